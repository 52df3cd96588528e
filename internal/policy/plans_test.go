// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build conftest

package policy_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// The skills of the plans. Customers have the first two; the last has its prices
// in the manifest of alexa_skill.
const (
	trivia = "amzn1.ask.skill.00000000-0000-0000-0000-000000000001"
	quiz   = "amzn1.ask.skill.00000000-0000-0000-0000-000000000002"
	draft  = "amzn1.ask.skill.00000000-0000-0000-0000-000000000003"
)

// account has the three skills, each listed under a name in two languages.
func account(t *testing.T) *acctest.Environment {
	t.Helper()
	e := acctest.Start(t, listed("Sample"))
	for id, name := range map[string]string{trivia: "Quick Trivia", quiz: "Pub Quiz", draft: "Draft"} {
		for _, stage := range []string{"development", "live"} {
			if id == draft && stage == "live" {
				continue
			}
			if err := e.PutSkillAt(id, stage, []byte(listed(name))); err != nil {
				t.Fatal(err)
			}
		}
	}
	return e
}

func listed(name string) string {
	return fmt.Sprintf(`{"manifestVersion":"1.0","publishingInformation":{"locales":{"en-US":{"name":%[1]q},"en-GB":{"name":%[1]q}}},"apis":{"custom":{}}}`, name)
}

// reading lets the plan know which skills are live.
const reading = `data "alexa_skills" "all" {}` + "\n"

// priced is a resource that sells a skill for monthly prices by marketplace, with
// prompts in the languages.
func priced(name, id string, prices map[string]string, languages ...string) string {
	var text strings.Builder
	fmt.Fprintf(&text, "resource \"alexa_paid_skill_pricing\" %q {\n  skill_id = %q\n  tax_information = { category = \"SOFTWARE\" }\n  pricing = {\n", name, id)
	for marketplace, price := range prices {
		fmt.Fprintf(&text, "    %q = { offer_type = \"SUBSCRIPTION\", price = %s, currency = %q, "+
			"subscription_information = { subscription_payment_frequency = \"MONTHLY\" } }\n", marketplace, price, currency[marketplace])
	}
	text.WriteString("  }\n  custom_product_prompts = {\n")
	for _, language := range languages {
		fmt.Fprintf(&text, "    %q = { purchase_prompt_description = \"More questions.\", purchase_confirmation_description = \"Enjoy!\" }\n", language)
	}
	text.WriteString("  }\n}\n")
	return text.String()
}

var currency = map[string]string{"amazon.com": "USD", "amazon.co.uk": "GBP"}

func answered(name, id string, exportCompliant bool) string {
	return fmt.Sprintf("resource \"alexa_skill_privacy\" %q {\n  skill_id = %q\n  allows_purchases = true\n  uses_personal_info = false\n"+
		"  is_child_directed = false\n  is_export_compliant = %t\n}\n", name, id, exportCompliant)
}

// taken is a skill that the configuration takes over, and may delete.
func taken(name, id string) string {
	return fmt.Sprintf("import {\n  to = alexa_skill.%[1]s\n  id = %[2]q\n}\nresource \"alexa_skill\" %[1]q {\n  force_destroy = true\n}\n", name, id)
}

// Each policy refuses what it is for in a plan of the real CLI, and says of what
// skill and what to do; and each lets the like pass that is fine.
func TestThePoliciesJudgeRealPlans(t *testing.T) {
	t.Parallel()
	e := account(t)
	w := e.Workspace(reading +
		priced("trivia", trivia, map[string]string{"amazon.com": "4.99"}, "en-US") +
		priced("quiz", quiz, map[string]string{"amazon.com": "2.99"}, "en-US") +
		answered("trivia", trivia, true) + answered("draft", draft, true) +
		taken("quiz", quiz) + taken("draft", draft))
	expect(t, "the first plan", judge(t, w))
	w.Apply()

	w.Write("main.tf", reading+
		priced("trivia", trivia, map[string]string{"amazon.com": "9.99", "amazon.co.uk": "3.99"}, "en-US")+
		answered("trivia", trivia, false)+answered("draft", draft, false)+
		`resource "alexa_skill" "draft" { manifest = jsonencode({ publishingInformation = { paidSkillInformation = { pricing = {} } } }) }`)
	price := []string{
		"price-change: Quick Trivia (" + trivia + ")", "SUBSCRIPTION 4.99 USD monthly on amazon.com becomes SUBSCRIPTION 9.99 USD monthly",
		"a change of +100.2 %, and 20 % is the limit", `have the label "price-change"`, "alexa_paid_skill_pricing.trivia",
	}
	others := [][]string{
		{"marketplace-prompts: Quick Trivia (" + trivia + ")", "SUBSCRIPTION 3.99 GBP monthly on amazon.co.uk has no prompts in en-GB", "Add custom_product_prompts"},
		{"export-compliance: Quick Trivia (" + trivia + ") is live", "is_export_compliant is to be false", "alexa_skill_privacy.trivia"},
		{"no-destroy: Pub Quiz (" + quiz + ")", "removes the prices of the skill: SUBSCRIPTION 2.99 USD monthly on amazon.com", "destroy = false"},
		{"no-destroy: the plan deletes Pub Quiz (" + quiz + "), which is live", "destroy = false"},
		{"declared-elsewhere: Draft (" + draft + ")", "publishingInformation.paidSkillInformation", "Move it there"},
	}
	expect(t, "a bad plan", judge(t, w), append(others, price)...)
	expect(t, "without data", refusals(t, w.Folder()+"/plan.json"),
		append(others[1:], []string{"data: there is no marketplaces"}, []string{"data: there is no price_change_limit_percent"},
			[]string{"marketplace-prompts: Quick Trivia", "the languages of amazon.co.uk are not known here"})...)

	w.Write("labels.json", `{"labels": ["price-change"]}`)
	expect(t, "a bad plan with the label", judge(t, w, "--data", w.Folder()+"/labels.json"), others...)

	w.Write("main.tf", reading+
		priced("renamed", trivia, map[string]string{"amazon.com": "5.49", "amazon.co.uk": "3.99"}, "en-US", "en-GB")+
		answered("trivia", trivia, true)+
		"removed {\n  from = alexa_paid_skill_pricing.quiz\n  lifecycle {\n    destroy = false\n  }\n}\n"+
		"removed {\n  from = alexa_skill.quiz\n  lifecycle {\n    destroy = false\n  }\n}\n"+
		"resource \"alexa_skill\" \"draft\" {\n  manifest = jsonencode({ publishingInformation = { category = \"GAMES\" } })\n}\n"+
		answered("draft", draft, false))
	expect(t, "a fine plan", judge(t, w))
}
