// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// sensitive is what the sample skill sells, with everything marked that can be.
const sensitive = `
resource "alexa_paid_skill_pricing" "quick_trivia" {
  skill_id = "` + acctest.SkillID + `"
  pricing = sensitive({
    "amazon.com" = {
      offer_type               = "SUBSCRIPTION"
      price                    = 7.77
      currency                 = "USD"
      subscription_information = { subscription_payment_frequency = "MONTHLY" }
    }
  })
  tax_information = { category = "SOFTWARE" }
  custom_product_prompts = {
    "en-US" = {
      purchase_prompt_description       = sensitive("Nobody knows this prompt yet.")
      purchase_confirmation_description = "Enjoy Quick Trivia!"
    }
  }
}
`

// The front page says what prints a value although it is marked as sensitive. If
// one day no summary and no warning does, the page is wrong.
func TestWhatPrintsASensitiveValue(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, sample(t))
	w := e.Workspace(sensitive)
	planned := w.Succeed("plan", "-no-color").Output
	attributes, warnings, found := strings.Cut(planned, "\nPlan: ")
	if !found {
		t.Fatalf("there is no plan in:\n%s", planned)
	}
	// Terraform masks what it prints itself: the attributes that are marked.
	for _, masked := range []string{"Nobody knows", "price  "} {
		if strings.Contains(attributes, masked) {
			t.Errorf("Terraform prints %q:\n%s", masked, attributes)
		}
	}
	if strings.Count(attributes, "(sensitive value)") != 2 {
		t.Errorf("what is marked is not masked:\n%s", attributes)
	}
	// The provider is not told of the marks.
	if !strings.Contains(attributes, `"amazon.com" = "SUBSCRIPTION 7.77 USD monthly"`) {
		t.Errorf("price_summary is another one:\n%s", attributes)
	}
	for _, shown := range []string{`3.99 -> 7.77`, "Nobody knows"} {
		if !strings.Contains(warnings, shown) {
			t.Errorf("no warning shows %q:\n%s", shown, warnings)
		}
	}
}
