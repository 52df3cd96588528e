// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"context"
	"net/http"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestListWhileASkillIsDeleted(t *testing.T) {
	s := vendor(t, map[string]any{"vendor_id": sandbox.VendorID})
	s.Inject(sandbox.Fault{Operation: get, Before: func(b *sandbox.Sandbox) { b.DeleteSkill("skill-three") }})
	results := s.list(0, false)
	if diff := cmp.Diff([]string{"one", "four"}, names(results)); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	for _, result := range results {
		expectNone(t, result.Diagnostics)
	}
	s.expectOperations(sandbox.OperationListSkills, get, get, get, get)
}

// One skill that can't be read must not hide the others: Terraform ends a list at its
// first error. A warning has no identity, or it would pass for a skill.
func TestListWithASkillThatCannotBeRead(t *testing.T) {
	s := vendor(t, map[string]any{"vendor_id": sandbox.VendorID})
	s.Inject(sandbox.Fault{Operation: get, SkillID: "skill-three", Status: http.StatusForbidden})
	results := s.list(2, true)
	if diff := cmp.Diff([]string{"one", "", "four"}, names(results)); diff != "" {
		t.Fatalf("names (-want +got):\n%s", diff)
	}
	expectSaid(t, results[1].Diagnostics, tfprotov6.DiagnosticSeverityWarning, "Unable to list permissions of three (...ll-three)", "skill-three")
	if results[1].Identity != nil || results[1].Resource != nil {
		t.Errorf("the warning is %+v", results[1])
	}
	expectNone(t, results[0].Diagnostics)
	expectNone(t, results[2].Diagnostics)
}

// A skill whose manifest has something else where the section should be, and one of
// which the last update has failed, can't be read either.
func TestListWithBrokenManifests(t *testing.T) {
	s := vendor(t, map[string]any{"vendor_id": sandbox.VendorID})
	if err := s.PutSkill("skill-one", []byte(`{"publishingInformation":{"locales":{"en-US":{"name":"one"}}},"permissions":{"no":"list"}}`)); err != nil {
		t.Fatal(err)
	}
	s.Inject(sandbox.Fault{Operation: get, SkillID: "skill-three", Status: http.StatusSeeOther, Times: -1, Header: map[string]string{"Location": "/v1/skills/skill-three/status"}})
	s.Inject(sandbox.Fault{Operation: status, SkillID: "skill-three", Status: http.StatusOK, Body: `{"manifest":{"lastUpdateRequest":{"status":"FAILED","errors":[{"message":"Bad."}]}}}`})
	results := s.list(0, false)
	if diff := cmp.Diff([]string{"", "", "four"}, names(results)); diff != "" {
		t.Fatalf("names (-want +got):\n%s", diff)
	}
	expectSaid(t, results[0].Diagnostics, tfprotov6.DiagnosticSeverityWarning, "Unable to list permissions of one (...kill-one)", "permissions")
	expectSaid(t, results[1].Diagnostics, tfprotov6.DiagnosticSeverityWarning, "Unable to list permissions of three (...ll-three)", "FAILED", "Bad.", "Nothing was written")
}

// Without a token no skill can be read, which is said once and is an error: a list of
// warnings would look like an account without the section.
func TestListThatLosesItsToken(t *testing.T) {
	s := vendor(t, map[string]any{"vendor_id": sandbox.VendorID})
	s.Inject(sandbox.Fault{Operation: get, Status: http.StatusUnauthorized, Times: -1})
	results := s.list(0, false)
	if len(results) != 1 {
		t.Fatalf("got %+v, want the error alone", results)
	}
	expectSaid(t, results[0].Diagnostics, tfprotov6.DiagnosticSeverityError, "Unable to list permissions", "401")
}

func TestListOfAForeignVendor(t *testing.T) {
	s := vendor(t, nil)
	results := slices.Collect(s.listing(t.Context(), 0, false, map[string]any{"vendor_id": "MOTHER"}))
	if len(results) != 1 {
		t.Fatalf("got %d results, want the error alone", len(results))
	}
	expectSaid(t, results[0].Diagnostics, tfprotov6.DiagnosticSeverityError, "Unable to list permissions", "MOTHER")
	s.expectOperations(sandbox.OperationListSkills)
}

// What is wrong with the arguments is said before any request.
func TestListWithEmptyArguments(t *testing.T) {
	s := vendor(t, nil)
	lists, ok := s.provider.(interface {
		ValidateListResourceConfig(context.Context, *tfprotov6.ValidateListResourceConfigRequest) (*tfprotov6.ValidateListResourceConfigResponse, error)
	})
	if !ok {
		t.Fatal("the server validates no list")
	}
	for _, name := range []string{"vendor_id", "name_contains"} {
		answer, err := lists.ValidateListResourceConfig(t.Context(), &tfprotov6.ValidateListResourceConfigRequest{
			TypeName: permissions, Config: s.encode(object(t, s.schema.ListResourceSchemas[permissions].ValueType(), map[string]any{name: ""})),
		})
		if err != nil {
			t.Fatal(err)
		}
		if len(answer.Diagnostics) != 1 || answer.Diagnostics[0].Severity != tfprotov6.DiagnosticSeverityError {
			t.Errorf("of an empty %s it says %+v", name, answer.Diagnostics)
		}
	}
	s.expectOperations()
}

func TestListThatIsRefused(t *testing.T) {
	s := vendor(t, nil)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationListSkills, Status: http.StatusForbidden})
	results := s.list(0, false)
	if len(results) != 1 {
		t.Fatalf("got %d results, want the error alone", len(results))
	}
	expectSaid(t, results[0].Diagnostics, tfprotov6.DiagnosticSeverityError, "Unable to list permissions", "403")
	s.expectOperations(sandbox.OperationVendors, sandbox.OperationListSkills)
}

func TestListOfAnUnknownProvider(t *testing.T) {
	s := vendor(t, map[string]any{"access_token": tftypes.UnknownValue})
	results := s.list(0, true)
	if len(results) != 1 {
		t.Fatalf("got %d results, want the error alone", len(results))
	}
	expectSaid(t, results[0].Diagnostics, tfprotov6.DiagnosticSeverityError, "Unable to list permissions", "not known yet")
	s.expectOperations()

	// Nor is there one where an argument of the list is not known.
	s = vendor(t, nil)
	results = slices.Collect(s.listing(t.Context(), 0, false, map[string]any{"name_contains": tftypes.UnknownValue}))
	if len(results) != 1 {
		t.Fatalf("got %d results, want the error alone", len(results))
	}
	expectSaid(t, results[0].Diagnostics, tfprotov6.DiagnosticSeverityError, "Unable to list permissions", "not known yet")
	s.expectOperations()
}
