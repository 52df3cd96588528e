// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build askcli

package askcli_test

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const pricingAddress = "alexa_paid_skill_pricing.quiz"

// pricing and permissions are what Terraform owns of [paidSkill], at some price:
// all but the privacy answers and the listing.
const (
	pricing = `
resource "alexa_paid_skill_pricing" "quiz" {
  skill_id = SKILL_ID
  pricing = {
    "amazon.com" = {
      offer_type = "ENTITLEMENT"
      price      = PRICE
      currency   = "USD"
    }
  }
  tax_information = { category = "SOFTWARE" }
  custom_product_prompts = {
    "en-US" = {
      purchase_prompt_description       = "Ten new questions every day."
      purchase_confirmation_description = "Welcome aboard!"
    }
  }
}
`
	permissions = `
resource "alexa_skill_permissions" "quiz" {
  skill_id    = SKILL_ID
  permissions = ["alexa::person_id:read"]
}
`
)

// configuration is HCL for a skill at a price.
func configuration(skillID, price string, resources ...string) string {
	var hcl strings.Builder
	for _, resource := range resources {
		hcl.WriteString(strings.NewReplacer("SKILL_ID", strconv.Quote(skillID), "PRICE", price).Replace(resource))
	}
	return hcl.String()
}

// created is a skill that the ASK CLI made, and that Terraform has taken over as it is.
func created(t *testing.T, e *acctest.Environment, c *client) (skillID string, w *acctest.Workspace) {
	t.Helper()
	skillID, _ = c.object("create-skill-for-vendor", "--manifest", c.write("skill.json", paidSkill(t)))["skillId"].(string)
	w = e.Workspace(configuration(skillID, "3.99", pricing, permissions))
	w.Apply()
	e.ExpectWrites(0)
	return skillID, w
}

// planned returns what the plan file does to the price, as the resource's state spells it.
func planned(t *testing.T, w *acctest.Workspace) (before, after any) {
	t.Helper()
	var plan struct {
		Changes []struct {
			Address string
			Change  struct{ Before, After map[string]any }
		} `json:"resource_changes"`
		Drift []struct {
			Address string
			Change  struct{ After map[string]any }
		} `json:"resource_drift"`
	}
	decoder := json.NewDecoder(strings.NewReader(w.Succeed("show", "-json", "plan").Output))
	decoder.UseNumber()
	if err := decoder.Decode(&plan); err != nil {
		t.Fatal(err)
	}
	price := func(state map[string]any) any { return at(state, "pricing", "amazon.com", "price") }
	for _, drifted := range plan.Drift {
		if drifted.Address == pricingAddress {
			before = price(drifted.Change.After)
		}
	}
	for _, change := range plan.Changes {
		if change.Address == pricingAddress {
			after = price(change.Change.After)
		}
	}
	return before, after
}

// expectPlan compares the planned changes by address.
func expectPlan(t *testing.T, w *acctest.Workspace, want map[string]string) {
	t.Helper()
	if changes, _ := w.Plan(); !cmp.Equal(want, changes) {
		t.Errorf("planned %v, want %v", changes, want)
	}
}

// What the ASK CLI changes of Terraform's part is drift, which the next apply
// repairs. The rest of the same edit stays.
func TestOwnedAndForeignEdit(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{}`)
	c := newClient(t, e)
	skillID, w := created(t, e, c)
	document, eTag := c.read(skillID)
	set(t, document, json.Number("9.99"), append(slices.Clone(offer), "price")...)
	set(t, document, "GAMES", "manifest", "publishingInformation", "category")
	set(t, document, []any{"quiz", "harbour"}, "manifest", "publishingInformation", "locales", "en-US", "keywords")
	set(t, document, true, "manifest", "privacyAndCompliance", "containsAds")
	if failure := c.update(skillID, document, "--if-match", eTag); failure != "" {
		t.Fatal(failure)
	}
	expectStatus(t, c, skillID, "SUCCEEDED")
	e.ResetRequests()

	expectPlan(t, w, map[string]string{pricingAddress: "update"})
	if drifted, repaired := planned(t, w); drifted != json.Number("9.99") || repaired != json.Number("3.99") {
		t.Errorf("the plan finds the price %v and makes it %v, want 9.99 and 3.99", drifted, repaired)
	}
	w.Succeed("apply", "plan")
	e.ExpectWrites(1)
	set(t, document, json.Number("3.99"), append(slices.Clone(offer), "price")...)
	repaired, _ := c.read(skillID)
	if diff := cmp.Diff(document, repaired); diff != "" {
		t.Errorf("manifest after the repair (-want +got):\n%s", diff)
	}
	expectPlan(t, w, map[string]string{})
}

// What the ASK CLI changes of the rest is none of Terraform's business: the plan
// is empty, and a change of the price keeps it. An ASK CLI that has read before
// that change is told so.
func TestForeignEdit(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{}`)
	c := newClient(t, e)
	skillID, w := created(t, e, c)
	document, eTag := c.read(skillID)
	set(t, document, "Say: Alexa, open Harbour Quiz, and wait.", "manifest", "publishingInformation", "testingInstructions")
	set(t, document, true, "manifest", "privacyAndCompliance", "usesPersonalInfo")
	if failure := c.update(skillID, document, "--if-match", eTag); failure != "" {
		t.Fatal(failure)
	}
	_, eTag = c.read(skillID)
	e.ResetRequests()
	expectPlan(t, w, map[string]string{})
	e.ExpectWrites(0)

	w.Write("main.tf", configuration(skillID, "4.49", pricing, permissions))
	w.Apply()
	e.ExpectWrites(1)
	expectRefused(t, e, c.update(skillID, document, "--if-match", eTag), sandbox.OperationPutManifest, 412)
	set(t, document, json.Number("4.49"), append(slices.Clone(offer), "price")...)
	changed, _ := c.read(skillID)
	if diff := cmp.Diff(document, changed); diff != "" {
		t.Errorf("manifest (-want +got):\n%s", diff)
	}
}

// A skill that the ASK CLI deletes leaves the state, without a write.
func TestDeletedSkill(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{}`)
	c := newClient(t, e)
	skillID, w := created(t, e, c)
	c.succeed("delete-skill", "-s", skillID)
	w.Succeed("apply", "-refresh-only", "-auto-approve")
	if held := w.Succeed("state", "list").Output; held != "" {
		t.Errorf("the state still holds %s", held)
	}
	e.ExpectWrites(0)
}

// A destroy removes Terraform's part; the ASK CLI can go on with what is left.
func TestDestroyedSections(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{}`)
	c := newClient(t, e)
	skillID, w := created(t, e, c)
	document, _ := c.read(skillID)
	w.Succeed("destroy", "-auto-approve")
	// Amazon answers no permissions with an empty array, and takes that back.
	set(t, document, []any{}, "manifest", "permissions")
	delete(at(document, "manifest", "publishingInformation").(map[string]any), "paidSkillInformation")
	delete(at(document, "manifest", "publishingInformation", "locales", "en-US").(map[string]any), "customProductPrompts")
	left, eTag := c.read(skillID)
	if diff := cmp.Diff(document, left); diff != "" {
		t.Errorf("manifest after the destroy (-want +got):\n%s", diff)
	}
	if failure := c.update(skillID, left, "--if-match", eTag); failure != "" {
		t.Error(failure)
	}
}

// The provider works with the file that the ASK CLI writes, and leaves it alone.
func TestSharedLogin(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{}`)
	c := newClient(t, e)
	skillID, _ := created(t, e, c)
	w := e.Workspace("provider \"alexa\" {\n  profile = \"default\"\n}\n" + configuration(skillID, "3.99", pricing, permissions))
	w.Environment = append(w.Environment, "HOME="+c.home, "ASK_REFRESH_TOKEN=", "ASK_LWA_CLIENT_ID=", "ASK_LWA_CLIENT_CONFIRMATION=")
	file := c.profileFile()
	e.ResetRequests()
	w.Apply()
	if count := e.Count(sandbox.OperationToken); count != 0 {
		t.Errorf("%d tokens were asked for, though the profile's is alive and belongs to the ASK CLI's client", count)
	}
	if diff := cmp.Diff(file, c.profileFile()); diff != "" {
		t.Errorf("the profile file (-before +after):\n%s", diff)
	}
}
