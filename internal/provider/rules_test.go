// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// mistake is a configuration that breaks a rule, for a skill of its own.
type mistake struct {
	name     string
	rule     string
	severity string
	resource string
	hcl      string
	// skill is the id that is configured, if it is no valid one.
	skill string
	// manifest is what the skill holds; skillForSale where it does not matter.
	manifest string
	// live: customers have the skill now.
	live bool
	// at is the attribute that the message begins with, says what else is in it.
	at, says string
	// also are the other rules that the configuration breaks.
	also []string
}

const privacy = "alexa_skill_privacy"

// skillForSale is a skill that breaks no rule as soon as it is paid for.
const skillForSale = `{"manifestVersion":"1.0","publishingInformation":{"category":"GAMES","distributionCountries":["US"],"isAvailableWorldwide":false,` +
	`"locales":{"en-US":{"name":"Quick Trivia"}}},"apis":{"custom":{}},"privacyAndCompliance":{"allowsPurchases":true,"isExportCompliant":true,` +
	`"locales":{"en-US":{"privacyPolicyUrl":"https://example.com/privacy"}}}}`

// but is skillForSale with something else in it.
func but(t *testing.T, pairs ...string) string {
	t.Helper()
	manifest := skillForSale
	for i := 0; i < len(pairs); i += 2 {
		if strings.Count(manifest, pairs[i]) != 1 {
			t.Fatalf("%s is not in the manifest once", pairs[i])
		}
		manifest = strings.Replace(manifest, pairs[i], pairs[i+1], 1)
	}
	return manifest
}

// declare makes a skill and a resource for each mistake, so that one run of the
// CLI judges them all.
func declare(t *testing.T, mistakes []mistake) (*acctest.Environment, *acctest.Workspace) {
	t.Helper()
	e := acctest.Start(t, skillForSale)
	var hcl strings.Builder
	for i, m := range mistakes {
		id := fmt.Sprintf("amzn1.ask.skill.00000000-0000-0000-0000-%012d", i+1)
		if m.manifest == "" {
			m.manifest = skillForSale
		}
		stages := []string{"development"}
		if m.live {
			stages = append(stages, "live")
		}
		for _, stage := range stages {
			if err := e.PutSkillAt(id, stage, []byte(m.manifest)); err != nil {
				t.Fatal(err)
			}
		}
		if m.skill != "" {
			id = m.skill
		}
		if m.resource != product {
			m.hcl = fmt.Sprintf("  skill_id = %q\n%s", id, m.hcl)
		}
		fmt.Fprintf(&hcl, "resource %q %q {\n%s\n}\n", m.resource, m.name, m.hcl)
	}
	w := e.Workspace(hcl.String())
	return e, w
}

// expectMistakes asks for what each case says: the rules, how severe they are,
// the attribute, and a message that tells what would be right. What the plan of
// a type says in any case is added to what the cases expect.
func expectMistakes(t *testing.T, run acctest.Run, mistakes []mistake, always map[string]string) {
	t.Helper()
	said := map[string][]acctest.Diagnostic{}
	for _, diagnostic := range run.Rules {
		// Terraform validates more than once, and the user reads all of it.
		if slices.Contains(said[diagnostic.Address], diagnostic) {
			t.Errorf("%s: this comes twice: %s", diagnostic.Address, diagnostic.Detail)
		}
		said[diagnostic.Address] = append(said[diagnostic.Address], diagnostic)
	}
	for _, m := range mistakes {
		address := m.resource + "." + m.name
		want, got := map[string]bool{m.rule: true}, map[string]bool{}
		for _, rule := range append([]string{always[m.resource]}, m.also...) {
			if rule != "" {
				want[rule] = true
			}
		}
		for _, diagnostic := range said[address] {
			got[diagnostic.Rule] = true
			if diagnostic.Rule == m.rule {
				m.expect(t, diagnostic)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: rules (-want +got):\n%s%+v", m.name, diff, said[address])
		}
		delete(said, address)
	}
	if len(said) > 0 {
		t.Errorf("of other resources: %+v", said)
	}
	for _, diagnostic := range run.Find("error", "") {
		if diagnostic.Rule == "" {
			t.Errorf("%s: an error that is no rule: %s: %s", diagnostic.Address, diagnostic.Summary, diagnostic.Detail)
		}
	}
}

func (m mistake) expect(t *testing.T, got acctest.Diagnostic) {
	t.Helper()
	if got.Severity != m.severity {
		t.Errorf("%s: it is a %s, want %s", m.name, got.Severity, m.severity)
	}
	if m.at != "" && !strings.HasPrefix(got.Detail, m.at+": ") || !strings.Contains(got.Detail, m.says) {
		t.Errorf("%s: want %q of %s, got: %s", m.name, m.says, m.at, got.Detail)
	}
}

// configuredMistakes are what the configuration alone tells.
var configuredMistakes = slices.Concat(
	offerMistakes, promptMistakes, publishingMistakes, answerMistakes, permissionMistakes, idMistakes, endpointMistakes, interfaceMistakes, eventMistakes,
	productMistakes, associationMistakes, linkingMistakes,
)

// What the configuration alone tells is refused before anything is requested.
func TestMistakesInTheConfiguration(t *testing.T) {
	t.Parallel()
	e, w := declare(t, configuredMistakes)
	run := w.CLI("plan", "-json")
	if run.Code != 1 {
		t.Errorf("the plan exited with %d", run.Code)
	}
	expectMistakes(t, run, configuredMistakes, nil)
	if requests := e.Requests(); len(requests) > 0 {
		t.Errorf("%d requests were made, the first to %s", len(requests), requests[0].Path)
	}
}

// What only shows beside the rest of the skill's manifest is said by the plan.
func TestMistakesBesideTheSkill(t *testing.T) {
	t.Parallel()
	mistakes := slices.Concat(skillMistakes(t), changeMistakes(t))
	e, w := declare(t, mistakes)
	for _, command := range [][]string{{"plan", "-json"}, {"apply", "-json", "-auto-approve"}} {
		run := w.CLI(command...)
		if run.Code != 1 {
			t.Errorf("%s exited with %d", command[0], run.Code)
		}
		expectMistakes(t, run, mistakes, nil)
	}
	e.ExpectWrites(0)
}

// What other resources may be about to change is judged once it is written.
func TestMistakesAcrossResources(t *testing.T) {
	t.Parallel()
	mistakes := append(mistakesBesideListings(t), mistakesAcross(t)...)
	e, w := declare(t, mistakes)
	_, run := w.Plan()
	atOnce := []string{"becomes-paid", "amazon-pay-retired", "marketplace-undocumented"}
	for _, diagnostic := range run.Rules {
		if !slices.Contains(atOnce, diagnostic.Rule) {
			t.Errorf("the plan of %s says: %s", diagnostic.Address, diagnostic.Detail)
		}
	}
	e.ExpectWrites(0)
	run = w.Succeed("apply", "-json", "plan")
	expectMistakes(t, run, mistakes, map[string]string{pricing: "becomes-paid"})
	if got := e.Count(sandbox.OperationPutManifest); got != len(mistakes) {
		t.Errorf("%d writes, want %d", got, len(mistakes))
	}
}

// elsewhere are the rules that no single configuration breaks, with the tests
// about them.
var elsewhere = map[string]string{
	"auth-code-secret": "TestAWriteNeedsTheSecret",
	"becomes-free":     "TestASkillBecomesFree",
	"child-product":    "TestProductsOfAChildSkill",
	"live-association": "TestLifeOfAProduct",
	"live-product":     "TestLifeOfAProduct",

	"submission-export-compliance": "TestWhatASubmissionDemands",
	"submission-incomplete":        "TestWhatASubmissionDemands",
}

func TestEveryRuleHasAMistake(t *testing.T) {
	t.Parallel()
	mistakes := slices.Concat(configuredMistakes, skillMistakes(t), changeMistakes(t), mistakesBesideListings(t), mistakesAcross(t))
	made := map[string]map[string]bool{}
	for _, m := range mistakes {
		if made[m.rule] == nil {
			made[m.rule] = map[string]bool{}
		}
		made[m.rule][m.resource] = true
	}
	for _, rule := range rules.Table {
		for _, owner := range rule.Owners {
			if elsewhere[rule.ID] == "" && !made[rule.ID][owner] {
				t.Errorf("no configuration of %s breaks %s", owner, rule.ID)
			}
		}
		delete(made, rule.ID)
	}
	if len(made) > 0 {
		t.Errorf("mistakes about rules that are none: %v", made)
	}
	if len(mistakes) < 60 {
		t.Errorf("%d mistakes", len(mistakes))
	}
}
