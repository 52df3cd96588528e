// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// A price that Terraform computes plans empty after an apply, and after an import
// into a state that has only the number it means.
func TestAComputedPriceIsThePriceItMeans(t *testing.T) {
	t.Parallel()
	for _, price := range []string{"1.1 * 1.1", "10 / 3", "0.1 + 0.2"} {
		t.Run(price, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, listed)
			w := e.Workspace(soldFor(price))
			w.Succeed("apply", "-auto-approve")
			w.Succeed("plan", "-detailed-exitcode")
			w.Succeed("state", "rm", "alexa_paid_skill_pricing.this")
			w.Succeed("import", "alexa_paid_skill_pricing.this", acctest.SkillID)
			e.ResetRequests()
			w.Succeed("plan", "-detailed-exitcode")
			e.ExpectWrites(0)
		})
	}
}

// To leave out a map and to write an empty one mean the same.
func TestAnEmptyMapIsNoMap(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	without := soldFor("4.99")
	with := func(empty string) string {
		return without[:len(without)-2] + "\n  custom_product_prompts = " + empty + "\n}\n"
	}
	w := e.Workspace(without)
	w.Succeed("apply", "-auto-approve")
	for _, config := range []string{with("{}"), with("null"), without, with("{}")} {
		w.Write("main.tf", config)
		w.Succeed("plan", "-detailed-exitcode")
	}
	e.ResetRequests()
	w.Succeed("state", "rm", "alexa_paid_skill_pricing.this")
	w.Succeed("import", "alexa_paid_skill_pricing.this", acctest.SkillID)
	w.Succeed("plan", "-detailed-exitcode")
	e.ExpectWrites(0)
}

// The same text in another normal form, or with other line ends, is neither
// announced as a change nor written.
func TestTheSameTextWrittenOtherwise(t *testing.T) {
	t.Parallel()
	const (
		composed   = "Caf\u00e9 quiz.\nMore."
		decomposed = "Cafe\u0301 quiz.\r\nMore."
	)
	config := soldFor("4.99")
	config = config[:len(config)-2] + `
  custom_product_prompts = { "en-US" = {
    purchase_prompt_description       = "Café quiz.\nMore."
    purchase_confirmation_description = "Enjoy."
  } }
}
`
	e := acctest.Start(t, listed)
	w := e.Workspace(config)
	w.Succeed("apply", "-auto-approve")
	for _, text := range []string{decomposed, "Cafe\u0301 quiz.\nMore.", "Caf\u00e9 quiz.\r\nMore.", composed} {
		e.Change(text, "publishingInformation", "locales", "en-US", "customProductPrompts", "purchasePromptDescription")
		e.ResetRequests()
		w.Succeed("plan", "-detailed-exitcode")
		w.Succeed("state", "rm", "alexa_paid_skill_pricing.this")
		_, run := w.Plan()
		if found := run.Find("warning", "will be changed"); len(found) > 0 {
			t.Errorf("%q is announced as a change: %+v", text, found)
		}
		w.Succeed("apply", "plan")
		e.ExpectWrites(0)
	}
}
