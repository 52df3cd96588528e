// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// vendor has four skills: three with permissions, of which one is also live, and
// one without.
func vendor(t *testing.T, arguments map[string]any) *session {
	t.Helper()
	s := start(t, bare, arguments)
	s.DeleteSkill(skillID)
	for i, name := range []string{"one", "two", "three", "four"} {
		manifest := fmt.Sprintf(`{"publishingInformation":{"locales":{"en-US":{"name":%q}}},"permissions":[{"name":"alexa::%s"}]}`, name, name)
		if i == 1 {
			manifest = strings.Replace(manifest, `,"permissions":[{"name":"alexa::two"}]`, "", 1)
		}
		if err := s.PutSkill("skill-"+name, []byte(manifest)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.PutSkillAt("skill-one", "live", s.Document("skill-one")); err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *session) list(limit int64, include bool) []tfprotov6.ListResourceResult {
	s.t.Helper()
	lists, ok := s.provider.(interface {
		ListResource(context.Context, *tfprotov6.ListResourceRequest) (*tfprotov6.ListResourceServerStream, error)
	})
	if !ok {
		s.t.Fatal("the server lists nothing")
	}
	stream, err := lists.ListResource(s.t.Context(), &tfprotov6.ListResourceRequest{
		TypeName: permissions, Limit: limit, IncludeResource: include,
		Config: s.encode(object(s.t, s.schema.ListResourceSchemas[permissions].ValueType(), nil)),
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return slices.Collect(stream.Results)
}

func names(results []tfprotov6.ListResourceResult) []string {
	var found []string
	for _, result := range results {
		found = append(found, result.DisplayName)
	}
	return found
}

func TestListOfSkillsWithTheSection(t *testing.T) {
	s := vendor(t, nil)
	results := s.list(0, false)
	if diff := cmp.Diff([]string{"one", "three", "four"}, names(results)); diff != "" {
		t.Fatalf("names (-want +got):\n%s", diff)
	}
	for i, id := range []string{"skill-one", "skill-three", "skill-four"} {
		expectNone(t, results[i].Diagnostics)
		s.expectIdentity(results[i].Identity, id)
		if results[i].Resource != nil {
			t.Errorf("%s comes with a resource that nobody asked for", id)
		}
	}
	s.expectOperations(sandbox.OperationVendors, sandbox.OperationListSkills, get, get, get, get)
}

func TestListWithResources(t *testing.T) {
	s := vendor(t, map[string]any{"vendor_id": sandbox.VendorID})
	results := s.list(0, true)
	for i, name := range []string{"one", "three", "four"} {
		expectNone(t, results[i].Diagnostics)
		state := s.decode(results[i].Resource)
		if got := written(t, state["permissions"]); got != `["alexa::`+name+`"]` {
			t.Errorf("%s holds %s", name, got)
		}
		if !state["skill_id"].Equal(tftypes.NewValue(tftypes.String, "skill-"+name)) {
			t.Errorf("%s has the skill_id %s", name, state["skill_id"])
		}
	}
	s.expectOperations(sandbox.OperationListSkills, get, get, get, get)
}

// Skills beyond the limit are not even read.
func TestListUpToALimit(t *testing.T) {
	s := vendor(t, map[string]any{"vendor_id": sandbox.VendorID})
	if diff := cmp.Diff([]string{"one", "three"}, names(s.list(2, false))); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	s.expectOperations(sandbox.OperationListSkills, get, get, get)
}

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

// One skill that can't be read must not hide the others.
func TestListWithASkillThatCannotBeRead(t *testing.T) {
	s := vendor(t, map[string]any{"vendor_id": sandbox.VendorID})
	s.Inject(sandbox.Fault{Operation: get, SkillID: "skill-three", Status: http.StatusForbidden})
	results := s.list(0, false)
	// The framework leaves nothing of a result with an error but the error.
	if diff := cmp.Diff([]string{"one", "", "four"}, names(results)); diff != "" {
		t.Fatalf("names (-want +got):\n%s", diff)
	}
	expectSaid(t, results[1].Diagnostics, tfprotov6.DiagnosticSeverityError, "Unable to list permissions", "skill-three")
	expectNone(t, results[0].Diagnostics)
	expectNone(t, results[2].Diagnostics)
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
}
