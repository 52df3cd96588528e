// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// importsOverTheProtocol tells of the import by identity, which must give the
// same as the one by ID.
func importsOverTheProtocol(t *testing.T, s Subject) {
	e := Start(t, s.Full.JSON)
	p := e.Protocol(nil)
	byID := p.Import(tfprotov6.ImportResourceStateRequest{TypeName: s.Type, ID: SkillID})
	byIdentity := p.Import(tfprotov6.ImportResourceStateRequest{TypeName: s.Type, Identity: p.Identity(SkillID)})
	if len(byID.ImportedResources) != 1 || len(byIdentity.ImportedResources) != 1 {
		t.Fatalf("by ID %+v, by identity %+v", byID.Diagnostics, byIdentity.Diagnostics)
	}
	one, other := byID.ImportedResources[0], byIdentity.ImportedResources[0]
	if !p.State(s.Type, one.State).Equal(p.State(s.Type, other.State)) {
		t.Errorf("by ID %s, by identity %s", p.State(s.Type, one.State), p.State(s.Type, other.State))
	}
	if p.SkillOf(one.Identity) != SkillID || p.SkillOf(other.Identity) != SkillID {
		t.Errorf("the identities are %q and %q", p.SkillOf(one.Identity), p.SkillOf(other.Identity))
	}
	e.ExpectWrites(0)

	e.Put(s.Without)
	p = e.Protocol(nil)
	lacking := p.Import(tfprotov6.ImportResourceStateRequest{TypeName: s.Type, Identity: p.Identity(SkillID)})
	if len(lacking.Diagnostics) != 1 || !strings.Contains(lacking.Diagnostics[0].Detail, "nothing to import") {
		t.Errorf("without the section: %+v", lacking.Diagnostics)
	}

	e.ResetRequests()
	p = e.Protocol(map[string]tftypes.Value{"endpoint": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	early := p.Import(tfprotov6.ImportResourceStateRequest{TypeName: s.Type, Identity: p.Identity(SkillID)})
	if len(early.Diagnostics) != 1 || !strings.Contains(early.Diagnostics[0].Detail, "not known yet") || len(e.Requests()) > 0 {
		t.Errorf("with an endpoint that is not known: %+v", early.Diagnostics)
	}
}

// listsOverTheProtocol tells of a vendor with more skills than a page holds, of
// which some have the section, and one can't be read.
func listsOverTheProtocol(t *testing.T, s Subject) {
	e := Start(t, s.Full.JSON)
	var want []string
	for i := range 12 {
		skillID, manifest := fmt.Sprintf("amzn1.ask.skill.%d", i), s.Without
		if i%4 == 0 {
			manifest = s.Lean.JSON
			want = append(want, skillID)
		}
		if err := e.PutSkill(skillID, []byte(manifest)); err != nil {
			t.Fatal(err)
		}
	}
	// What is certified or live is the same skill once more.
	if err := e.PutSkillAt(SkillID, "live", []byte(s.Full.JSON)); err != nil {
		t.Fatal(err)
	}
	want = append([]string{SkillID}, want...)
	p := e.Protocol(nil)
	var got []string
	for _, result := range p.List(List{Type: s.Type, IncludeResource: true}) {
		if len(result.Diagnostics) > 0 {
			t.Errorf("%s: %+v", p.SkillOf(result.Identity), result.Diagnostics)
		}
		skillID := p.SkillOf(result.Identity)
		if called := "Quick Trivia (..." + skillID[len(skillID)-8:] + ")"; result.DisplayName != called {
			t.Errorf("%s is called %q, want %q", skillID, result.DisplayName, called)
		}
		got = append(got, skillID)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("listed (-want +got):\n%s", diff)
	}
	e.ExpectWrites(0)

	imported := p.Import(tfprotov6.ImportResourceStateRequest{TypeName: s.Type, ID: SkillID})
	first := p.List(List{Type: s.Type, IncludeResource: true, Limit: 1})
	if len(first) != 1 || len(imported.ImportedResources) != 1 {
		t.Fatalf("of one there are %d, of the other %+v", len(first), imported.Diagnostics)
	}
	if !p.State(s.Type, first[0].Resource).Equal(p.State(s.Type, imported.ImportedResources[0].State)) {
		t.Errorf("listed %s", p.State(s.Type, first[0].Resource))
	}
	if bare := p.List(List{Type: s.Type, Limit: 2}); len(bare) != 2 || bare[0].Resource != nil {
		t.Errorf("asked for two identities, got %+v", bare)
	}
}

// listsDespiteFaults tells of what may go wrong while a list is read.
func listsDespiteFaults(t *testing.T, s Subject) {
	const gone, broken, good = "amzn1.ask.skill.gone", "amzn1.ask.skill.broken", "amzn1.ask.skill.good"
	e := Start(t, s.Without)
	for _, skillID := range []string{gone, broken, good} {
		if err := e.PutSkill(skillID, []byte(s.Lean.JSON)); err != nil {
			t.Fatal(err)
		}
	}
	e.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, SkillID: gone, Before: func(s *sandbox.Sandbox) { s.DeleteSkill(gone) }})
	e.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, SkillID: broken, Status: http.StatusOK, Body: `{"no":"manifest"}`})
	p := e.Protocol(nil)
	results := p.List(List{Type: s.Type, IncludeResource: true})
	if len(results) != 2 || p.SkillOf(results[1].Identity) != good {
		t.Fatalf("got %+v", results)
	}
	// Terraform ends a list at an error, and takes for a skill what has an identity.
	if said := results[0].Diagnostics; results[0].Identity != nil || len(said) != 1 || said[0].Severity != tfprotov6.DiagnosticSeverityWarning ||
		!strings.Contains(said[0].Detail, broken) || !strings.Contains(said[0].Summary, "(...l.broken)") {
		t.Errorf("of the skill that can't be read it says %+v", said)
	}
	if len(results[1].Diagnostics) > 0 {
		t.Errorf("of the good skill it says %+v", results[1].Diagnostics)
	}

	e.Inject(sandbox.Fault{Operation: sandbox.OperationListSkills, Status: http.StatusForbidden, Body: `{"message":"Not yours."}`})
	results = p.List(List{Type: s.Type, IncludeResource: true})
	if len(results) != 1 || len(results[0].Diagnostics) != 1 || !strings.Contains(results[0].Diagnostics[0].Detail, "Not yours.") {
		t.Errorf("of a list that is not permitted it says %+v", results)
	}
	early := e.Protocol(map[string]tftypes.Value{"endpoint": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	results = early.List(List{Type: s.Type, IncludeResource: true})
	if len(results) != 1 || len(results[0].Diagnostics) != 1 || !strings.Contains(results[0].Diagnostics[0].Detail, "not known yet") {
		t.Errorf("with an endpoint that is not known it says %+v", results)
	}
}
