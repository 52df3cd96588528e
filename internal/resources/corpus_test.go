// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package resources_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// corpusVariable names a folder of manifests that [TestCorpus] tries besides
// those of the repository. What other people's manifests have in them is the
// best list there is of what must survive.
const corpusVariable = "ALEXA_MANIFESTS"

// ownedPart is a part of the manifest that a resource may change, and the
// objects around it that may come and go with it. It is written down here once
// more, because the provider's own table must not be its own judge.
type ownedPart struct {
	resource   string
	owned      *regexp.Regexp
	containers *regexp.Regexp
	// says is what there must be of the part for it to be imported, where that is
	// not just anything.
	says *regexp.Regexp
	// configuration is one that differs from whatever a manifest has.
	configuration string
	// needs is the kind of skill without which the configuration breaks a rule.
	needs string
	// objects are the places at which anything but an object is refused: public
	// manifests have other things there by mistake.
	objects *regexp.Regexp
	// defaults are the attributes that an import has a value for although the
	// manifest says nothing of them.
	defaults []string
}

var ownedParts = []ownedPart{
	{
		resource:   "alexa_paid_skill_pricing",
		owned:      regexp.MustCompile(`^/publishingInformation/(paidSkillInformation|locales/[^/]+/customProductPrompts)(/|$)`),
		containers: regexp.MustCompile(`^/publishingInformation$`),
		configuration: `{
			"skill_id": "` + acctest.SkillID + `",
			"pricing": {"amazon.es": {"offer_type": "ENTITLEMENT", "price": 17.35, "currency": "EUR"}},
			"tax_information": {"category": "NEWSPAPERS"}
		}`,
		needs: "custom",
	},
	{
		resource: "alexa_skill_privacy",
		owned: regexp.MustCompile(`^/privacyAndCompliance/(` +
			`allowsPurchases|usesPersonalInfo|isChildDirected|isExportCompliant|containsAds|usesHealthInfo|` +
			`shoppingKit/(isShoppingActionsEnabled|isAmazonAssociatesOnAlexaEnabled)|` +
			`locales/[^/]+/(privacyPolicyUrl|termsOfUseUrl))$`),
		containers: regexp.MustCompile(`^/privacyAndCompliance(/shoppingKit|/locales(/[^/]+)?)?$`),
		configuration: `{
			"skill_id": "` + acctest.SkillID + `",
			"allows_purchases": true, "uses_personal_info": true, "is_child_directed": true, "is_export_compliant": false,
			"contains_ads": true, "uses_health_info": true,
			"shopping_kit": {"is_shopping_actions_enabled": true, "is_amazon_associates_on_alexa_enabled": true}
		}`,
	},
	{
		resource:      "alexa_skill_permissions",
		owned:         regexp.MustCompile(`^/permissions(/|$)`),
		containers:    regexp.MustCompile(`^$`),
		configuration: `{"skill_id": "` + acctest.SkillID + `", "permissions": ["alexa::utterance_id:read"]}`,
	},
	{
		resource:   "alexa_skill_custom_api",
		owned:      regexp.MustCompile(`^/apis/custom/(endpoint|regions|interfaces)(/|$)`),
		containers: regexp.MustCompile(`^/apis(/custom)?$`),
		says:       regexp.MustCompile(`^/apis/custom/((regions/[^/]+/)?endpoint/(uri|sslCertificateType)|interfaces/\d+/type)$`),
		configuration: `{
			"skill_id": "` + acctest.SkillID + `",
			"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:corpus"},
			"regions": {"FE": {"endpoint": {"uri": "https://example.com/corpus", "ssl_certificate_type": "Trusted"}}},
			"interfaces": {"CAN_FULFILL_INTENT_REQUEST": {}}
		}`,
	},
	{
		resource:   "alexa_skill_events",
		owned:      regexp.MustCompile(`^/events(/|$)`),
		containers: regexp.MustCompile(`^$`),
		configuration: `{
			"skill_id": "` + acctest.SkillID + `",
			"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:corpus"},
			"subscriptions": ["ALL_LISTS_CHANGED"], "publications": ["AMAZON.SportsEvent.Updated"]
		}`,
	},
	// The last one, because prompts go with their listing.
	{
		resource: "alexa_skill_publishing",
		owned: regexp.MustCompile(`^/publishingInformation/(category|isAvailableWorldwide|distributionCountries|distributionMode|testingInstructions|` +
			`automaticDistribution|automaticClonedLocale|gadgetSupport|locales)(/|$)`),
		containers: regexp.MustCompile(`^/publishingInformation$`),
		configuration: `{
			"skill_id": "` + acctest.SkillID + `",
			"category": "ZIP_CODE_LOOKUP", "distribution_countries": ["AX"], "distribution_mode": "PRIVATE", "testing_instructions": "Say nothing.",
			"automatic_cloned_locale": {"locales": [{"source": "nl-NL", "targets": ["nl-BE"]}]},
			"gadget_support": {"requirement": "OPTIONAL", "num_players_max": 40},
			"locales": {"nl-NL": {"name": "Postcode", "keywords": ["postcode"], "example_phrases": ["Alexa, open postcode"]}}
		}`,
		objects:  regexp.MustCompile(`^/publishingInformation/locales/[^/]+$`),
		defaults: []string{"automatic_distribution", "distribution_mode"},
	},
}

// Every section of every manifest is imported, planned, changed and destroyed, and
// its function and its data source say of it what was imported.
// Whatever no section owns stays as it is spelt, and nothing owned is left. A
// manifest that says one thing twice is refused before anything is written, and
// so is what the kind of skill rules out, until the rules are told to warn only.
func TestCorpus(t *testing.T) {
	t.Parallel()
	files := []string{
		filepath.Join("..", "cmd", "demo", "skill.json"),
		filepath.Join("..", "document", "testdata", "torture.json"),
		filepath.Join("testdata", "household-list.json"),
		filepath.Join("testdata", "misplaced.json"),
	}
	if folder := os.Getenv(corpusVariable); folder != "" {
		found, err := filepath.Glob(filepath.Join(folder, "*.json"))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s names %s, in which there is no *.json (%v)", corpusVariable, folder, err)
		}
		files = append(files, found...)
	}
	for _, owned := range skillmanifest.Ownership {
		if !slices.ContainsFunc(ownedParts, func(part ownedPart) bool { return part.resource == owned.Owner }) {
			t.Errorf("%s is not tried", owned.Owner)
		}
	}
	var refused atomic.Int64
	imported, unreadable := tally{}, tally{}
	for _, part := range ownedParts {
		imported[part.resource], unreadable[part.resource] = new(atomic.Int64), new(atomic.Int64)
	}
	t.Cleanup(func() {
		lived := int64(len(files)) - refused.Load()
		t.Logf("%d manifests: %d kept whatever no section owns, %d refused for a duplicate key", len(files), lived, refused.Load())
		for _, part := range ownedParts {
			with, odd := imported[part.resource].Load(), unreadable[part.resource].Load()
			t.Logf("%s: %d imported, %d made, %d refused because something else is where an object belongs", part.resource, with, lived-with-odd, odd)
		}
	})
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			document, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			// Additions of Amazon's would be differences of their own.
			m := member{T: t, environment: acctest.Start(t, string(document), sandbox.WithNormalization(false))}
			if m.repeats() {
				m.isRefused()
				refused.Add(1)
				return
			}
			m.lives(imported, unreadable)
		})
	}
}
