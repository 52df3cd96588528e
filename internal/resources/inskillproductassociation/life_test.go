// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

const productAddress = "alexa_in_skill_product.hints"

// sold is the configuration of a product that can be sold, with changes.
func sold(changes ...string) string {
	return strings.NewReplacer(changes...).Replace(`resource "alexa_in_skill_product" "hints" {
  type                 = "CONSUMABLE"
  reference_name       = "five_hints"
  testing_instructions = "Say: buy five hints."
  purchasable_state    = "PURCHASABLE"
  publishing_information = {
    distribution_countries = ["US"]
    tax_information        = { category = "SOFTWARE" }
    pricing                = { "amazon.com" = { default_price_listing = { price = 0.99, currency = "USD" } } }
    locales = {
      "en-US" = {
        name            = "Five Hints"
        summary         = "Five hints."
        description     = "Five hints."
        small_icon_uri  = "https://example.com/small.png"
        large_icon_uri  = "https://example.com/large.png"
        example_phrases = ["Alexa, buy five hints"]
        custom_product_prompts = { purchase_prompt_description = "Five hints.", bought_card_description = "Five hints." }
      }
    }
  }
  privacy_and_compliance = { locales = { "en-US" = { privacy_policy_url = "https://example.com/privacy" } } }
}
`)
}

// The life of a product, from its creation to its retirement, with all that Amazon
// refuses on the way and what is said of it.
func TestLifeOfAProduct(t *testing.T) {
	t.Parallel()
	s := start(t)
	incomplete := sold(`testing_instructions = "Say: buy five hints."`, "")
	p := s.Plan(incomplete)
	if len(p.Rules) != 1 {
		t.Errorf("the plan says %+v", p.Rules)
	}
	expectWarning(t, p.Report, "Product that can't be sold yet", "nor associated with a skill, before it has: testing_instructions")
	s.Apply(p)
	id := s.productID()
	expectStatus(t, s, "INCOMPLETE")

	// It lacks something, so no skill can sell it.
	expectError(t, s.Run(incomplete+config(id)).Report, "product_id",
		"Unable to create in-skill product association", "In-skill product is not complete and can't be associated with a skill. Missing: testingInstructions.", "request id ",
		`the warning "Product that can't be sold yet" of alexa_in_skill_product names what`)
	s.Succeed(sold())
	s.Succeed(sold() + config(id))
	s.expectAssociated("development", id)
	s.Refresh()
	expectStatus(t, s, "COMPLETE")

	// It is associated, so it can't be deleted. Here nothing tells Terraform of the order.
	expectError(t, s.Run(config(id)).Report, "",
		"Unable to delete in-skill product", "An in-skill product that is associated with a skill can't be deleted.", "request id ",
		"associated with skill "+acctest.SkillID, "Destroy the alexa_in_skill_product_association first", "alexa_in_skill_product.NAME.product_id")
	if s.State(productAddress) == nil {
		t.Fatal("the state has lost the product")
	}

	// The skill is being certified, and all of it is locked.
	s.submit()
	s.Refresh()
	expectStatus(t, s, "CERTIFICATION")
	cheaper := sold("price = 0.99", "price = 1.99")
	p = s.Plan(cheaper + config(id))
	expectWarning(t, p.Report, "In-skill product "+id+" is in certification", "Withdraw the skill")
	locked := []string{"kill " + acctest.SkillID + " is in certification since 20", "nothing that belongs to it can be changed until that ends", "request id ", "Withdraw the skill"}
	expectError(t, s.Apply(p), "", slices.Concat(locked, []string{"Unable to update in-skill product"})...)
	p = s.Plan(sold())
	expectWarning(t, p.Report, "kill ...00000000 is in certification", "Withdraw the skill")
	expectError(t, s.Apply(p), "skill_id", slices.Concat(locked, []string{"Unable to delete in-skill product association"})...)

	// Customers have it now.
	s.pass()
	s.expectAssociated("live", id)
	s.Refresh()
	expectStatus(t, s, "PUBLISHED")
	s.expectNothingPlanned(sold() + config(id))
	live := []string{
		"Product that customers can buy", "product_id: in-skill product " + id + " has a live stage", `set purchasable_state = "NOT_PURCHASABLE" and certify the skill again`,
		"removed block", "lifecycle { destroy = false }", "skip_destroy = true", "Rule live-product: https://",
	}
	expectError(t, s.Plan(config(id)).Report, "product_id", live...)
	expectError(t, s.Plan(sold(`"CONSUMABLE"`, `"ENTITLEMENT"`)+config(id)).Report, "product_id", live...)
	expectError(t, s.Plan(sold(`"five_hints"`, `"ten_hints"`)+config(id)).Report, "product_id", live...)
	p = s.Plan(sold())
	expectWarning(t, p.Report, "Product that is live in a skill: in-skill product "+id, "the apply will fail", "NOT_PURCHASABLE")
	expectError(t, s.Apply(p), "product_id",
		"Unable to delete in-skill product association", "com.amazon.alexa.skillmanagement.ForbiddenException: User is not permitted to perform the requested operation.",
		"request id ", "stays in the state", "NOT_PURCHASABLE", "certify the skill again", "lifecycle { destroy = false }", "removed block", "skip_destroy = true")
	s.expectAssociated("development", id)

	// It goes out of sale, once the skill is certified again.
	retired := sold(`"PURCHASABLE"`, `"NOT_PURCHASABLE"`)
	if p := s.Succeed(retired + config(id)); len(p.Diagnostics) > 0 {
		t.Errorf("the retirement says %+v", p.Diagnostics)
	}
	expectSale(t, s, id, "development", "NOT_PURCHASABLE")
	expectSale(t, s, id, "live", "PURCHASABLE")
	s.submit()
	s.pass()
	expectSale(t, s, id, "live", "NOT_PURCHASABLE")

	// Terraform forgets what Amazon never lets go.
	retired = strings.Replace(retired, "{\n", "{\n  skip_destroy = true\n", 1)
	s.Succeed(retired + config(id, "skip_destroy = true"))
	p = s.Destroy()
	expectWarning(t, p.Report, "alexa_in_skill_product "+id+" will only be forgotten", "stays as it is")
	expectWarning(t, p.Report, "alexa_in_skill_product_association of in-skill product "+id+" and skill "+acctest.SkillID+" will only be forgotten")
	if len(p.Errors()) > 0 || s.State(productAddress) != nil || s.State(address) != nil {
		t.Errorf("the destroy says %+v", p.Diagnostics)
	}
	s.expectAssociated("live", id)
	expectSale(t, s, id, "live", "NOT_PURCHASABLE")
}

// productID is the id of the product in the state.
func (s scene) productID() string {
	s.t.Helper()
	return fmt.Sprint(s.product()["product_id"])
}

func (s scene) product() map[string]any {
	s.t.Helper()
	state, ok := s.State(productAddress).(map[string]any)
	if !ok {
		s.t.Fatal("the product is not in the state")
	}
	return state
}

func expectStatus(t *testing.T, s scene, want string) {
	t.Helper()
	if got := s.product()["status"]; got != want {
		t.Errorf("the product is %v, want %s", got, want)
	}
}

// expectSale compares whether a stage of a product is sold.
func expectSale(t *testing.T, s scene, id, stage, want string) {
	t.Helper()
	var definition struct{ PurchasableState string }
	if err := json.Unmarshal(s.Product(id, stage), &definition); err != nil || definition.PurchasableState != want {
		t.Errorf("the %s stage is %s (%v), want %s", stage, definition.PurchasableState, err, want)
	}
}

// submit submits the skill for certification.
func (s scene) submit() {
	s.t.Helper()
	if err := s.Submit(acctest.SkillID, false); err != nil {
		s.t.Fatal(err)
	}
}

// pass ends the certification of the skill, which is published with its products.
func (s scene) pass() {
	s.t.Helper()
	if err := s.Review(acctest.SkillID, true); err != nil {
		s.t.Fatal(err)
	}
}
