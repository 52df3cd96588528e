// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// selling is a manifest with an offer and answers to the privacy questions.
func selling(price, answers string) string {
	return fmt.Sprintf(`{
	"manifestVersion": "1.0",
	"publishingInformation": {
		"locales": {"en-US": {"name": "Quick Trivia"}},
		"paidSkillInformation": {
			"pricing": {"amazon.com": [{
				"offerType": "SUBSCRIPTION", "price": %s, "currency": "USD", "subscriptionInformation": {"subscriptionPaymentFrequency": "MONTHLY"}
			}]},
			"taxInformation": {"category": "SOFTWARE"}
		}
	},
	"privacyAndCompliance": {%s},
	"apis": {"custom": {}}
}`, price, answers)
}

const answered = `"allowsPurchases": true, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true`

// failedChecks plans, in which there must be nothing to apply, and returns what the
// checks said.
func failedChecks(t *testing.T, w *acctest.Workspace) []string {
	t.Helper()
	run := w.CLI("plan", "-detailed-exitcode", "-json")
	if run.Code != 0 || len(run.Report.Errors()) > 0 {
		t.Errorf("the plan ended with %d:\n%s%s", run.Code, run.Output, run.Errors)
	}
	var said []string
	for _, warning := range run.Warnings() {
		if warning.Summary != "Check block assertion failed" {
			t.Errorf("there is another warning: %v", warning)
		}
		said = append(said, warning.Detail)
	}
	return said
}

// The check of the price is silent until customers pay another one than development
// has, and in no case is there something to apply.
func TestTheCheckOfTheLivePrice(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, selling("4.99", answered))
	w := e.Workspace("")
	copyExample(t, w, "checks/live-price")
	w = w.At("checks/live-price")
	for _, test := range []struct{ name, live, says string }{
		{name: "no live stage"},
		{name: "another price", live: selling("3.99", answered), says: "amazon.com: customers pay SUBSCRIPTION 3.99 USD monthly, development has SUBSCRIPTION 4.99 USD monthly."},
		{name: "the same price", live: selling("4.990", answered)},
	} {
		if test.live != "" {
			if err := e.PutSkillAt(acctest.SkillID, "live", []byte(test.live)); err != nil {
				t.Fatal(err)
			}
		}
		if got := strings.Join(failedChecks(t, w), "\n"); got != test.says {
			t.Errorf("%s: it said %q, want %q", test.name, got, test.says)
		}
	}
	// What was submitted and certified is what customers pay.
	e.Put(selling("5.99", answered))
	if said := failedChecks(t, w); len(said) != 1 {
		t.Errorf("of a new price it said %q", said)
	}
	for _, err := range []error{e.Submit(acctest.SkillID, false), e.Review(acctest.SkillID, true)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if said := failedChecks(t, w); len(said) > 0 {
		t.Errorf("of the price that customers pay now it said %q", said)
	}
	e.ExpectWrites(0)
}

// This is why the examples have their data sources outside of the checks: one that
// stands inside is read by the apply, so there always is something to apply.
func TestADataSourceInsideOfACheck(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, selling("4.99", answered))
	w := e.Workspace(`
check "price" {
  data "alexa_paid_skill_pricing" "development" {
    skill_id = "` + acctest.SkillID + `"
  }

  assert {
    condition     = data.alexa_paid_skill_pricing.development.present
    error_message = "There is no price."
  }
}
`)
	run := w.CLI("plan", "-detailed-exitcode", "-json")
	if diff := cmp.Diff(map[string]string{"data.alexa_paid_skill_pricing.development": "read"}, run.Planned); run.Code != 2 || diff != "" {
		t.Errorf("the plan ended with %d and (-want +planned)\n%s", run.Code, diff)
	}
}

// The checks of certification and privacy are silent for a skill that customers
// have as it is, and say what is the matter with one that they don't.
func TestTheChecksOfCertification(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, selling("4.99", answered))
	if err := e.PutSkillAt(acctest.SkillID, "live", []byte(selling("4.99", answered))); err != nil {
		t.Fatal(err)
	}
	w := e.Workspace("")
	copyExample(t, w, "checks/certification")
	w = w.At("checks/certification")
	if said := failedChecks(t, w); len(said) > 0 {
		t.Errorf("of a skill that is as it should be it said %q", said)
	}

	e.Put(selling("4.99", `"allowsPurchases": true, "usesPersonalInfo": true, "isChildDirected": false, "isExportCompliant": false`))
	// The sandbox hides no skill, so the list of one that is in all of these states is written here.
	e.Inject(sandbox.Fault{Operation: sandbox.OperationListSkills, Times: -1, Status: 200, Body: `{"isTruncated": false, "skills": [
		{"skillId": "` + acctest.SkillID + `", "stage": "development", "publicationStatus": "CERTIFICATION", "apis": ["custom"], "nameByLocale": {"en-US": "Quick Trivia"}},
		{"skillId": "` + acctest.SkillID + `", "stage": "certified", "publicationStatus": "CERTIFIED", "apis": ["custom"], "nameByLocale": {"en-US": "Quick Trivia"}},
		{"skillId": "` + acctest.SkillID + `", "stage": "live", "publicationStatus": "HIDDEN", "apis": ["custom"], "nameByLocale": {"en-US": "Quick Trivia"}}
	]}`})
	want := []string{
		"Amazon reviews the skill, and nothing can be written to it. Wait, or withdraw it in the developer console.",
		"The skill has passed certification and waits to be published: customers have the old one.",
		"The skill was published, but is hidden: nobody new can get it.",
		"Amazon takes no skill into certification before its privacy questions are answered, is_export_compliant with true.",
		"These answers differ from those of the live skill, which is a case for a lawyer and for a new certification: uses_personal_info.",
	}
	got := failedChecks(t, w)
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +said)\n%s", diff)
	}
	e.ExpectWrites(0)
}
