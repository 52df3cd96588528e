// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// Every kind of wrong JSON is answered with its place.
func TestWrongJSON(t *testing.T) {
	s := start(t)
	for text, says := range map[string][]string{
		``:                                    {"not valid JSON", "line 1, column 1"},
		`{"a": 1,}`:                           {"not valid JSON", "line 1, column 9"},
		"{\n  \"a\": tru\n}":                  {"not valid JSON", "line 2, column"},
		"{\n  \"a\": {\"b\": 1, \"b\": 2}\n}": {"duplicate key /a/b", "line 2, column 17"},
		`[]`:                                  {"an array", "line 1, column 1"},
		`"a"`:                                 {"a string", "line 1, column 1"},
		` null`:                               {"null", "line 1, column 2"},
		`{"manifest": []}`:                    {`"manifest" is an array`, "line 1, column 2"},
		`{"manifest": {}, "permissions": []}`: {`"permissions"`, "line 1, column"},
		`{"skillManifest": {}}`:               {`"skillManifest"`, "line 1, column"},
		`{"manifest": {"lastUpdateRequest": {"status": "SUCCEEDED"}}}`: {"status document", "line 1, column 2"},
		"\ufeff{}": {"not valid JSON", "line 1, column 1"},
	} {
		expectError(t, s.Validate(declaring(text)), "manifest", append(says, "Not a skill manifest", "Give the JSON of a skill manifest")...)
	}
}

// What no manifest could be made of is an error, at its place in the text.
func TestValuesOfTheWrongKind(t *testing.T) {
	s := start(t)
	for text, says := range map[string][]string{
		"{\"permissions\": [\n  \"a\"]}":                                                             {"line 2, column 3 (/permissions/0", "a string"},
		"{\"manifest\": {\"privacyAndCompliance\":\n  {\"allowsPurchases\": 1}}}":                    {"line 2, column 4 (/privacyAndCompliance/allowsPurchases)", "a number where a boolean belongs"},
		`{"publishingInformation": {"paidSkillInformation": {"pricing": {"amazon.com": [{}, {}]}}}}`: {"/publishingInformation/paidSkillInformation/pricing/amazon.com", "2 items", "Rule "},
	} {
		report := s.Validate(declaring(text))
		if len(report.Errors()) == 0 {
			t.Errorf("%s is accepted", text)
			continue
		}
		for _, said := range says {
			if len(report.Find("error", said)) == 0 {
				t.Errorf("%s: %q is missing in %+v", text, said, report.Errors())
			}
		}
	}
}

// A key that nobody knows is a warning, with its place and what may have been meant.
func TestUnknownKeys(t *testing.T) {
	s := start(t)
	report := s.Validate(declaring("{\n  \"apis\": {\"custom\": {\"taks\": []}},\n  \"privacyAndCompliance\": {\"privacyPolicyUrl\": \"https://example.com\"},\n  \"permissions\": [{\"name\": \"alexa::person_id:read\"}],\n  \"weather\": {}\n}"))
	found := report.Find("warning", "Unknown keys in the manifest")
	if len(found) != 1 || len(report.Errors()) > 0 || found[0].Path != "manifest" {
		t.Fatalf("it says %+v", report.Diagnostics)
	}
	for _, text := range []string{
		`manifest, line 2, column 23 (/apis/custom/taks); did you mean "tasks"?`,
		`manifest, line 3, column 28 (/privacyAndCompliance/privacyPolicyUrl); there are: allowsPurchases`,
		`manifest, line 5, column 3 (/weather); there are: apis, authorizedClients`,
	} {
		if !strings.Contains(found[0].Detail, text) {
			t.Errorf("%s is missing in: %s", text, found[0].Detail)
		}
	}
	if strings.Contains(found[0].Detail, "/permissions") {
		t.Errorf("a known key is among the unknown ones: %s", found[0].Detail)
	}
}

// The rules of the sections hold for the JSON too, as warnings unless they are about
// what can't be.
func TestRulesOfTheSections(t *testing.T) {
	s := start(t)
	report := s.Validate(declaring(`{"privacyAndCompliance":{"isExportCompliant":false,"locales":{"en-US":{"privacyPolicyUrl":"example.com"}}},
		"publishingInformation":{"paidSkillInformation":{"pricing":{"amazon.com":[{"offerType":"ENTITLEMENT","price":4.99,"currency":"EUR"}]},"taxInformation":{"category":"HARDWARE"}}}}`))
	for rule, severity := range map[string]string{"export-compliance": "warning", "tax-category": "warning", "url-form": "error"} {
		found := report.Broken(rule)
		if len(found) != 1 || found[0].Severity != severity || found[0].Path != "manifest" || !strings.Contains(found[0].Detail, "manifest, line ") {
			t.Errorf("%s is said as %+v", rule, found)
		}
	}
	if report := s.Validate(declaring(`{"permissions":[],"privacyAndCompliance":{"locales":{}},"apis":{"custom":{}}}`)); len(report.Rules) > 0 {
		t.Errorf("nothing breaks a rule: %+v", report.Rules)
	}
}

// What needs the rest of the skill is judged with it.
func TestRulesThatNeedTheSkill(t *testing.T) {
	s := adopted(t, before, `{}`)
	p := s.Run(declaring(`{"privacyAndCompliance":{"locales":{"fr-FR":{"privacyPolicyUrl":"https://example.com/fr"}}}}`))
	if found := p.Broken("locale-listed"); len(found) == 0 {
		t.Errorf("the run says %+v", p.Report)
	}
	if len(p.Errors()) != 1 || p.Errors()[0].Rule != "locale-listed" {
		t.Errorf("the run says %+v", p.Errors())
	}
	s.expectCounts(0, 0, 0)
}

// A place in the manifest has one owner.
func TestAPlaceThatASectionHas(t *testing.T) {
	s := start(t)
	config := func(manifest string) string {
		return declaring(manifest) + `
resource "alexa_skill_permissions" "this" {
  skill_id    = "` + acctest.SkillID + `"
  permissions = ["alexa::person_id:read"]
}
resource "alexa_skill_privacy" "this" {
  skill_id            = "` + acctest.SkillID + `"
  allows_purchases    = true
  uses_personal_info  = false
  is_child_directed   = false
  is_export_compliant = true
}
`
	}
	s.Import(address, acctest.SkillID)
	for text, owner := range map[string]string{
		`{"permissions":[{"name":"alexa::person_id:read"}]}`: "alexa_skill_permissions",
		`{"privacyAndCompliance":{"allowsPurchases":true}}`:  "alexa_skill_privacy",
	} {
		p := s.Plan(config(text))
		found := p.Find("error", "Two resources own the same part of a skill")
		if len(found) == 0 {
			t.Errorf("%s: the plan says %+v", text, p.Diagnostics)
			continue
		}
		for _, part := range []string{"the alexa_skill of skill " + acctest.SkillID + " declares /p", "which the " + owner + " of the same skill owns", "removed block with destroy = false"} {
			if !strings.Contains(found[0].Detail, part) {
				t.Errorf("%s: %q is missing in %s", text, part, found[0].Detail)
			}
		}
	}
	// Elsewhere, and what only asks that something is there, is nobody else's.
	s.Succeed(config(`{"privacyAndCompliance":{},"publishingInformation":{"locales":{"en-US":{"name":"Another Skill"}}}}`))
}

// To remove a section is to write what it has.
func TestAPlaceOfASectionThatGoes(t *testing.T) {
	s := start(t)
	s.Import(address, acctest.SkillID)
	s.Succeed(resource("") + `
resource "alexa_skill_permissions" "this" {
  skill_id    = "` + acctest.SkillID + `"
  permissions = ["alexa::person_id:read"]
}
`)
	s.ResetRequests()
	p := s.Plan(declaring(`{"permissions":[{"name":"alexa::person_id:read"}]}`))
	if len(p.Find("error", "Two resources own the same part of a skill")) == 0 {
		t.Errorf("the plan says %+v", p.Diagnostics)
	}
	// Forgotten and not removed, it can be declared.
	s.Forget("alexa_skill_permissions.this")
	s.Succeed(declaring(`{"permissions":[{"name":"alexa::person_id:read"}]}`))
	s.expectCounts(0, 0, 0)
}

// Whichever of the two is planned last is refused.
func TestASectionThatGoesIsPlannedFirst(t *testing.T) {
	s := start(t)
	const section = "alexa_skill_permissions.this"
	s.Import(address, acctest.SkillID)
	s.Succeed(resource("") + `
resource "alexa_skill_permissions" "this" {
  skill_id    = "` + acctest.SkillID + `"
  permissions = ["alexa::person_id:read"]
}
`)
	plan := func(p *acctest.Protocol, typeName string, prior, proposed any) []*tfprotov6.Diagnostic {
		t.Helper()
		value := func(v any) *tfprotov6.DynamicValue {
			text, err := json.Marshal(v)
			if err != nil {
				t.Fatal(err)
			}
			return &tfprotov6.DynamicValue{JSON: text}
		}
		answer, err := p.PlanResourceChange(t.Context(), &tfprotov6.PlanResourceChangeRequest{
			TypeName: typeName, PriorState: value(prior), ProposedNewState: value(proposed), Config: value(proposed),
		})
		if err != nil {
			t.Fatal(err)
		}
		return slices.DeleteFunc(answer.Diagnostics, func(d *tfprotov6.Diagnostic) bool { return d.Severity != tfprotov6.DiagnosticSeverityError })
	}
	before, ok := s.State(address).(map[string]any)
	if !ok {
		t.Fatal("the skill is not in the state")
	}
	after := maps.Clone(before)
	after["manifest"] = `{"permissions":[{"name":"alexa::person_id:read"}]}`
	for _, sectionFirst := range []bool{true, false} {
		p := s.Protocol(nil)
		var said [2][]*tfprotov6.Diagnostic
		steps := []func(){
			func() { said[0] = plan(p, "alexa_skill_permissions", s.State(section), nil) },
			func() { said[1] = plan(p, "alexa_skill", before, after) },
		}
		if !sectionFirst {
			slices.Reverse(steps)
		}
		for _, step := range steps {
			step()
		}
		if (len(said[0]) == 1) == sectionFirst || (len(said[1]) == 1) != sectionFirst {
			t.Errorf("with the section first %v it says %+v", sectionFirst, said)
		}
	}
}

// Two resources for one skill would undo each other's changes.
func TestTwoResourcesForOneSkill(t *testing.T) {
	s := start(t)
	s.Import(address, acctest.SkillID)
	s.Import("alexa_skill.again", acctest.SkillID)
	p := s.Plan(resource("") + strings.Replace(resource(""), `"this"`, `"again"`, 1))
	expectError(t, p.Report, "skill_id", "Two resources manage the same skill", acctest.SkillID)
}

// The JSON may be known only at apply.
func TestAManifestThatIsNotKnownYet(t *testing.T) {
	s := adopted(t, before, before)
	const later = `
resource "terraform_data" "category" {
  input = "PODCAST"
}
`
	config := later + resource(`  manifest = jsonencode({ publishingInformation = { category = terraform_data.category.output } })`)
	p := s.Run(config)
	if p.Planned()[address] != "update" || len(p.Errors()) > 0 {
		t.Fatalf("planned is %v with %+v", p.Planned(), p.Diagnostics)
	}
	s.expectCounts(0, 0, 1)
	s.expectNothingPlanned(config)
}
