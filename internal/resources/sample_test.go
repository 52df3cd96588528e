// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package resources_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Amazon's page on paid skills has a full sample that sells a skill in two
// countries. One of the same form is accepted, and warned of wherever the
// sample is at odds with Amazon's other pages, and nowhere else.
func TestSkillLikeAmazonsSample(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{
		"manifestVersion": "1.0",
		"publishingInformation": {
			"category": "CUSTOM",
			"distributionCountries": ["US", "GB"],
			"isAvailableWorldwide": false,
			"locales": {"en-US": {"name": "Harbour Quiz"}, "en-GB": {"name": "Harbour Quiz"}}
		}
	}`)
	w := e.Workspace(`
resource "alexa_paid_skill_pricing" "quiz" {
  skill_id = "` + acctest.SkillID + `"
  pricing = {
    "amazon.com" = {
      offer_type               = "SUBSCRIPTION"
      price                    = 4.99
      currency                 = "USD"
      subscription_information = { subscription_payment_frequency = "MONTHLY" }
      free_trial_information   = { free_trial_duration = "P1D" }
    }
    "amazon.co.uk" = {
      offer_type             = "ENTITLEMENT"
      price                  = 49.99
      currency               = "GBP"
      free_trial_information = { free_trial_duration = "P7D" }
    }
  }
  tax_information = { category = "SOFTWARE" }
  custom_product_prompts = {
    for locale in ["en-US", "en-GB"] : locale => { purchase_prompt_description = "Ten questions a day.", bought_card_description = "Welcome aboard!" }
  }
}

resource "alexa_skill_privacy" "quiz" {
  skill_id            = "` + acctest.SkillID + `"
  allows_purchases    = true
  uses_personal_info  = false
  is_child_directed   = false
  is_export_compliant = true
  locales = {
    for locale in ["en-US", "en-GB"] : locale => { privacy_policy_url = "http://example.com/privacy", terms_of_use_url = "http://example.com/terms" }
  }
}
`)
	said := map[string]string{}
	_, run := w.Plan()
	applied := w.Succeed("apply", "-json", "plan")
	for _, d := range append(run.Rules, applied.Rules...) {
		attribute, _, _ := strings.Cut(d.Detail, ": ")
		said[strings.TrimSuffix(d.Address, ".quiz")+" "+attribute+" "+d.Rule] = d.Severity
	}
	want := map[string]string{
		`alexa_paid_skill_pricing pricing becomes-paid`:                                                            "warning",
		`alexa_paid_skill_pricing pricing["amazon.co.uk"] marketplace-undocumented`:                                "warning",
		`alexa_paid_skill_pricing pricing["amazon.co.uk"].free_trial_information entitlement-trial`:                "warning",
		`alexa_paid_skill_pricing custom_product_prompts["en-US"].bought_card_description bought-card-description`: "warning",
		`alexa_paid_skill_pricing custom_product_prompts["en-GB"].bought_card_description bought-card-description`: "warning",
		`alexa_paid_skill_pricing pricing skill-category`:                                                          "warning",
		`alexa_skill_privacy locales["en-US"].privacy_policy_url url-plain-http`:                                   "warning",
		`alexa_skill_privacy locales["en-US"].terms_of_use_url url-plain-http`:                                     "warning",
		`alexa_skill_privacy locales["en-GB"].privacy_policy_url url-plain-http`:                                   "warning",
		`alexa_skill_privacy locales["en-GB"].terms_of_use_url url-plain-http`:                                     "warning",
	}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Errorf("said (-want +got):\n%s", diff)
	}
	// On a busy machine the two resources may run apart, and then each writes once.
	if writes := e.Count(sandbox.OperationPutManifest); writes < 1 || writes > 2 {
		t.Errorf("%d writes of the manifest by two resources", writes)
	}
	if changes, _ := w.Plan(); len(changes) > 0 {
		t.Errorf("after the apply the plan is %v", changes)
	}
}
