// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package paidskillpricing_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// change is a skill with offers and a configuration with others.
type change struct {
	name string
	// held are the offers in the manifest, by marketplace, as JSON; none is a
	// free skill.
	held string
	hcl  string
	// limit is the price change limit, "" for none.
	limit string
	live  bool
	// says are the notices, by rule: the attribute and a part of the text.
	says map[string][2]string
}

var changes = []change{
	{name: "nothing", held: `"amazon.com": [` + usd("4.99") + `]`, hcl: once4("4.99"), limit: "0", live: true},
	{name: "price", held: `"amazon.com": [` + usd("4.00") + `]`, hcl: once4("5.00"), live: true},
	{name: "price_at_limit", held: `"amazon.com": [` + usd("4.00") + `]`, hcl: once4("5.00"), limit: "25"},
	{name: "price_spelt_otherwise", held: `"amazon.com": [` + usd("499e-2") + `]`, hcl: once4("4.990"), limit: "0"},
	{
		name: "price_above_limit", held: `"amazon.com": [` + usd("4.00") + `]`, hcl: once4("5.01"), limit: "25",
		says: map[string][2]string{"price-change-limit": {`pricing["amazon.com"].price`, "4.00 -> 5.01 USD on amazon.com is a change of +25.3 %, and price_change_limit_percent allows 25 %"}},
	},
	{
		name: "price_below_limit", held: `"amazon.com": [` + usd("4.00") + `]`, hcl: once4("2.99"), limit: "25",
		says: map[string][2]string{"price-change-limit": {`pricing["amazon.com"].price`, "4.00 -> 2.99 USD on amazon.com is a change of -25.3 %"}},
	},
	{
		name: "decimal_point_slipped", held: `"amazon.com": [` + usd("4.99") + `]`, hcl: once4("49.9"), limit: "50.5",
		says: map[string][2]string{"price-change-limit": {`pricing["amazon.com"].price`, "4.99 -> 49.90 USD on amazon.com is a change of +900.0 %, and price_change_limit_percent allows 50.5 %"}},
	},
	{
		name: "no_change_allowed", held: `"amazon.com": [` + usd("4.99") + `]`, hcl: once4("4.991"), limit: "0",
		says: map[string][2]string{"price-change-limit": {`pricing["amazon.com"].price`, "4.99 -> 4.991 USD"}},
	},
	{name: "marketplace_new", held: `"amazon.com": [` + usd("4.99") + `]`, hcl: once4("4.99") + "\n    " + pounds("400"), limit: "0"},
	{
		name: "marketplace_dropped", held: `"amazon.com": [` + usd("4.99") + `], "amazon.co.uk": [{"offerType": "ENTITLEMENT", "price": 3.5, "currency": "GBP"}]`, hcl: once4("4.99"),
		says: map[string][2]string{"offer-dropped": {"pricing", "amazon.co.uk is no marketplace of the skill any more (it had ENTITLEMENT 3.50 GBP). Nobody will be able to buy there."}},
	},
	{
		name: "currency", held: `"amazon.co.uk": [{"offerType": "ENTITLEMENT", "price": 3.5, "currency": "USD"}]`, hcl: pounds("350"), limit: "1",
		says: map[string][2]string{"currency-change": {`pricing["amazon.co.uk"].currency`, "3.50 USD -> 350.00 GBP on amazon.co.uk: buyers will pay in another currency"}},
	},
	{
		name: "trial", held: `"amazon.com": [` + usd("4.99") + `]`,
		hcl:  strings.Replace(once4("4.99"), `currency = "USD"`, `currency = "USD", free_trial_information = { free_trial_duration = "P07D" }`, 1),
		says: map[string][2]string{"trial-new": {`pricing["amazon.com"].free_trial_information`, "on amazon.com buyers will have a 7-day free trial before they pay"}},
	},
	{
		name: "type", held: `"amazon.com": [` + usd("4.99") + `]`, hcl: strings.Replace(once4("4.99"), "ENTITLEMENT", "SUBSCRIPTION", 1),
		says: map[string][2]string{"offer-type-change": {`pricing["amazon.com"].offer_type`, "ENTITLEMENT -> SUBSCRIPTION on amazon.com: buyers will pay again and again instead of once"}},
	},
	{name: "paid", hcl: once4("4.99"), limit: "0", says: map[string][2]string{"becomes-paid": {"pricing", "the skill is free now and will be sold: amazon.com ENTITLEMENT 4.99 USD."}}},
	{
		name: "live_type", held: `"amazon.com": [` + usd("4.99") + `]`, hcl: strings.Replace(once4("4.99"), "ENTITLEMENT", "SUBSCRIPTION", 1), live: true,
		says: map[string][2]string{
			"offer-type-change": {`pricing["amazon.com"].offer_type`, "ENTITLEMENT -> SUBSCRIPTION"},
			"live-offer":        {`pricing["amazon.com"].offer_type`, "customers have bought this skill, or can now, as ENTITLEMENT on amazon.com"},
		},
	},
	{
		name: "live_dropped", held: `"amazon.com": [` + usd("4.99") + `], "amazon.co.uk": [{"offerType": "ENTITLEMENT", "price": 3.5, "currency": "GBP"}]`, hcl: once4("4.99"), live: true,
		says: map[string][2]string{"offer-dropped": {"pricing", "amazon.co.uk"}, "live-offer": {"pricing", "customers can buy this skill on amazon.co.uk now"}},
	},
	{name: "live_paid", hcl: once4("4.99"), live: true, says: map[string][2]string{"becomes-paid": {"pricing", "the skill is free now"}}},
}

func usd(price string) string {
	return `{"offerType": "ENTITLEMENT", "price": ` + price + `, "currency": "USD"}`
}

func once4(price string) string {
	return `"amazon.com" = { offer_type = "ENTITLEMENT", price = ` + price + `, currency = "USD" }`
}

func pounds(price string) string {
	return `"amazon.co.uk" = { offer_type = "ENTITLEMENT", price = ` + price + `, currency = "GBP" }`
}

// skillOf is the skill of a change, each of which has one of its own.
func (c change) skillOf(i int) string { return fmt.Sprintf("amzn1.ask.skill.%08d", i) }

func (c change) manifest() string {
	if c.held == "" {
		return free
	}
	return strings.Replace(free, `"category"`, `"paidSkillInformation": {"pricing": {`+c.held+`}, "taxInformation": {"category": "SOFTWARE"}}, "category"`, 1)
}

// What a change means is said in the plan, on the attribute, and of the rules
// about changes nothing else is.
func TestChanges(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, free)
	hcl := ""
	for i, c := range changes {
		if err := e.PutSkill(c.skillOf(i), []byte(c.manifest())); err != nil {
			t.Fatal(err)
		}
		if c.live {
			if err := e.PutSkillAt(c.skillOf(i), "live", []byte(c.manifest())); err != nil {
				t.Fatal(err)
			}
		}
		limit := ""
		if c.limit != "" {
			limit = "price_change_limit_percent = " + c.limit
		}
		hcl += fmt.Sprintf("resource %q %q {\n  skill_id = %q\n  pricing = {\n    %s\n  }\n  tax_information = { category = \"SOFTWARE\" }\n  %s\n}\n",
			subject.Type, c.name, c.skillOf(i), c.hcl, limit)
	}
	run := e.Workspace(hcl).CLI("plan", "-json")
	for i, c := range changes {
		said := map[string][2]string{}
		for _, d := range run.Rules {
			if d.Address != subject.Type+"."+c.name || !aboutChanges[d.Rule] {
				continue
			}
			attribute, text, _ := strings.Cut(d.Detail, ": ")
			if want := c.says[d.Rule][1]; strings.Contains(text, want) {
				text = want
			}
			said[d.Rule] = [2]string{attribute, text}
			if certain := strings.Contains(d.Detail, "new certification"); d.Severity == "warning" && d.Rule != "live-offer" && !certain {
				t.Errorf("%s: %s does not say that a new certification is needed: %s", c.name, d.Rule, d.Detail)
			}
		}
		if diff := cmp.Diff(orEmpty(c.says), said); diff != "" {
			t.Errorf("%s: notices (-want +got):\n%s", c.name, diff)
		}
		// Whether a skill is live is asked only where it matters.
		asked := 0
		for _, request := range e.Requests() {
			if strings.Contains(request.Path, c.skillOf(i)) && strings.Contains(request.Path, "/stages/live/") {
				asked++
			}
		}
		want := 0
		for rule := range c.says {
			if mattersLive[rule] {
				want = 1
			}
		}
		if asked != want {
			t.Errorf("%s: asked %d times whether the skill is live, want %d", c.name, asked, want)
		}
	}
	if e.Count(sandbox.OperationPutManifest) > 0 {
		t.Error("a plan has written")
	}
}

func orEmpty(says map[string][2]string) map[string][2]string {
	if says == nil {
		return map[string][2]string{}
	}
	return says
}

var (
	aboutChanges = map[string]bool{
		"becomes-paid": true, "becomes-free": true, "offer-dropped": true, "offer-type-change": true, "currency-change": true,
		"trial-new": true, "price-change-limit": true, "price-change-large": true, "live-offer": true,
	}
	mattersLive = map[string]bool{"becomes-free": true, "offer-dropped": true, "offer-type-change": true}
)

// The limit is for the price that the skill has, whoever set it, and it is kept
// before anything is written.
func TestPriceChangeLimit(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, free)
	limited := func(hcl string) string { return subject.Config(hcl + "\n  price_change_limit_percent = 25") }
	w := e.Workspace(limited(monthly))
	w.Apply()
	e.ResetRequests()
	w.Write("main.tf", limited(strings.Replace(monthly, "4.99", "49.9", 1)))
	for _, command := range [][]string{{"plan", "-json"}, {"apply", "-json", "-auto-approve"}} {
		if run := w.CLI(command...); run.Code != 1 || len(run.Broken("price-change-limit")) != 1 {
			t.Errorf("%s exited with %d and said %+v", command[0], run.Code, run.Rules)
		}
	}
	e.ExpectWrites(0)

	// Somebody has set the price of a cent: repairing it is a change as well.
	w.Write("main.tf", limited(monthly))
	e.Change([]any{map[string]any{
		"offerType": "SUBSCRIPTION", "price": acctest.Number("0.01"), "currency": "USD",
		"subscriptionInformation": map[string]any{"subscriptionPaymentFrequency": "MONTHLY"}, "freeTrialInformation": map[string]any{"freeTrialDuration": "P7D"},
	}}, "publishingInformation", "paidSkillInformation", "pricing", "amazon.com")
	if run := w.CLI("plan", "-json"); run.Code != 1 || len(run.Broken("price-change-limit")) != 1 {
		t.Errorf("after somebody else's change the plan exited with %d and said %+v", run.Code, run.Rules)
	}
	w.Write("main.tf", subject.Config(monthly))
	w.Apply()
	if changes, _ := w.Plan(); len(changes) > 0 {
		t.Errorf("after the repair the plan is %v", changes)
	}

	w.Write("main.tf", subject.Config(monthly+"\n  price_change_limit_percent = -1"))
	if run := w.CLI("plan", "-json"); run.Code != 1 || len(run.Find("error", "price_change_limit_percent: -1 is below zero")) != 1 {
		t.Errorf("a limit below zero: the plan exited with %d and said %+v", run.Code, run.Diagnostics)
	}

	// The provider's limit is known when the plan is applied, and counts then.
	e.ResetRequests()
	w.Write("provider.tf", "resource \"terraform_data\" \"limit\" {\n  input = 25\n}\nprovider \"alexa\" {\n  price_change_limit_percent = terraform_data.limit.output\n}\n")
	w.Write("main.tf", subject.Config(strings.Replace(monthly, "4.99", "49.9", 1)))
	run := w.CLI("apply", "-json", "-auto-approve")
	if large, refused := run.Broken("price-change-large"), run.Broken("price-change-limit"); run.Code != 1 || len(large) != 1 || len(refused) != 1 {
		t.Errorf("a limit that the plan did not know: the apply exited with %d and said %+v", run.Code, run.Rules)
	}
	e.ExpectWrites(0)
}
