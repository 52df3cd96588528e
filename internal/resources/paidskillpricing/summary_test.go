// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package paidskillpricing_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// Each offer is one line, from the plan on, as far as it is known.
func TestPriceSummary(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, unpaid)
	w := e.Workspace("resource \"terraform_data\" \"later\" {\n  input = 7.25\n}\n" + subject.Config(`
  pricing = {
    "amazon.com" = {
      offer_type = "SUBSCRIPTION", price = 4.9, currency = "USD"
      subscription_information = { subscription_payment_frequency = "YEARLY" }
      free_trial_information   = { free_trial_duration = "P01D" }
    }
    "amazon.co.uk"  = { offer_type = "SUBSCRIPTION", price = "5", currency = "GBP" }
    "amazon.co.jp"  = { offer_type = "ENTITLEMENT", price = 500, currency = "JPY" }
    "amazon.de"     = { offer_type = "ENTITLEMENT", price = 4.999, currency = "EUR" }
    "amazon.com.au" = { offer_type = "ENTITLEMENT", price = 5.50, currency = "AUD" }
    "amazon.fr"     = { offer_type = "ENTITLEMENT", price = terraform_data.later.output, currency = "EUR" }
  }
  tax_information = { category = "SOFTWARE" }`))
	w.Plan()
	known := map[string]any{
		"amazon.com":    "SUBSCRIPTION 4.90 USD yearly, 1-day free trial",
		"amazon.co.uk":  "SUBSCRIPTION 5.00 GBP",
		"amazon.co.jp":  "ENTITLEMENT 500 JPY",
		"amazon.de":     "ENTITLEMENT 4.999 EUR",
		"amazon.com.au": "ENTITLEMENT 5.5 AUD",
	}
	var plan struct {
		Changes []struct {
			Type   string
			Change struct {
				After struct {
					Summary map[string]any `json:"price_summary"`
				}
				Unknown struct {
					Summary map[string]any `json:"price_summary"`
				} `json:"after_unknown"`
			}
		} `json:"resource_changes"`
	}
	if err := json.Unmarshal([]byte(w.Succeed("show", "-json", "plan").Output), &plan); err != nil {
		t.Fatal(err)
	}
	for _, c := range plan.Changes {
		if c.Type != subject.Type {
			continue
		}
		if diff := cmp.Diff(known, c.Change.After.Summary); diff != "" {
			t.Errorf("planned (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(map[string]any{"amazon.fr": true}, c.Change.Unknown.Summary); diff != "" {
			t.Errorf("unknown (-want +got):\n%s", diff)
		}
	}

	w.Succeed("apply", "plan")
	known["amazon.fr"] = "ENTITLEMENT 7.25 EUR"
	if diff := cmp.Diff(known, stateSummary(t, w)); diff != "" {
		t.Errorf("applied (-want +got):\n%s", diff)
	}
	e.Change([]any{map[string]any{"offerType": "ENTITLEMENT", "price": acctest.Number("8e0"), "currency": "EUR"}},
		"publishingInformation", "paidSkillInformation", "pricing", "amazon.fr")
	w.Succeed("apply", "-refresh-only", "-auto-approve")
	known["amazon.fr"] = "ENTITLEMENT 8.00 EUR"
	if diff := cmp.Diff(known, stateSummary(t, w)); diff != "" {
		t.Errorf("drifted (-want +got):\n%s", diff)
	}
}

func stateSummary(t *testing.T, w *acctest.Workspace) map[string]any {
	t.Helper()
	var state struct {
		Values struct {
			Root struct {
				Resources []struct {
					Type   string
					Values struct {
						Summary map[string]any `json:"price_summary"`
					}
				}
			} `json:"root_module"`
		}
	}
	if err := json.Unmarshal([]byte(w.Succeed("show", "-json").Output), &state); err != nil {
		t.Fatal(err)
	}
	for _, r := range state.Values.Root.Resources {
		if r.Type == subject.Type {
			return r.Values.Summary
		}
	}
	t.Fatal("the resource is not in the state")
	return nil
}
