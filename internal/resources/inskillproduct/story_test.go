// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproduct_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const hints = `resource "alexa_in_skill_product" "hints" {
  type                 = "CONSUMABLE"
  reference_name       = "five_hints"
  testing_instructions = "Say: buy five hints."
  publishing_information = {
    distribution_countries = ["US"]
    tax_information        = { category = "SOFTWARE" }
    pricing = {
      "amazon.com" = {
        release_date          = "2026-12-01"
        default_price_listing = { price = 0.99, currency = "USD" }
      }
    }
    locales = {
      "en-US" = {
        name            = "Five Hints"
        summary         = "Five hints for the questions that are hard."
        description     = "Five hints, each for one question."
        small_icon_uri  = "https://example.com/small.png"
        large_icon_uri  = "https://example.com/large.png"
        example_phrases = ["Alexa, buy five hints"]
        keywords        = ["hints"]
        custom_product_prompts = {
          purchase_prompt_description = "Five hints help you through."
          bought_card_description     = "You have five hints."
        }
      }
    }
  }
  privacy_and_compliance = { locales = { "en-US" = { privacy_policy_url = "https://example.com/privacy" } } }
}
`

func TestProductLife(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{"apis": {"custom": {}}}`)
	w := e.Workspace(hints)
	w.Apply()
	if changes, _ := w.Plan(); len(changes) > 0 {
		t.Errorf("after the apply the plan is %v", changes)
	}
	ids := e.ProductIDs()
	if len(ids) != 1 {
		t.Fatalf("there are %v", ids)
	}
	if diff := cmp.Diff(1, e.Count(sandbox.OperationCreateProduct)); diff != "" {
		t.Errorf("creations (-want +got):\n%s", diff)
	}
	w.Succeed("destroy", "-auto-approve")
	if ids := e.ProductIDs(); len(ids) > 0 {
		t.Errorf("there still are %v", ids)
	}
}
