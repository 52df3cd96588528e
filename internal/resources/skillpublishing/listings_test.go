// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillpublishing_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

const (
	twoLanguages = `locales = { "en-US" = { name = "Quick Trivia" }, "it-IT" = { name = "Quiz Veloce" } }`
	oneLanguage  = `locales = { "en-US" = { name = "Quick Trivia" } }`
	prompts      = `"customProductPrompts": {"purchasePromptDescription": "Comprare?", "purchaseConfirmationDescription": "Grazie!"}`
	offers       = `"paidSkillInformation": {"pricing": {"amazon.com": [{"offerType": "ENTITLEMENT", "price": 1.5, "currency": "USD"}]}, "taxInformation": {"category": "SOFTWARE"}}`
)

// priced is a skill that is for sale, with members besides in the two listings.
func priced(english, italian string) string {
	return `{"publishingInformation": {` + offers + `, "locales": {"en-US": {"name": "Quick Trivia"` + english + `}` + italian + `}}, "apis": {"custom": {}}}`
}

// A listing goes with all that is in it, and the plan says what that is.
func TestWhatGoesWithAListing(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, priced("", `, "it-IT": {"name": "Quiz Veloce", `+prompts+`, "rating": 4.50, "label": ""}`))
	r := e.Terraform(t)
	p := r.Succeed(subject.Config(twoLanguages))
	if found := p.Find("warning", "More than"); len(found) > 0 {
		t.Errorf("nothing goes, but the plan says %+v", found)
	}
	p = r.Plan(subject.Config(oneLanguage))
	found := p.Find("warning", "has more inside of it, which goes too")
	if len(found) != 1 || found[0].Path != `locales["it-IT"]` || !strings.Contains(found[0].Detail,
		"\n  publishingInformation.locales.it-IT.customProductPrompts (alexa_paid_skill_pricing)\n  publishingInformation.locales.it-IT.rating\n\n") {
		t.Errorf("the plan says %+v", p.Diagnostics)
	}
	if report := r.Apply(p); len(report.Errors()) > 0 {
		t.Errorf("the apply says %+v", report.Diagnostics)
	}
	e.ExpectManifest(priced("", ""))

	e.Put(priced(`, "rating": 1, `+prompts, ""))
	p = r.PlanDestroy()
	if found := p.Find("warning", "and with it what has its place inside of it:\n\n  publishingInformation.locales.en-US.customProductPrompts (alexa_paid_skill_pricing)\n"); len(found) != 1 {
		t.Errorf("the destroy says %+v", p.Diagnostics)
	}
	if report := r.Apply(p); len(report.Errors()) > 0 {
		t.Errorf("the destroy says %+v", report.Diagnostics)
	}
	e.ExpectManifest(`{"publishingInformation": {` + offers + `}, "apis": {"custom": {}}}`)
}

// A language that is added keeps the prompts that are there already.
func TestAListingAroundPrompts(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{"publishingInformation": {"locales": {"it-IT": {`+prompts+`}}}}`)
	r := e.Terraform(t)
	r.Succeed(subject.Config(twoLanguages))
	e.ExpectManifest(`{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}, "it-IT": {"name": "Quiz Veloce", ` + prompts + `}}}}`)
}

// everything declares a language in three resources of one skill, or leaves it out
// of all of them.
func everything(listings, italian string) string {
	return subject.Config(listings) + fmt.Sprintf(`
resource "alexa_paid_skill_pricing" "this" {
  skill_id        = %[1]q
  pricing         = { "amazon.com" = { offer_type = "ENTITLEMENT", price = 1.5, currency = "USD" } }
  tax_information = { category = "SOFTWARE" }
  custom_product_prompts = {
    "en-US" = { purchase_prompt_description = "Buy?", purchase_confirmation_description = "Thank you!" }
    %[2]s
  }
}

resource "alexa_skill_privacy" "this" {
  skill_id            = %[1]q
  allows_purchases    = true
  uses_personal_info  = false
  is_child_directed   = false
  is_export_compliant = true
  locales = {
    "en-US" = { privacy_policy_url = "https://example.com/privacy" }
    %[3]s
  }
}
`, acctest.SkillID, italian, strings.ReplaceAll(italian, `{ purchase_prompt_description = "Comprare?", purchase_confirmation_description = "Grazie!" }`, `{ privacy_policy_url = "https://example.com/it" }`))
}

// A language comes and goes with its prompts and its privacy pages in one apply,
// in whatever order Terraform runs the resources.
func TestALanguageOfAllResources(t *testing.T) {
	t.Parallel()
	const italian = `"it-IT" = { purchase_prompt_description = "Comprare?", purchase_confirmation_description = "Grazie!" }`
	without := func(italianListing, italianPages string) string {
		return `{"publishingInformation": {` + offers + `, "locales": {"en-US": {"name": "Quick Trivia", "customProductPrompts": {"purchasePromptDescription": "Buy?", "purchaseConfirmationDescription": "Thank you!"}}` + italianListing + `}},
			"privacyAndCompliance": {"allowsPurchases": true, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true,
			"locales": {"en-US": {"privacyPolicyUrl": "https://example.com/privacy"}` + italianPages + `}}, "apis": {"custom": {}}}`
	}
	e := acctest.Start(t, `{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}}, "apis": {"custom": {}}}`)
	r := e.Terraform(t)
	for range 2 {
		r.Succeed(everything(oneLanguage, ""))
		e.ExpectManifest(without("", ""))
		r.Succeed(everything(twoLanguages, italian))
		e.ExpectManifest(without(`, "it-IT": {"name": "Quiz Veloce", `+prompts+`}`, `, "it-IT": {"privacyPolicyUrl": "https://example.com/it"}`))
		if p := r.Plan(everything(twoLanguages, italian)); len(p.Planned()) > 0 {
			t.Errorf("planned %v", p.Planned())
		}
	}
}
