// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package paidskillpricing_test

import (
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// sold is a configuration with a single payment for each marketplace.
func sold(com, uk, de, fr, it, category string) string {
	offer := `{ offer_type = "ENTITLEMENT", currency = "USD", price = %s }`
	return fmt.Sprintf(`
  pricing = {
    "amazon.com"   = `+offer+`
    "amazon.co.uk" = `+offer+`
    "amazon.de"    = `+offer+`
    "amazon.fr"    = `+offer+`
    "amazon.it"    = `+offer+`
  }
  tax_information = { category = %q }`, com, uk, de, fr, it, category)
}

// soldAs is a manifest with the prices as they are spelt there.
func soldAs(com, uk, de, fr, category string) string {
	offer := `[{"offerType": "ENTITLEMENT", "currency": "USD", "price": %s}]`
	return fmt.Sprintf(`{
		"publishingInformation": {
			"locales": {"en-US": {"name": "Quick Trivia"}, "es-US": {"name": "Trivia"}, "en-GB": {"name": "Quick Trivia"}},
			"paidSkillInformation": {
				"pricing": {
					"amazon.com": `+offer+`, "amazon.co.uk": `+offer+`, "amazon.de": `+offer+`, "amazon.fr": `+offer+`, "amazon.it": `+fmt.Sprintf(offer, "0.01")+`
				},
				"taxInformation": {"category": %q}
			}
		}
	}`, com, uk, de, fr, category)
}

// A price is an exact decimal: however it is written or computed, what is sent
// is the decimal a person means, and what comes back is no drift.
func TestPrices(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, unpaid)
	exact := soldAs("4.9", "1.21", "100", "12345678901234567890.12", "SOFTWARE")
	foreign := soldAs("4.900", "121e-2", "1.0E2", "12345678901234567890.120", "SOFTWARE")
	step := func(hcl string, action plancheck.ResourceActionType, manifest string, writes int, before func()) resource.TestStep {
		return resource.TestStep{
			PreConfig: func() {
				if before != nil {
					before()
				}
				e.ResetRequests()
			},
			Config: e.Config(subject.Config(hcl)),
			ConfigPlanChecks: resource.ConfigPlanChecks{
				PreApply: []plancheck.PlanCheck{plancheck.ExpectResourceAction(subject.Address(), action)},
			},
			ConfigStateChecks: []statecheck.StateCheck{statecheck.ExpectKnownValue(subject.Address(),
				tfjsonpath.New("pricing").AtMapKey("amazon.fr").AtMapKey("price"), decimal("12345678901234567890.12"))},
			PostApplyFunc: func() {
				e.ExpectManifest(manifest)
				e.ExpectWrites(writes)
			},
		}
	}
	computed := sold("4.90", "1.1 * 1.1", "1e2", "12345678901234567890.12", "1 - 0.99", "SOFTWARE")
	written := sold("4.9", "1.21", "100", "12345678901234567890.12", "0.01", "SOFTWARE")
	taxed := sold("4.9", "1.21", "100", "12345678901234567890.12", "0.01", "VIDEO")
	e.Test(t,
		step(computed, plancheck.ResourceActionCreate, exact, 1, nil),
		step(computed, plancheck.ResourceActionNoop, exact, 0, nil),
		// Digits after the hundred and fiftieth mean nothing.
		step(written, plancheck.ResourceActionNoop, exact, 0, nil),
		// Another spelling of the same number is nobody's business, not even when
		// something else is written.
		step(written, plancheck.ResourceActionNoop, foreign, 0, func() { e.Put(foreign) }),
		step(taxed, plancheck.ResourceActionUpdate, soldAs("4.900", "121e-2", "1.0E2", "12345678901234567890.120", "VIDEO"), 1, nil),
		// A difference that a float64 can't tell is one.
		step(taxed, plancheck.ResourceActionUpdate, soldAs("4.900", "121e-2", "1.0E2", "12345678901234567890.12", "VIDEO"), 1,
			func() { e.Put(soldAs("4.900", "121e-2", "1.0E2", "12345678901234567890.13", "VIDEO")) }),
	)
}
