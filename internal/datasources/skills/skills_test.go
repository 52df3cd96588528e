// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skills_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	switchesID = "amzn1.ask.skill.11111111-1111-1111-1111-111111111111"

	first    = `{"publishingInformation":{"locales":{"en-US":{"name":"Harbour Quiz"},"de-DE":{"name":"Hafenrätsel"}}},"apis":{"custom":{}}}`
	switches = `{"publishingInformation":{"locales":{"en-US":{"name":"Switches"}}},"apis":{"smartHome":{},"custom":{}}}`
)

// account has more skills than two pages of the list, of which one is published
// under another name.
func account(t *testing.T) *acctest.Environment {
	t.Helper()
	e := acctest.Start(t, first)
	for i := range 118 {
		if err := e.PutSkill(fmt.Sprintf("amzn1.ask.skill.%d", i), []byte(strings.Replace(first, "Harbour", fmt.Sprint("Number ", i), 1))); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.PutSkill(switchesID, []byte(switches)); err != nil {
		t.Fatal(err)
	}
	if err := e.PutSkillAt(switchesID, "live", []byte(strings.Replace(switches, "Switches", "Old", 1))); err != nil {
		t.Fatal(err)
	}
	return e
}

// opened turns a value into maps, slices and texts.
func opened(t *testing.T, value tftypes.Value) any {
	t.Helper()
	if value.IsNull() {
		return nil
	}
	var text string
	if value.As(&text) == nil {
		return text
	}
	fields := map[string]tftypes.Value{}
	if value.As(&fields) == nil {
		result := map[string]any{}
		for name, field := range fields {
			result[name] = opened(t, field)
		}
		return result
	}
	var items []tftypes.Value
	if err := value.As(&items); err != nil {
		t.Fatal(err)
	}
	result := []any{}
	for _, item := range items {
		result = append(result, opened(t, item))
	}
	return result
}

// withoutTimes takes the moments out, which are those of the test, and checks that
// there are some.
func withoutTimes(t *testing.T, skill map[string]any) map[string]any {
	t.Helper()
	for _, holder := range append([]any{skill}, values(skill["stages"])...) {
		fields := holder.(map[string]any)
		if text, ok := fields["last_updated"].(string); !ok || !strings.HasSuffix(text, "Z") {
			t.Errorf("last updated %v", fields["last_updated"])
		}
		delete(fields, "last_updated")
	}
	return skill
}

func values(object any) []any {
	var all []any
	for _, value := range object.(map[string]any) {
		all = append(all, value)
	}
	return all
}

func TestSkillsOfAVendor(t *testing.T) {
	t.Parallel()
	e := account(t)
	given := func(pairs ...string) map[string]string {
		arguments := map[string]string{}
		for i := 0; i < len(pairs); i += 2 {
			arguments[pairs[i]] = pairs[i+1]
		}
		return arguments
	}
	for name, c := range map[string]struct {
		arguments map[string]string
		count     int
		id        string
		requests  []sandbox.Operation
	}{
		"all":                {given(), 120, acctest.SkillID, pages(sandbox.OperationVendors)},
		"of a vendor":        {given("vendor_id", sandbox.VendorID), 120, acctest.SkillID, pages()},
		"by name":            {given("vendor_id", sandbox.VendorID, "name_contains", "number 11"), 9, "amzn1.ask.skill.11", pages()},
		"by another name":    {given("vendor_id", sandbox.VendorID, "name_contains", "HAFENRÄTSEL", "api", "custom"), 119, acctest.SkillID, pages()},
		"by kind":            {given("vendor_id", sandbox.VendorID, "api", "smartHome"), 1, switchesID, pages()},
		"by status":          {given("vendor_id", sandbox.VendorID, "publication_status", "PUBLISHED"), 1, switchesID, pages()},
		"by a name and kind": {given("vendor_id", sandbox.VendorID, "name_contains", "number", "api", "smartHome"), 0, "", pages()},
		"by a former name":   {given("vendor_id", sandbox.VendorID, "name_contains", "old"), 0, "", pages()},
	} {
		e.ResetRequests()
		data := e.Protocol(nil).Data("alexa_skills", c.arguments)
		if len(data.Diagnostics) > 0 {
			t.Errorf("%s: it says %+v", name, data.Diagnostics)
			continue
		}
		skills := opened(t, data.Attributes["skills"]).([]any)
		if len(skills) != c.count {
			t.Errorf("%s: %d skills, want %d", name, len(skills), c.count)
		}
		if c.id != "" && skills[0].(map[string]any)["skill_id"] != c.id {
			t.Errorf("%s: the first one is %v", name, skills[0])
		}
		if vendor := opened(t, data.Attributes["vendor_id"]); vendor != sandbox.VendorID {
			t.Errorf("%s: the vendor is %v", name, vendor)
		}
		var requests []sandbox.Operation
		for _, request := range e.Requests() {
			requests = append(requests, request.Operation)
		}
		if diff := cmp.Diff(c.requests, requests); diff != "" {
			t.Errorf("%s: requests (-want +got)\n%s", name, diff)
		}
		if name == "by kind" {
			want := map[string]any{
				"skill_id": switchesID, "name_by_locale": map[string]any{"en-US": "Switches"}, "apis": []any{"custom", "smartHome"},
				"stages": map[string]any{
					"development": map[string]any{"publication_status": "DEVELOPMENT"}, "live": map[string]any{"publication_status": "PUBLISHED"},
				},
			}
			if diff := cmp.Diff(want, withoutTimes(t, skills[0].(map[string]any))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		}
	}
}

// pages are the requests for a list of three pages, after others.
func pages(before ...sandbox.Operation) []sandbox.Operation {
	return append(before, sandbox.OperationListSkills, sandbox.OperationListSkills, sandbox.OperationListSkills)
}

func TestOneSkill(t *testing.T) {
	t.Parallel()
	e := account(t)
	data := e.Protocol(nil).Data("alexa_skill", map[string]string{"skill_id": switchesID})
	if len(data.Diagnostics) > 0 {
		t.Fatalf("it says %+v", data.Diagnostics)
	}
	got := map[string]any{}
	for name, value := range data.Attributes {
		got[name] = opened(t, value)
	}
	want := map[string]any{
		"skill_id": switchesID, "vendor_id": sandbox.VendorID, "asin": nil,
		"name_by_locale": map[string]any{"en-US": "Switches"}, "apis": []any{"custom", "smartHome"},
		"stages": map[string]any{
			"development": map[string]any{"publication_status": "DEVELOPMENT"}, "live": map[string]any{"publication_status": "PUBLISHED"},
		},
	}
	if diff := cmp.Diff(want, withoutTimes(t, got)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if lists := e.Count(sandbox.OperationListSkills); lists != 1 || len(e.Requests()) != 2 {
		t.Errorf("asked %d times for a list, and %d times in all", lists, len(e.Requests()))
	}
}

func expectError(t *testing.T, diagnostics []*tfprotov6.Diagnostic, says string) {
	t.Helper()
	if len(diagnostics) != 1 || !strings.Contains(diagnostics[0].Detail, says) {
		t.Errorf("it says %+v, want %q", diagnostics, says)
	}
}

func TestWhatCannotBeListed(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, first)
	one, all := map[string]string{"skill_id": acctest.SkillID}, map[string]string{"name_contains": "quiz"}
	// The list lags behind.
	e.Inject(sandbox.Fault{Operation: sandbox.OperationListSkills, Status: http.StatusOK, Body: `{"skills":[]}`})
	expectError(t, e.Protocol(nil).Data("alexa_skill", one).Diagnostics, "Amazon does not list it")
	refusal := sandbox.Fault{Operation: sandbox.OperationListSkills, Status: http.StatusForbidden, Body: `{"message":"Not yours."}`}
	e.Inject(refusal)
	expectError(t, e.Protocol(nil).Data("alexa_skill", one).Diagnostics, "Not yours.")
	e.Inject(refusal)
	expectError(t, e.Protocol(nil).Data("alexa_skills", all).Diagnostics, "Not yours.")
	e.Inject(sandbox.Fault{Operation: sandbox.OperationVendors, Status: http.StatusOK, Body: `{"vendors":[{"id":"M1","name":"One"},{"id":"M2","name":"Two"}]}`})
	expectError(t, e.Protocol(nil).Data("alexa_skills", all).Diagnostics, "M2 (Two)")
	e.DeleteSkill(acctest.SkillID)
	expectError(t, e.Protocol(nil).Data("alexa_skill", one).Diagnostics, "Amazon knows no skill")

	e.ResetRequests()
	early := e.Protocol(map[string]tftypes.Value{"endpoint": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	expectError(t, early.Data("alexa_skill", one).Diagnostics, "depends_on")
	expectError(t, early.Data("alexa_skills", all).Diagnostics, "depends_on")
	expectError(t, e.Protocol(nil).Data("alexa_skill", map[string]string{"skill_id": "quiz"}).Diagnostics, "amzn1.ask.skill")
	if len(e.Requests()) > 0 {
		t.Errorf("asked %+v", e.Requests())
	}
}
