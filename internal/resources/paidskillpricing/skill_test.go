// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package paidskillpricing_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// Amazon allows one offer for a marketplace. With two, to pick one would be to
// lose the other, so nothing is read, planned or written.
func TestTwoOffers(t *testing.T) {
	t.Parallel()
	const two = `{
		"publishingInformation": {
			"locales": {"en-US": {"name": "Quick Trivia"}},
			"paidSkillInformation": {
				"pricing": {"amazon.com": [
					{"offerType": "SUBSCRIPTION", "price": 4.99, "currency": "USD"},
					{"offerType": "ENTITLEMENT", "price": 49.99, "currency": "USD"}
				]},
				"taxInformation": {"category": "SOFTWARE"}
			}
		}
	}`
	e := acctest.Start(t, unpaid)
	w := e.Workspace(subject.Config(subject.Lean.HCL))
	refused := func(command ...string) {
		t.Helper()
		run := w.CLI(append([]string{command[0], "-json"}, command[1:]...)...)
		found := run.Find("error", "/publishingInformation/paidSkillInformation/pricing/amazon.com holds 2 items where Amazon allows exactly one")
		if run.Code != 1 || len(found) == 0 {
			t.Errorf("%s exited with %d and said %+v", command[0], run.Code, run.Diagnostics)
		}
	}
	e.Put(two)
	refused("plan")
	w.Write("import.tf", "import {\n  to = "+subject.Address()+"\n  id = \""+acctest.SkillID+"\"\n}\n")
	refused("plan")
	w.Write("import.tf", "")
	e.ExpectWrites(0)

	e.Put(unpaid)
	w.Apply()
	e.ResetRequests()
	e.Put(two)
	refused("plan")
	refused("apply", "-auto-approve")
	refused("destroy", "-auto-approve")
	e.ExpectWrites(0)
	e.ExpectManifest(two)
}

// The prompts are part of the listing, so there is nowhere to put them for a
// language without one. Where the plan can't know yet, the apply still does.
func TestPromptsWithoutListing(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, unpaid)
	prompts := `
  custom_product_prompts = {
    "de-DE" = { purchase_prompt_description = "Kaufen?", purchase_confirmation_description = "Gekauft." }
  }`
	w := e.Workspace(subject.Config(subject.Lean.HCL + prompts))
	expect := func(severity string, code int, command ...string) {
		t.Helper()
		run := w.CLI(append([]string{command[0], "-json"}, command[1:]...)...)
		found := run.Broken("locale-listed")
		if run.Code != code || len(found) == 0 || found[len(found)-1].Severity != severity ||
			!strings.Contains(found[0].Detail, "the skill has no listing in de-DE. Its manifest lists: en-GB, en-US, es-US") || !strings.HasPrefix(found[0].Detail, `custom_product_prompts["de-DE"]: `) || found[0].Address != subject.Address() {
			t.Errorf("%s exited with %d and said %+v", command[0], run.Code, found)
		}
	}
	// Another resource may be about to add the language.
	expect("warning", 0, "plan")
	expect("error", 1, "apply", "-auto-approve")

	w.Write("main.tf", "resource \"terraform_data\" \"later\" {\n  input = 4.99\n}\n"+
		strings.Replace(subject.Config(subject.Lean.HCL+prompts), "4.99", "terraform_data.later.output", 1))
	w.Plan()
	expect("error", 1, "apply", "plan")
	e.ExpectWrites(0)
	e.ExpectManifest(unpaid)
}

// Amazon's full sample and Amazon's model differ in the name of one prompt.
// Both are sent as configured.
func TestConfirmationName(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, unpaid)
	w := e.Workspace(subject.Config(subject.Lean.HCL + `
  custom_product_prompts = {
    "en-US" = { purchase_prompt_description = "Buy?", bought_card_description = "Bought." }
    "es-US" = { purchase_prompt_description = "¿Comprar?", purchase_confirmation_description = "Comprado.", bought_card_description = "Comprado." }
    "en-GB" = { purchase_prompt_description = "Buy?", purchase_confirmation_description = "Bought." }
  }`))
	_, run := w.Plan()
	said := map[string]bool{}
	for _, warning := range run.Broken("bought-card-description") {
		attribute, _, _ := strings.Cut(warning.Detail, ": ")
		said[attribute] = true
	}
	want := map[string]bool{
		`custom_product_prompts["en-US"].bought_card_description`: true,
		`custom_product_prompts["es-US"].bought_card_description`: true,
	}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Errorf("warned of (-want +got):\n%s", diff)
	}
	w.Succeed("apply", "plan")
	e.ExpectManifest(`{
		"publishingInformation": {
			"paidSkillInformation": {
				"pricing": {"amazon.com": [{"offerType": "SUBSCRIPTION", "price": 4.99, "currency": "USD"}]},
				"taxInformation": {"category": "SOFTWARE"}
			},
			"locales": {
				"en-US": {"name": "Quick Trivia", "customProductPrompts": {"purchasePromptDescription": "Buy?", "boughtCardDescription": "Bought."}},
				"es-US": {"name": "Trivia", "customProductPrompts": {"purchasePromptDescription": "¿Comprar?", "purchaseConfirmationDescription": "Comprado.", "boughtCardDescription": "Comprado."}},
				"en-GB": {"name": "Quick Trivia", "customProductPrompts": {"purchasePromptDescription": "Buy?", "purchaseConfirmationDescription": "Bought."}}
			}
		}
	}`)
	if changes, _ := w.Plan(); len(changes) > 0 {
		t.Errorf("after the apply the plan is %v", changes)
	}
}
