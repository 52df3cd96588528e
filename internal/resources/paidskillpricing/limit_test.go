// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package paidskillpricing_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

var (
	unlimited = tftypes.NewValue(tftypes.Number, nil)
	later     = tftypes.NewValue(tftypes.Number, tftypes.UnknownValue)
)

func percent(n int) tftypes.Value { return tftypes.NewValue(tftypes.Number, n) }

// A limit of the provider block counts where the resource has none, and without any
// a large move is worth a warning.
func TestWhichLimitCounts(t *testing.T) {
	t.Parallel()
	const own, never = "price_change_limit_percent = ", ""
	for _, c := range []struct {
		name     string
		provider tftypes.Value
		hcl      string
		price    string
		rule     string
		says     string
	}{
		{"half more", unlimited, never, "6.00", "", ""},
		{"half less", unlimited, never, "2.00", "", ""},
		{"more than half more", unlimited, never, "6.01", "price-change-large", "4.00 -> 6.01 USD on amazon.com is a change of +50.3 %"},
		{"more than half less", unlimited, never, "1.99", "price-change-large", "4.00 -> 1.99 USD on amazon.com is a change of -50.3 %"},
		{"says what can be done", unlimited, never, "40", "price-change-large", "To make such a move an error, set price_change_limit_percent here or in the provider block."},
		{"null in the resource", unlimited, own + "null", "40", "price-change-large", "4.00 -> 40.00 USD on amazon.com is a change of +900.0 %"},

		{"within the provider's", percent(900), never, "40", "", ""},
		{"beyond the provider's", percent(25), never, "5.01", "price-change-limit", "4.00 -> 5.01 USD on amazon.com is a change of +25.3 %, and price_change_limit_percent allows 25 %"},
		{"none allowed by the provider", percent(0), never, "4.01", "price-change-limit", "allows 0 %"},
		{"the resource allows more", percent(25), own + "900", "40", "", ""},
		{"the resource allows less", percent(900), own + "25", "40", "price-change-limit", "allows 25 %"},
		{"null leaves it to the provider", percent(25), own + "null", "40", "price-change-limit", "allows 25 %"},

		{"the provider's is not known", later, never, "40", "price-change-large", "price_change_limit_percent is not known yet; the apply keeps to it."},
		{"small, the provider's is not known", later, never, "5", "", ""},
		{"the resource's is known", later, own + "25", "40", "price-change-limit", "allows 25 %"},
		{"the resource's is not known", percent(900), own + "terraform_data.later.output", "40", "price-change-large", "is not known yet"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, change{held: `"amazon.com": [` + usd("4.00") + `]`}.manifest())
			hcl := subject.Config("pricing = {\n" + once4(c.price) + "\n}\ntax_information = { category = \"SOFTWARE\" }\n" + c.hcl)
			if strings.Contains(c.hcl, "later") {
				hcl += "resource \"terraform_data\" \"later\" {\n  input = 25\n}\n"
			}
			said := e.TerraformWith(t, map[string]tftypes.Value{"price_change_limit_percent": c.provider}).Plan(hcl)
			var found []acctest.Diagnostic
			for _, rule := range []string{"price-change-limit", "price-change-large"} {
				found = append(found, said.Broken(rule)...)
			}
			if c.rule == "" {
				if len(found) > 0 {
					t.Errorf("got %+v", found)
				}
				return
			}
			if len(found) != 1 || found[0].Rule != c.rule {
				t.Fatalf("want %s, got %+v", c.rule, found)
			}
			severity := map[string]string{"price-change-limit": "error", "price-change-large": "warning"}[c.rule]
			if found[0].Severity != severity || !strings.HasPrefix(found[0].Detail, `pricing["amazon.com"].price: `) || !strings.Contains(found[0].Detail, c.says) {
				t.Errorf("want a %s that says %q, got %+v", severity, c.says, found[0])
			}
			if !strings.HasSuffix(found[0].Summary, fmt.Sprintf(": amazon.com, Quick Trivia (...%s)", acctest.SkillID[len(acctest.SkillID)-8:])) {
				t.Errorf("the summary does not say where: %s", found[0].Summary)
			}
			if found[0].Path != `pricing["amazon.com"]` {
				t.Errorf("it is on %s", found[0].Path)
			}
		})
	}
}

// Terraform folds messages of the same summary into one.
func TestEveryMarketplaceHasItsOwnSummary(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, change{held: `"amazon.com": [` + usd("4.00") + `], "amazon.co.uk": [{"offerType": "ENTITLEMENT", "price": 3.5, "currency": "GBP"}]`}.manifest())
	said := e.Terraform(t).Plan(subject.Config("pricing = {\n" + once4("40.00") + "\n" + pounds("35") + "\n}\ntax_information = { category = \"SOFTWARE\" }\n"))
	if large := said.Broken("price-change-large"); len(large) != 2 || large[0].Summary == large[1].Summary {
		t.Errorf("got %+v", large)
	}
}

// Where the skill can't be read, the state says what the price was.
func TestTheLimitCountsWithoutCredentials(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, change{held: `"amazon.com": [` + usd("4.00") + `]`}.manifest())
	config := func(price string) string {
		return subject.Config("pricing = {\n" + once4(price) + "\n}\ntax_information = { category = \"SOFTWARE\" }\n")
	}
	limit := map[string]tftypes.Value{"price_change_limit_percent": percent(25)}
	terraform := e.TerraformWith(t, limit)
	terraform.Apply(terraform.Plan(config("4.00")))
	limit["access_token"] = tftypes.NewValue(tftypes.String, tftypes.UnknownValue)
	if found := terraform.Plan(config("40.00")).Broken("price-change-limit"); len(found) != 1 {
		t.Errorf("got %+v", found)
	}
}
