// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// everything declares all that the resources have, each value being what it
// says or, when it is taken from elsewhere, known at apply only.
const everything = `
resource "alexa_paid_skill_pricing" "this" {
  skill_id = «"SKILL"»
  pricing = {
    "amazon.com" = {
      offer_type               = «"SUBSCRIPTION"»
      price                    = «4.99»
      currency                 = «"USD"»
      subscription_information = { subscription_payment_frequency = «"MONTHLY"» }
      free_trial_information   = { free_trial_duration = «"P7D"» }
    }
  }
  tax_information = { category = «"SOFTWARE"» }
  custom_product_prompts = {
    "en-US" = { purchase_prompt_description = «"Buy?"», purchase_confirmation_description = «"Bought."», bought_card_description = «null» }
  }
}
resource "alexa_skill_privacy" "this" {
  skill_id            = «"SKILL"»
  allows_purchases    = «true»
  uses_personal_info  = «true»
  is_child_directed   = «false»
  is_export_compliant = «true»
  contains_ads        = «true»
  uses_health_info    = «true»
  shopping_kit        = { is_shopping_actions_enabled = «true», is_amazon_associates_on_alexa_enabled = «true» }
  locales             = { "en-US" = { privacy_policy_url = «"https://example.com/privacy"», terms_of_use_url = «"https://example.com/terms"» } }
}
resource "alexa_skill_permissions" "this" {
  skill_id    = «"SKILL"»
  permissions = [«"alexa::person_id:read"», «"alexa::profile:email:read"»]
}
`

var leaf = regexp.MustCompile(`«([^»]*)»`)

// postpone makes each marked value, except skill IDs where the plan is to read
// the skills, the output of a resource that is yet to be created.
func postpone(hcl string, skillKnown bool) string {
	var later strings.Builder
	count := 0
	hcl = leaf.ReplaceAllStringFunc(hcl, func(marked string) string {
		value := strings.ReplaceAll(strings.Trim(marked, "«»"), "SKILL", acctest.SkillID)
		if skillKnown && strings.Contains(value, acctest.SkillID) {
			return value
		}
		count++
		fmt.Fprintf(&later, "resource \"terraform_data\" \"later_%d\" {\n  input = { value = %s }\n}\n", count, value)
		return fmt.Sprintf("terraform_data.later_%d.output.value", count)
	})
	return hcl + later.String()
}

// objects are the same declarations with whole objects that are known at apply only.
const objects = `
resource "alexa_paid_skill_pricing" "this" {
  skill_id               = «"SKILL"»
  pricing                = «{ "amazon.com" = { offer_type = "SUBSCRIPTION", price = 4.99, currency = "USD", subscription_information = { subscription_payment_frequency = "MONTHLY" }, free_trial_information = { free_trial_duration = "P7D" } } }»
  tax_information        = «{ category = "SOFTWARE" }»
  custom_product_prompts = «{ "en-US" = { purchase_prompt_description = "Buy?", purchase_confirmation_description = "Bought." } }»
}
resource "alexa_skill_privacy" "this" {
  skill_id            = «"SKILL"»
  allows_purchases    = «true»
  uses_personal_info  = «true»
  is_child_directed   = «false»
  is_export_compliant = «true»
  shopping_kit        = «{ is_shopping_actions_enabled = true, is_amazon_associates_on_alexa_enabled = true }»
  locales             = «{ "en-US" = { privacy_policy_url = "https://example.com/privacy" } }»
}
resource "alexa_skill_permissions" "this" {
  skill_id    = «"SKILL"»
  permissions = «["alexa::person_id:read", "alexa::profile:email:read"]»
}
`

// entries are the same with entries of maps that are known at apply only.
var entries = strings.NewReplacer(
	`«{ "amazon.com" = {`, `{ "amazon.com" = «{`, `"P7D" } } }»`, `"P7D" } }» }`, `«{ "en-US" = {`, `{ "en-US" = «{`, `"Bought." } }»`, `"Bought." }» }`,
	`privacy" } }»`, `privacy" }» }`,
).Replace(objects)

var unknowns = map[string]string{"leaves": everything, "objects": objects, "entries": entries}

// Of values that other resources make nothing can be said at plan, and nothing
// is. What they turn out to be is judged before the write.
func TestUnknownValuesAreJudgedAtApply(t *testing.T) {
	t.Parallel()
	for name, hcl := range unknowns {
		for _, skillKnown := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, skill known %t", name, skillKnown), func(t *testing.T) {
				t.Parallel()
				e := acctest.Start(t, skillForSale)
				wrong := strings.NewReplacer("4.99", "-4.99", "SOFTWARE", "BOOKS", "P7D", "P1W", "https://example.com/privacy", "ftp://example.com/privacy", "alexa::person_id:read", "")
				planned := func(r *acctest.Terraform, hcl string) *acctest.Plan {
					t.Helper()
					plan := r.Plan(hcl)
					if found := plan.Errors(); len(found) > 0 {
						t.Errorf("the plan says %+v", found)
					}
					for _, diagnostic := range plan.Rules {
						// That the skill gets offers is certain, whatever they are.
						if !skillKnown || diagnostic.Rule != "becomes-paid" {
							t.Errorf("the plan says %+v", diagnostic)
						}
					}
					return plan
				}
				r := e.Terraform(t)
				refused := r.Apply(planned(r, postpone(wrong.Replace(hcl), skillKnown)))
				e.ExpectWrites(0)
				for _, rule := range []string{"price-positive", "tax-category", "trial-duration", "url-form", "empty-text"} {
					if found := refused.Broken(rule); len(found) == 0 || found[0].Severity != "error" {
						t.Errorf("the apply says of %s: %+v", rule, found)
					}
				}
				e.ExpectManifest(skillForSale)

				// With a state of its own nothing is known from the first attempt.
				r = e.Terraform(t)
				applied := r.Apply(planned(r, postpone(hcl, skillKnown)))
				if found := applied.Errors(); len(found) > 0 {
					t.Errorf("the apply says %+v", found)
				}
				for _, diagnostic := range applied.Rules {
					if diagnostic.Rule != "becomes-paid" {
						t.Errorf("the apply says %+v", diagnostic)
					}
				}
				if e.Count(put) == 0 {
					t.Error("nothing was written")
				}
				if changes := r.Plan(postpone(hcl, skillKnown)).Planned(); len(changes) > 0 {
					t.Errorf("after the apply the plan is %v", changes)
				}
			})
		}
	}
}

// A rule that looks at the skill waits as well, and still comes before the write.
func TestUnknownValuesBesideTheSkill(t *testing.T) {
	t.Parallel()
	without := but(t, `{"custom":{}}`, `{"smartHome":{}}`)
	e := acctest.Start(t, without)
	w := e.Workspace(postpone(strings.Split(everything, `resource "alexa_skill_privacy"`)[0], false))
	_, run := w.Plan()
	if found := run.Broken("custom-model"); len(found) > 0 {
		t.Errorf("the plan says %+v", found)
	}
	run = w.CLI("apply", "-json", "plan")
	if found := run.Broken("custom-model"); len(found) == 0 || found[len(found)-1].Severity != "error" || run.Code != 1 {
		t.Errorf("the apply exited with %d and said %+v", run.Code, run.Rules)
	}
	e.ExpectWrites(0)
	e.ExpectManifest(without)
}
