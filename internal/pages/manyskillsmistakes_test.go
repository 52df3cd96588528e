// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// What is wrong in a file is said with the file and the place in it, and nobody is
// asked anything before that.
func TestMistakesInAFolderOfSkills(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, sample(t))
	w := manySkills(t, e)
	edit := func(name, from, to string) {
		file := filepath.Join("skills", name)
		w.Write(file, replaced(t, w, file, from, to))
	}
	edit("chess-openings.yaml", "category: GAMES\n", "")
	edit("city-walks.json", `"endpoint"`, `"end_point"`)
	edit("garden-diary.yaml", "keywords: [garden, plants]", "keywords: garden")
	edit("morning-stretch.yaml", "uri: arn", "url: arn")
	edit("night-sky.yaml", "free_trial_duration", "free_trail_duration")
	edit("pocket-ledger.json", `"is_child_directed": false`, `"is_child_directed": "maybe"`)
	edit("rain-sounds.yaml", "price: 3.99", "price: 3,99")
	edit("word-ladder.yaml", "  amazon.com:\n    price: 2.99", "  {}")
	file := filepath.Join("skills", "sourdough-coach.yaml")
	w.Write(file, replaced(t, w, file, "locales:\n", `products:
  starter:
    type: ENTITLEMENT
    testing_instructions: Say it.
    pricing: {amazon.com: {price: cheap}}
    locales:
      en-US: {name: A, blurb: B, description: C, example_phrases: [D], small_icon_uri: E, large_icon_uri: F, purchase_prompt_description: G, bought_card_description: H}
locales:
`))
	run := w.CLI("plan", "-json")
	found := run.Report.Errors()
	if run.Code != 1 || len(found) != 1 {
		t.Fatalf("the plan ended with %d and %v", run.Code, found)
	}
	want := strings.Split(strings.TrimSpace(`
skills/chess-openings.yaml: category is missing.
skills/city-walks.json: there is no end_point. Known are automatic_cloned_locale, automatic_distribution, category, distribution, endpoint, events, gadget_support, interfaces, locales, permissions, price_change_limit_percent, pricing, privacy, products, regions, skill_id, tax_category, testing_instructions.
skills/garden-diary.yaml: locales["en-US"].keywords must be a list, not "garden".
skills/morning-stretch.yaml: endpoint.uri is missing.
skills/morning-stretch.yaml: there is no endpoint.url. Known are ssl_certificate_type, uri.
skills/night-sky.yaml: there is no pricing["amazon.com"].free_trail_duration. Known are currency, free_trial_duration, offer_type, price, subscription_payment_frequency.
skills/pocket-ledger.json: privacy.is_child_directed must be true or false, not "maybe".
skills/rain-sounds.yaml: pricing["amazon.com"].price must be a number, not "3,99".
skills/sourdough-coach.yaml: products["starter"].locales["en-US"].summary is missing.
skills/sourdough-coach.yaml: products["starter"].pricing["amazon.com"].price must be a number, not "cheap".
skills/sourdough-coach.yaml: there is no products["starter"].locales["en-US"].blurb. Known are bought_card_description, description, example_phrases, keywords, large_icon_uri, name, privacy_policy_url, purchase_prompt_description, small_icon_uri, summary.
skills/word-ladder.yaml: pricing is missing.
`), "\n")
	got := strings.Split(found[0].Detail, "\n")
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +said)\n%s", diff)
	}

	edit("quick-trivia.yaml", "locales:", "locales")
	run = w.CLI("plan", "-no-color")
	for _, says := range []string{"skills/quick-trivia.yaml", `"yamldecode" failed: on line 7, column`} {
		if !strings.Contains(run.Errors, says) {
			t.Errorf("%q is not in the error about a file that can't be read:\n%s", says, run.Errors)
		}
	}
	if asked := len(e.Requests()); asked > 0 {
		t.Errorf("%d requests were made", asked)
	}
}

// A word that Amazon does not know is found by the provider, whose address and
// path name the file and the attribute. No skill is created.
func TestWrongWordsInAFolderOfSkills(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, sample(t))
	w := manySkills(t, e)
	for name, edit := range map[string][2]string{
		"chess-openings.yaml": {"category: GAMES\n", "category: GAMES\ntax_category: SOFTWEAR\n"},
		"night-sky.yaml":      {"free_trial_duration: P14D", "free_trial_duration: 14 days"},
		"rain-sounds.yaml":    {"price: 3.99", "price: 0"},
	} {
		file := filepath.Join("skills", name)
		w.Write(file, replaced(t, w, file, edit[0], edit[1]))
	}
	found := w.CLI("apply", "-auto-approve", "-json").Report.Errors()
	for skill, says := range map[string]string{
		"chess-openings": "tax_information.category: ",
		"night-sky":      `pricing["amazon.com"].free_trial_information.free_trial_duration: `,
		"rain-sounds":    `pricing["amazon.com"].price: `,
	} {
		address := `module.skill["` + skill + `"].alexa_paid_skill_pricing.this`
		if !slices.ContainsFunc(found, func(d acctest.Diagnostic) bool { return d.Address == address && strings.HasPrefix(d.Detail, says) }) {
			t.Errorf("no error at %s begins with %q: %v", address, says, found)
		}
	}
	if skills := e.SkillIDs(); len(skills) > 1 {
		t.Errorf("there are %d skills", len(skills))
	}
	e.ExpectWrites(0)
}
