// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"strings"
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// What Amazon finds remarkable about a manifest that it takes is shown once, in
// its own words, by the resource that it is about.
func TestAmazonsWarningsAreShownOnce(t *testing.T) {
	t.Parallel()
	warning := func(property string) sandbox.Problem {
		return sandbox.Problem{Code: "UNUSUAL_VALUE", Message: `Are you <sure> about "this"?`, PropertyPath: property}
	}
	three := acctest.Sections("4.99", false, "alexa::person_id:read")
	for name, c := range map[string]struct {
		config, property string
		// address is whose warning it is, "" for any resource; at begins it.
		address, at string
	}{
		"of one resource":         {soldFor("4.99"), price, "alexa_paid_skill_pricing.this", `pricing["amazon.com"].price: Amazon says: `},
		"of one of three":         {three, price, "alexa_paid_skill_pricing.this", `pricing["amazon.com"].price: Amazon says: `},
		"of another of three":     {three, purchases, "alexa_skill_privacy.this", "allows_purchases: Amazon says: "},
		"of nobody":               {three, endpoint, "", "Amazon says: "},
		"of one that is not ours": {soldFor("4.99"), purchases, "alexa_paid_skill_pricing.this", "Amazon says: "},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, listed)
			// Whether the three come together is not to depend on how busy the machine is.
			e.BatchWindow = 3 * time.Second
			e.Inject(sandbox.Fault{Operation: put, Times: -1, Warnings: []sandbox.Problem{warning(c.property)}})
			terraform := e.Terraform(t)
			run := terraform.Apply(terraform.Plan(c.config))
			found := run.Find("warning", `Are you <sure> about "this"?`)
			if len(found) != 1 {
				t.Fatalf("said %d times: %+v", len(found), run.Diagnostics)
			}
			if c.address != "" && found[0].Address != c.address {
				t.Errorf("%s says it, want %s", found[0].Address, c.address)
			}
			if !strings.HasPrefix(found[0].Detail, c.at) || !strings.Contains(found[0].Detail, "code UNUSUAL_VALUE") || !strings.Contains(found[0].Detail, c.property) {
				t.Errorf("it says %q", found[0].Detail)
			}
			// Terraform folds warnings of the same summary into one.
			if !strings.Contains(found[0].Summary, `Are you <sure> about "this"?`) {
				t.Errorf("the summary is %q", found[0].Summary)
			}
			e.ExpectWrites(1)
			if left := terraform.Plan(c.config).Planned(); len(left) > 0 {
				t.Errorf("the next plan has %v", left)
			}
		})
	}
}
