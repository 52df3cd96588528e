// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"context"
	"fmt"
	"iter"
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
	return slices.Collect(s.listing(s.t.Context(), limit, include, nil))
}

// listing is a list that has not begun, with arguments.
func (s *session) listing(ctx context.Context, limit int64, include bool, arguments map[string]any) iter.Seq[tfprotov6.ListResourceResult] {
	s.t.Helper()
	lists, ok := s.provider.(interface {
		ListResource(context.Context, *tfprotov6.ListResourceRequest) (*tfprotov6.ListResourceServerStream, error)
	})
	if !ok {
		s.t.Fatal("the server lists nothing")
	}
	stream, err := lists.ListResource(ctx, &tfprotov6.ListResourceRequest{
		TypeName: permissions, Limit: limit, IncludeResource: include,
		Config: s.encode(object(s.t, s.schema.ListResourceSchemas[permissions].ValueType(), arguments)),
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return stream.Results
}

func names(results []tfprotov6.ListResourceResult) []string {
	var found []string
	for _, result := range results {
		name, _, _ := strings.Cut(result.DisplayName, " (...")
		found = append(found, name)
	}
	return found
}

func TestListOfSkillsWithTheSection(t *testing.T) {
	s := vendor(t, nil)
	results := s.list(0, false)
	if diff := cmp.Diff([]string{"one", "three", "four"}, names(results)); diff != "" {
		t.Fatalf("names (-want +got):\n%s", diff)
	}
	if got := results[1].DisplayName; got != "three (...ll-three)" {
		t.Errorf("the second skill is called %q", got)
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

func TestListOfAVendorWithAFilter(t *testing.T) {
	s := vendor(t, map[string]any{"vendor_id": "MOTHER"})
	if err := s.PutSkill("skill-four", []byte(`{"publishingInformation":{"locales":{"en-US":{"name":"four"},"fr-FR":{"name":"TROIS PLUS UN"}}},"permissions":[]}`)); err != nil {
		t.Fatal(err)
	}
	if err := s.PutSkill("skill-two", []byte(`{"publishingInformation":{"locales":{"fr-FR":{"name":"Trois"},"de-DE":{"name":"Zwei"}}},"permissions":[{"name":"alexa::two"}]}`)); err != nil {
		t.Fatal(err)
	}
	arguments := map[string]any{"vendor_id": sandbox.VendorID, "name_contains": "trois"}
	if diff := cmp.Diff([]string{"Zwei"}, names(slices.Collect(s.listing(t.Context(), 0, false, arguments)))); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	s.expectOperations(sandbox.OperationListSkills, get, get)
}

func TestListOfAnEmptyAccount(t *testing.T) {
	s := start(t, bare, map[string]any{"vendor_id": sandbox.VendorID})
	s.DeleteSkill(skillID)
	if results := s.list(0, true); len(results) > 0 {
		t.Errorf("got %+v", results)
	}
	s.expectOperations(sandbox.OperationListSkills)
}

// Whoever stops listening, or ends the request, ends the reading.
func TestListThatIsCancelled(t *testing.T) {
	s := vendor(t, map[string]any{"vendor_id": sandbox.VendorID})
	for i := range 30 {
		if err := s.PutSkill(fmt.Sprintf("skill-%d", i), []byte(bare)); err != nil {
			t.Fatal(err)
		}
	}
	for range s.listing(t.Context(), 0, false, nil) {
		break
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var last tfprotov6.ListResourceResult
	for result := range s.listing(ctx, 0, false, nil) {
		last = result
		cancel()
	}
	expectSaid(t, last.Diagnostics, tfprotov6.DiagnosticSeverityError, "Unable to list permissions", "canceled")
	// The first skills were read once, for both.
	if reads := s.Count(get); reads > 12 {
		t.Errorf("%d manifests were read", reads)
	}
}
