// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package resources_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	pricingType = "alexa_paid_skill_pricing"
	privacyType = "alexa_skill_privacy"
	skillType   = "alexa_skill"
)

// isPriced is true of 40 of 120 skills, hasAnswers of 25, isTrivia of 12; 3 have all.
func isPriced(i int) bool   { return i%3 == 0 }
func hasAnswers(i int) bool { return i%4 == 1 && i < 100 }
func isTrivia(i int) bool   { return i%10 == 9 }

func listedID(i int) string { return fmt.Sprintf("amzn1.ask.skill.00000000-0000-0000-0000-%012d", i) }

// listedIDs are those of the skills that something is true of.
func listedIDs(is func(int) bool) []string {
	var found []string
	for i := range 120 {
		if is(i) {
			found = append(found, listedID(i))
		}
	}
	return found
}

// listedManifest is a skill of the account. The German name says what it is.
func listedManifest(i int) string {
	german, priced, answers := "Rätsel", "", ""
	if isTrivia(i) {
		german = "Trivia"
	}
	if isPriced(i) {
		priced = fmt.Sprintf(`, "paidSkillInformation": {"pricing": {"amazon.com": [{"offerType": "ENTITLEMENT", "price": %d.90, "currency": "USD"}]}, "taxInformation": {"category": "SOFTWARE"}}`, i+1)
	}
	if hasAnswers(i) {
		answers = `, "privacyAndCompliance": {"allowsPurchases": true, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true}`
	}
	return fmt.Sprintf(`{"publishingInformation": {"locales": {"de-DE": {"name": "%s %d"}, "en-US": {"name": "Skill %d"}}%s}, "apis": {"custom": {}}%s}`, german, i, i, priced, answers)
}

// startListed is an account of 120 skills on three pages of Amazon's list, on which
// the ten that are published are twice.
func startListed(t *testing.T) *acctest.Environment {
	t.Helper()
	t.Parallel()
	e := acctest.Start(t, bare)
	e.DeleteSkill(acctest.SkillID)
	for i := range 120 {
		if err := e.PutSkill(listedID(i), []byte(listedManifest(i))); err != nil {
			t.Fatal(err)
		}
		if i%12 == 0 {
			if err := e.PutSkillAt(listedID(i), "live", []byte(listedManifest(i))); err != nil {
				t.Fatal(err)
			}
		}
	}
	return e
}

// expectListed compares the skills that were listed, in order, and the requests.
func expectListed(t *testing.T, e *acctest.Environment, p *acctest.Protocol, results []tfprotov6.ListResourceResult, want []string, vendors, pages, manifests int) {
	t.Helper()
	var got []string
	for _, result := range results {
		if len(result.Diagnostics) > 0 {
			t.Errorf("it says %+v", result.Diagnostics)
		}
		got = append(got, p.SkillOf(result.Identity))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("skills (-want +got):\n%s", diff)
	}
	asked := []int{e.Count(sandbox.OperationVendors), e.Count(sandbox.OperationListSkills), e.Count(sandbox.OperationGetManifest)}
	if diff := cmp.Diff([]int{vendors, pages, manifests}, asked); diff != "" {
		t.Errorf("requests for vendors, pages and manifests (-want +got):\n%s", diff)
	}
	if others := len(e.Requests()) - asked[0] - asked[1] - asked[2]; others > 0 {
		t.Errorf("%d other requests", others)
	}
	e.ResetRequests()
}

// Each list has exactly the skills that it is about. The manifests are read once, for
// all lists of a query.
func TestListsOfAnAccount(t *testing.T) {
	e := startListed(t)
	p := e.Protocol(nil)
	all := func(int) bool { return true }
	expectListed(t, e, p, p.List(acctest.List{Type: skillType, IncludeResource: true}), listedIDs(all), 1, 3, 0)
	expectListed(t, e, p, p.List(acctest.List{Type: pricingType}), listedIDs(isPriced), 0, 3, 120)
	expectListed(t, e, p, p.List(acctest.List{Type: privacyType, IncludeResource: true}), listedIDs(hasAnswers), 0, 3, 0)
	expectListed(t, e, p, p.List(acctest.List{Type: "alexa_skill_events"}), nil, 0, 3, 0)

	results := p.List(acctest.List{Type: skillType, Limit: 1})
	if len(results) != 1 || results[0].DisplayName != "Skill 0 (...00000000)" || results[0].Resource != nil {
		t.Errorf("the first skill is %+v", results)
	}
}

// A filter is a filter of what is read, too.
func TestListsWithAFilter(t *testing.T) {
	e := startListed(t)
	p := e.Protocol(map[string]tftypes.Value{"vendor_id": tftypes.NewValue(tftypes.String, "MOTHER")})
	trivia := map[string]tftypes.Value{
		"vendor_id":     tftypes.NewValue(tftypes.String, sandbox.VendorID),
		"name_contains": tftypes.NewValue(tftypes.String, "TRIVIA"),
	}
	expectListed(t, e, p, p.List(acctest.List{Type: skillType, Config: trivia}), listedIDs(isTrivia), 0, 3, 0)
	both := func(i int) bool { return isTrivia(i) && isPriced(i) }
	expectListed(t, e, p, p.List(acctest.List{Type: pricingType, Config: trivia}), listedIDs(both), 0, 3, 12)
	trivia["name_contains"] = tftypes.NewValue(tftypes.String, "nobody's")
	expectListed(t, e, p, p.List(acctest.List{Type: pricingType, Config: trivia}), nil, 0, 3, 0)
}

// With the limit all reading ends: nothing is read that was not needed to find the
// last skill. As many as there are is not known to be all before the end.
func TestListsWithALimit(t *testing.T) {
	e := startListed(t)
	for _, c := range []struct {
		typeName         string
		limit            int64
		found            int
		pages, manifests int
	}{
		{pricingType, 1, 1, 1, 1},
		{pricingType, 7, 7, 1, 19},
		{pricingType, 39, 39, 3, 115},
		{pricingType, 40, 40, 3, 118},
		{pricingType, 41, 40, 3, 120},
		{privacyType, 1, 1, 1, 2},
		{privacyType, 100, 25, 3, 120},
		{skillType, 1, 1, 1, 0},
		// The first page has 46 skills, four of them twice.
		{skillType, 46, 46, 1, 0},
		{skillType, 47, 47, 2, 0},
		// Terraform's own limit.
		{skillType, 100, 100, 3, 0},
	} {
		t.Run(fmt.Sprintf("%s %d", c.typeName, c.limit), func(t *testing.T) {
			// What another list has read would hide what this one reads.
			p := e.Protocol(nil)
			is := map[string]func(int) bool{pricingType: isPriced, privacyType: hasAnswers, skillType: func(int) bool { return true }}[c.typeName]
			expectListed(t, e, p, p.List(acctest.List{Type: c.typeName, Limit: c.limit}), listedIDs(is)[:c.found], 1, c.pages, c.manifests)
		})
	}
}

// What is generated for all that was found reads as if written by hand, plans nothing
// and writes nothing.
func TestListsGenerateConfiguration(t *testing.T) {
	e := startListed(t)
	p, r := e.Protocol(nil), e.Terraform(t)
	var generated []string
	ids := map[string]string{}
	for _, typeName := range []string{skillType, pricingType, privacyType} {
		for i, result := range p.List(acctest.List{Type: typeName, IncludeResource: true}) {
			name := fmt.Sprintf("all_%d", i)
			generated = append(generated, p.Generated(typeName, name, result.Resource))
			ids[typeName+"."+name] = p.SkillOf(result.Identity)
		}
	}
	if report := r.ImportAll(ids); len(report.Diagnostics) > 0 {
		t.Fatalf("the import says %+v", report.Diagnostics)
	}
	if len(generated) != 120+40+25 {
		t.Fatalf("%d blocks", len(generated))
	}
	for at, want := range map[int]string{
		119: `resource "alexa_skill" "all_119" {
}
`,
		121: `resource "alexa_paid_skill_pricing" "all_1" {
  pricing = {
    "amazon.com" = {
      currency   = "USD"
      offer_type = "ENTITLEMENT"
      price      = 4.9
    }
  }
  skill_id = "` + listedID(3) + `"
  tax_information = {
    category = "SOFTWARE"
  }
}
`,
	} {
		if diff := cmp.Diff(want, generated[at]); diff != "" {
			t.Errorf("generated (-want +got):\n%s", diff)
		}
	}
	if text := strings.Join(generated, ""); strings.Contains(text, "null") || strings.Contains(text, "[]") || strings.Contains(text, "{}") {
		t.Errorf("it has what nobody would write:\n%s", generated[len(generated)-1])
	}
	plan := r.Plan(strings.Join(generated, "\n"))
	if planned := plan.Planned(); len(planned) > 0 || len(plan.Diagnostics) > 0 {
		t.Fatalf("the plan is %v, and says %+v", planned, plan.Diagnostics)
	}
	if report := r.Apply(plan); len(report.Errors()) > 0 {
		t.Errorf("the apply says %+v", report.Diagnostics)
	}
	e.ExpectWrites(0)
	if written := slices.IndexFunc(e.Requests(), func(request sandbox.Request) bool { return request.Method != http.MethodGet }); written >= 0 {
		t.Errorf("there is a %s", e.Requests()[written].Method)
	}
}
