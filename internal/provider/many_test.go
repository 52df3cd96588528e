// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// startMany makes a sandbox with skills that are listed in a language and have
// about as much to say as the median of public manifests, 3 KB.
func startMany(t testing.TB, skills int, options ...sandbox.Option) *acctest.Environment {
	t.Helper()
	manifest := fmt.Sprintf(`{
  "manifestVersion": "1.0",
  "publishingInformation": {
    "category": "KNOWLEDGE_AND_TRIVIA",
    "locales": {"en-US": {
      "name": "Quick Trivia",
      "summary": "Ten categories, new ones every month",
      "description": %q,
      "examplePhrases": ["Alexa, open Quick Trivia"],
      "keywords": ["trivia", "quiz"]
    }}
  },
  "apis": {"custom": {"endpoint": {"uri": "https://example.com/quick-trivia"}}}
}`, strings.Repeat("You can choose between easy, medium, and hard questions. ", 45))
	e := acctest.Start(t, manifest, options...)
	for i := range skills {
		if err := e.PutSkill(fmt.Sprintf("amzn1.ask.skill.00000000-0000-0000-0000-%012d", i), []byte(manifest)); err != nil {
			t.Fatal(err)
		}
	}
	return e
}

// twoForEach declares two resources for each of many skills, as one declares
// many: over a map. Another revision changes every resource.
func twoForEach(skills, revision int) string {
	return fmt.Sprintf(`
locals {
  skills = { for i in range(%[1]d) : format("skill-%%04d", i) => format("amzn1.ask.skill.00000000-0000-0000-0000-%%012d", i) }
}

resource "alexa_paid_skill_pricing" "all" {
  for_each = local.skills
  skill_id = each.value
  pricing = {
    "amazon.com" = {
      offer_type               = "SUBSCRIPTION"
      price                    = %[2]d.99
      currency                 = "USD"
      subscription_information = { subscription_payment_frequency = "MONTHLY" }
      free_trial_information   = { free_trial_duration = "P7D" }
    }
  }
  tax_information = { category = "SOFTWARE" }
  custom_product_prompts = {
    "en-US" = {
      purchase_prompt_description       = "Quick Trivia has new categories every month."
      purchase_confirmation_description = "Enjoy Quick Trivia!"
    }
  }
}

resource "alexa_skill_privacy" "all" {
  for_each            = local.skills
  skill_id            = each.value
  allows_purchases    = true
  uses_personal_info  = false
  is_child_directed   = false
  is_export_compliant = true
  locales             = { "en-US" = { privacy_policy_url = "https://example.com/privacy/%[2]d" } }
}
`, skills, revision)
}

// twoApart declares the same as [twoForEach], each resource by itself.
func twoApart(skills, revision int) string {
	_, resources, _ := strings.Cut(twoForEach(skills, revision), "\n}\n")
	var all strings.Builder
	for i := range skills {
		id := fmt.Sprintf("amzn1.ask.skill.00000000-0000-0000-0000-%012d", i)
		all.WriteString(strings.NewReplacer(
			`"all"`, fmt.Sprintf(`"skill_%d"`, i), "each.value", strconv.Quote(id),
			"  for_each = local.skills\n", "", "  for_each            = local.skills\n", "",
		).Replace(resources))
	}
	return all.String()
}

// calls are the requests to the API, whatever they were answered.
func calls(e *acctest.Environment) int {
	return len(e.Requests()) - e.Count(sandbox.OperationToken)
}
