// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// adopt imports by ID, or by identity where there is no ID.
func (s *session) adopt(id string, identity any) *tfprotov6.ImportResourceStateResponse {
	s.t.Helper()
	request := &tfprotov6.ImportResourceStateRequest{TypeName: permissions, ID: id}
	if identity != nil {
		request.Identity = &tfprotov6.ResourceIdentityData{
			IdentityData: s.encode(object(s.t, s.identity[permissions].ValueType(), map[string]any{"skill_id": identity})),
		}
	}
	response, err := s.provider.ImportResourceState(s.t.Context(), request)
	if err != nil {
		s.t.Fatal(err)
	}
	return response
}

func TestImport(t *testing.T) {
	for label, ask := range map[string]func(*session) *tfprotov6.ImportResourceStateResponse{
		"by ID": func(s *session) *tfprotov6.ImportResourceStateResponse { return s.adopt(skillID, nil) },
		"by the console's address": func(s *session) *tfprotov6.ImportResourceStateResponse {
			return s.adopt("https://developer.amazon.com/alexa/console/ask/build/custom/"+skillID+"/development/en_US/dashboard", nil)
		},
		"by identity": func(s *session) *tfprotov6.ImportResourceStateResponse { return s.adopt("", skillID) },
	} {
		t.Run(label, func(t *testing.T) {
			s := start(t, withOne, nil)
			response := ask(s)
			expectNone(t, response.Diagnostics)
			if len(response.ImportedResources) != 1 {
				t.Fatalf("%d resources were imported", len(response.ImportedResources))
			}
			imported := response.ImportedResources[0]
			s.expectState(imported.State, onePerson)
			s.expectIdentity(imported.Identity, skillID)
			state := s.decode(imported.State)
			if !state["skill_id"].Equal(tftypes.NewValue(tftypes.String, skillID)) {
				t.Errorf("the skill_id is %s", state["skill_id"])
			}
			// Nobody has said anything of these yet.
			if !state["skip_destroy"].IsNull() || !state["timeouts"].IsNull() {
				t.Errorf("skip_destroy is %s and timeouts is %s", state["skip_destroy"], state["timeouts"])
			}
			s.expectOperations(get)
		})
	}
}

func TestImportThatFindsNothing(t *testing.T) {
	for label, c := range map[string]struct {
		manifest  string
		arguments map[string]any
		id        string
		identity  any
		gone      bool
		parts     []string
		// silent: no request is made.
		silent bool
	}{
		"no section":        {manifest: bare, id: skillID, parts: []string{"has no permissions", "nothing to import", skillID}},
		"only an empty one": {manifest: `{"permissions":[]}`, id: skillID, parts: []string{"nothing to import"}},
		"no skill":          {manifest: bare, id: skillID, gone: true, parts: []string{"Amazon knows no skill", skillID}},
		"no ID":             {manifest: bare, identity: "", parts: []string{"names no skill"}},
		"a blank in the ID": {manifest: withOne, id: skillID + " ", parts: []string{"white space", "No request was made"}, silent: true},
		"unknown provider":  {manifest: withOne, id: skillID, arguments: map[string]any{"endpoint": tftypes.UnknownValue}, parts: []string{"not known yet"}},
	} {
		t.Run(label, func(t *testing.T) {
			s := start(t, c.manifest, c.arguments)
			if c.gone {
				s.DeleteSkill(skillID)
			}
			response := s.adopt(c.id, c.identity)
			expectSaid(t, response.Diagnostics, tfprotov6.DiagnosticSeverityError, append(c.parts, "Unable to import permissions")...)
			if len(response.ImportedResources) > 0 {
				t.Errorf("imported %v all the same", response.ImportedResources)
			}
			if want := map[bool]int{true: 0, false: 1}[c.id == "" || c.arguments != nil || c.silent]; s.Count(get) != want || len(s.Requests()) != want {
				t.Errorf("requests %v, want %d", s.Requests(), want)
			}
		})
	}
}
