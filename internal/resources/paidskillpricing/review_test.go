// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package paidskillpricing_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

var update = flag.Bool("update", false, "write the golden files of plans; read them before you commit them")

// free is a skill that breaks no rule when it is sold on amazon.com.
const free = `{
	"apis": {"custom": {}},
	"privacyAndCompliance": {"allowsPurchases": true, "isExportCompliant": true},
	"publishingInformation": {
		"category": "GAMES",
		"distributionCountries": ["US"],
		"locales": {"en-US": {"name": "Quick Trivia"}}
	}
}`

const monthly = `  pricing = {
    "amazon.com" = {
      offer_type               = "SUBSCRIPTION"
      price                    = 4.99
      currency                 = "USD"
      subscription_information = { subscription_payment_frequency = "MONTHLY" }
      free_trial_information   = { free_trial_duration = "P7D" }
    }
  }
  tax_information = { category = "SOFTWARE" }
  custom_product_prompts = {
    "en-US" = {
      purchase_prompt_description       = "New categories every month."
      purchase_confirmation_description = "Enjoy Quick Trivia!"
    }
  }`

// once is monthly as a single payment.
var once = strings.NewReplacer(`"SUBSCRIPTION"`, `"ENTITLEMENT"`,
	`      subscription_information = { subscription_payment_frequency = "MONTHLY" }
      free_trial_information   = { free_trial_duration = "P7D" }
`, "").Replace(monthly)

// What a reviewer reads is as much a part of the provider as what it does, so
// the plans are kept as text.
func TestPlansReadWell(t *testing.T) {
	t.Parallel()
	subscribed := map[string]any{"amazon.com": "SUBSCRIPTION 4.99 USD monthly, 7-day free trial"}
	for _, c := range []struct {
		name           string
		applied, after string
		arguments      []string
		before, now    map[string]any
	}{
		{name: "price", applied: monthly, after: strings.Replace(monthly, "4.99", "5.99", 1),
			before: subscribed, now: map[string]any{"amazon.com": "SUBSCRIPTION 5.99 USD monthly, 7-day free trial"}},
		{name: "offer_type", applied: monthly, after: once,
			before: subscribed, now: map[string]any{"amazon.com": "ENTITLEMENT 4.99 USD"}},
		{name: "free_to_paid", after: monthly, now: subscribed},
		{name: "destroy", applied: monthly, after: monthly, arguments: []string{"-destroy"}, before: subscribed},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, free)
			w := e.Workspace(subject.Config(c.applied))
			if c.applied != "" {
				w.Apply()
			}
			w.Write("main.tf", subject.Config(c.after))
			run := w.Succeed(append([]string{"plan", "-no-color", "-out=plan"}, c.arguments...)...)
			expectGolden(t, c.name, readable(t, run.Output))
			before, after := summariesOf(t, w)
			if diff := cmp.Diff(c.before, before); diff != "" {
				t.Errorf("price_summary before (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.now, after); diff != "" {
				t.Errorf("price_summary after (-want +got):\n%s", diff)
			}
		})
	}
}

// readable is what the plan says of the change: the CLIs differ in their own
// name and in what they say before and after it.
func readable(t *testing.T, output string) string {
	t.Helper()
	_, change, ok := strings.Cut(output, "will perform the following actions:")
	if !ok {
		t.Fatalf("there is no plan in:\n%s", output)
	}
	change, _, _ = strings.Cut(change, "─────")
	var lines []string
	for line := range strings.Lines(change) {
		lines = append(lines, strings.TrimRight(line, " \n"))
	}
	return strings.TrimSpace(strings.Join(lines, "\n")) + "\n"
}

func expectGolden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", "plans", name+".txt")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the plan reads otherwise than %s (-want +got):\n%s", file, diff)
	}
}

// summariesOf reads price_summary of the plan as a policy would.
func summariesOf(t *testing.T, w *acctest.Workspace) (before, after map[string]any) {
	t.Helper()
	var plan struct {
		Changes []struct {
			Change struct {
				Before, After struct {
					Summary map[string]any `json:"price_summary"`
				}
			}
		} `json:"resource_changes"`
	}
	if err := json.Unmarshal([]byte(w.Succeed("show", "-json", "plan").Output), &plan); err != nil {
		t.Fatal(err)
	}
	if len(plan.Changes) != 1 {
		t.Fatalf("the plan changes %d resources", len(plan.Changes))
	}
	return plan.Changes[0].Change.Before.Summary, plan.Changes[0].Change.After.Summary
}
