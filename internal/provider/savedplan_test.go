// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// soldFor is a paid skill with one offer.
func soldFor(price string) string {
	return `
resource "alexa_paid_skill_pricing" "this" {
  skill_id        = "` + acctest.SkillID + `"
  pricing         = { "amazon.com" = { offer_type = "ENTITLEMENT", price = ` + price + `, currency = "USD" } }
  tax_information = { category = "SOFTWARE" }
}
`
}

// What a plan did not show is not done: where the skill has changed since the
// plan was made, nothing is written.
func TestAPlanOverASkillThatChangedSince(t *testing.T) {
	t.Parallel()
	offers := []string{"publishingInformation", "paidSkillInformation", "pricing"}
	other := []any{map[string]any{"offerType": "ENTITLEMENT", "price": acctest.Number("9.99"), "currency": "GBP"}}
	for name, c := range map[string]struct {
		change func(e *acctest.Environment)
		// apply are the arguments of the apply, plan those of the plan before it.
		plan, apply []string
		edit        string
		says        []string
	}{
		"an offer in another marketplace": {
			change: func(e *acctest.Environment) { e.Change(other, append(offers, "amazon.co.uk")...) },
			edit:   soldFor("5.99"), plan: []string{"-out=plan"}, apply: []string{"plan"},
			says: []string{`pricing["amazon.co.uk"]`, "when the plan was made: (absent)", "in the plan:            (absent)", "price = 9.99"},
		},
		"another price": {
			change: func(e *acctest.Environment) {
				e.Change(acctest.Number("0.99"), append(offers, "amazon.com", "0", "price")...)
			},
			edit: soldFor("5.99"), plan: []string{"-out=plan"}, apply: []string{"plan"},
			says: []string{`pricing["amazon.com"].price`, "when the plan was made: 4.99", "in the plan:            5.99", "in the skill now:       0.99"},
		},
		"without a refresh": {
			change: func(e *acctest.Environment) {
				e.Change(acctest.Number("0.99"), append(offers, "amazon.com", "0", "price")...)
			},
			edit: soldFor("5.99"), apply: []string{"-auto-approve", "-refresh=false"},
			says: []string{"in the skill now:       0.99"},
		},
		"a destroy": {
			change: func(e *acctest.Environment) {
				e.Change(acctest.Number("0.99"), append(offers, "amazon.com", "0", "price")...)
			},
			edit: soldFor("4.99"), plan: []string{"-destroy", "-out=plan"}, apply: []string{"plan"},
			says: []string{"when the plan was made: 4.99", "in the plan:            (absent)", "in the skill now:       0.99"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, listed)
			w := e.Workspace(soldFor("4.99"))
			w.Succeed("apply", "-auto-approve")
			w.Write("main.tf", c.edit)
			if c.plan != nil {
				w.Succeed(append([]string{"plan"}, c.plan...)...)
			}
			c.change(e)
			changed := string(e.Document(acctest.SkillID))
			e.ResetRequests()
			run := w.CLI(append([]string{"apply", "-json"}, c.apply...)...)
			found := run.Find("error", "is no longer what the plan was made from")
			if run.Code == 0 || len(found) != 1 {
				t.Fatalf("the apply ended with %d and said %+v", run.Code, run.Diagnostics)
			}
			for _, says := range c.says {
				if !strings.Contains(found[0].Detail, says) {
					t.Errorf("%q is missing in %q", says, found[0].Detail)
				}
			}
			e.ExpectWrites(0)
			e.ExpectManifest(changed)
			// A new plan shows what is there now, and can be applied.
			w.Write("main.tf", soldFor("5.99"))
			w.Succeed("apply", "-auto-approve")
			w.Succeed("plan", "-detailed-exitcode")
		})
	}
}

// What somebody else has changed to what the plan makes of it is no conflict, and
// neither is what they changed elsewhere.
func TestAPlanThatSomebodyElseHasCarriedOut(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	w := e.Workspace(soldFor("4.99"))
	w.Succeed("apply", "-auto-approve")
	w.Write("main.tf", soldFor("5.99"))
	w.Succeed("plan", "-out=plan")
	e.Change(acctest.Number("5.990"), "publishingInformation", "paidSkillInformation", "pricing", "amazon.com", "0", "price")
	e.Change("GAMES", "publishingInformation", "category")
	e.ResetRequests()
	w.Succeed("apply", "plan")
	e.ExpectWrites(0)
}
