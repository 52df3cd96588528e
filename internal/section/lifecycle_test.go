// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	permissions = "alexa_skill_permissions"
	person      = "alexa::person_id:read"
	reminders   = "alexa::alerts:reminders:skill:readwrite"

	get = sandbox.OperationGetManifest
	// review asks whether the skill is in certification, where a plan changes something.
	review = sandbox.OperationCertification
	put    = sandbox.OperationPutManifest
	status = sandbox.OperationStatus

	bare      = `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}}}`
	withOne   = `{"permissions":[{"name":"alexa::person_id:read"}],"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}}}`
	onePerson = `["alexa::person_id:read"]`
)

// resource is a configuration, or a state, of the permissions.
func (s *session) resource(given map[string]any) tftypes.Value {
	s.t.Helper()
	all := map[string]any{"skill_id": skillID}
	for name, value := range given {
		all[name] = value
	}
	return object(s.t, s.typeOf(permissions), all)
}

func (s *session) none() tftypes.Value { return tftypes.NewValue(s.typeOf(permissions), nil) }

// expectState compares the permissions in a state, "" for no resource.
func (s *session) expectState(state *tfprotov6.DynamicValue, want string) {
	s.t.Helper()
	got := ""
	if attributes := s.decode(state); attributes != nil {
		got = written(s.t, attributes["permissions"])
	}
	if got != want {
		s.t.Errorf("the state holds %s, want %s", got, want)
	}
}

func TestIdentityInEveryOperation(t *testing.T) {
	s := start(t, bare, nil)
	config := s.resource(map[string]any{"permissions": []string{person}})
	_, created := s.apply(s.none(), config)
	expectNone(t, created.Diagnostics)
	s.expectState(created.NewState, onePerson)
	s.expectIdentity(created.NewIdentity, skillID)
	s.expectOperations(get, review, put, status, get)

	s.ResetRequests()
	read := s.read(config)
	expectNone(t, read.Diagnostics)
	s.expectState(read.NewState, onePerson)
	s.expectIdentity(read.NewIdentity, skillID)
	// What the write has just read back is fresh enough.
	s.expectOperations()

	_, updated := s.apply(config, s.resource(map[string]any{"permissions": []string{reminders}}))
	expectNone(t, updated.Diagnostics)
	s.expectState(updated.NewState, `["`+reminders+`"]`)
	s.expectIdentity(updated.NewIdentity, skillID)
}

// Older CLIs keep no identity, and end in an error of the framework if it is
// missing when an operation ends early.
func TestIdentityWhereTheOperationEndsEarly(t *testing.T) {
	t.Run("the skill is gone", func(t *testing.T) {
		s := start(t, withOne, nil)
		s.DeleteSkill(skillID)
		response := s.read(s.resource(map[string]any{"permissions": []string{person}}))
		expectNone(t, response.Diagnostics)
		s.expectState(response.NewState, "")
		s.expectOperations(get)
	})
	t.Run("the section is gone", func(t *testing.T) {
		s := start(t, bare, nil)
		response := s.read(s.resource(map[string]any{"permissions": []string{person}}))
		expectNone(t, response.Diagnostics)
		s.expectState(response.NewState, "")
	})
	t.Run("the read is refused", func(t *testing.T) {
		s := start(t, withOne, nil)
		s.Inject(sandbox.Fault{Operation: get, Status: http.StatusForbidden})
		response := s.read(s.resource(map[string]any{"permissions": []string{person}}))
		expectSaid(t, response.Diagnostics, tfprotov6.DiagnosticSeverityError, "Unable to read permissions", skillID)
		s.expectState(response.NewState, onePerson)
		s.expectIdentity(response.NewIdentity, skillID)
	})
	t.Run("the update is refused", func(t *testing.T) {
		s := start(t, withOne, nil)
		s.Inject(sandbox.Fault{Operation: put, Status: http.StatusForbidden})
		_, response := s.apply(s.resource(map[string]any{"permissions": []string{person}}), s.resource(map[string]any{"permissions": []string{reminders}}))
		expectSaid(t, response.Diagnostics, tfprotov6.DiagnosticSeverityError, "Unable to update permissions")
		s.expectState(response.NewState, onePerson)
		s.expectIdentity(response.NewIdentity, skillID)
	})
}

// While an argument of the provider is not known, nothing is read and nothing is
// lost.
func TestUnknownProvider(t *testing.T) {
	s := start(t, bare, map[string]any{"vendor_id": tftypes.UnknownValue})
	state := s.resource(map[string]any{"permissions": []string{person}})
	read := s.read(state)
	expectNone(t, read.Diagnostics)
	s.expectState(read.NewState, onePerson)
	s.expectIdentity(read.NewIdentity, skillID)

	// Terraform never applies like this; if it did, nothing may be forgotten.
	plan, created := s.apply(s.none(), state)
	expectNone(t, plan.Diagnostics)
	expectSaid(t, created.Diagnostics, tfprotov6.DiagnosticSeverityError, "an argument of the provider is not known", "Apply what the provider's argument depends on first.")
	s.expectState(created.NewState, "")
	_, deleted := s.apply(state, s.none())
	expectSaid(t, deleted.Diagnostics, tfprotov6.DiagnosticSeverityError, "an argument of the provider is not known")
	s.expectState(deleted.NewState, onePerson)
	s.expectOperations()
}

func TestSkipDestroySendsNothing(t *testing.T) {
	s := start(t, withOne, nil)
	state := s.resource(map[string]any{"permissions": []string{person}, "skip_destroy": true})
	plan, response := s.apply(state, s.none())
	expectSaid(t, plan.Diagnostics, tfprotov6.DiagnosticSeverityWarning, "only be forgotten", skillID)
	expectNone(t, response.Diagnostics)
	s.expectState(response.NewState, "")
	s.expectOperations()
}

func TestDestroy(t *testing.T) {
	t.Run("removes the section", func(t *testing.T) {
		s := start(t, withOne, nil)
		plan, response := s.apply(s.resource(map[string]any{"permissions": []string{person}, "skip_destroy": false}), s.none())
		expectSaid(t, plan.Diagnostics, tfprotov6.DiagnosticSeverityWarning, "permissions = "+onePerson, "skip_destroy = true")
		expectNone(t, response.Diagnostics)
		s.expectState(response.NewState, "")
		expectStored(t, s, bare)
		s.expectOperations(get, review, put, status, get)
	})
	t.Run("of a section that is gone sends nothing", func(t *testing.T) {
		s := start(t, bare, nil)
		_, response := s.apply(s.resource(map[string]any{"permissions": []string{person}}), s.none())
		expectNone(t, response.Diagnostics)
		s.expectState(response.NewState, "")
		s.expectOperations(get)
	})
	t.Run("of a skill that is gone succeeds", func(t *testing.T) {
		s := start(t, bare, nil)
		s.DeleteSkill(skillID)
		_, response := s.apply(s.resource(map[string]any{"permissions": []string{person}}), s.none())
		expectNone(t, response.Diagnostics)
		s.expectState(response.NewState, "")
		s.expectOperations(get, get)
	})
	t.Run("that fails keeps the resource", func(t *testing.T) {
		s := start(t, withOne, nil)
		s.Inject(sandbox.Fault{Operation: put, Status: http.StatusForbidden})
		_, response := s.apply(s.resource(map[string]any{"permissions": []string{person}}), s.none())
		expectSaid(t, response.Diagnostics, tfprotov6.DiagnosticSeverityError, "Unable to delete permissions")
		s.expectState(response.NewState, onePerson)
		expectStored(t, s, withOne)
	})
}

// A create that fails leaves no state: Terraform would destroy first what it
// takes for damaged.
func TestCreateThatFails(t *testing.T) {
	s := start(t, bare, nil)
	s.Inject(sandbox.Fault{Operation: put, FailUpdate: []sandbox.Problem{{Code: "INVALID_ENUM_VALUE", Message: "No such permission.", PropertyPath: "$.manifest.permissions[0].name"}}})
	_, response := s.apply(s.none(), s.resource(map[string]any{"permissions": []string{person}}))
	expectSaid(t, response.Diagnostics, tfprotov6.DiagnosticSeverityError, "Unable to create permissions", "No such permission.", "INVALID_ENUM_VALUE", "request id")
	if at := response.Diagnostics[0].Attribute; !at.Equal(tftypes.NewAttributePath().WithAttributeName("permissions")) {
		t.Errorf("the error is on %s", at)
	}
	s.expectState(response.NewState, "")
	expectStored(t, s, bare)
}

func expectStored(t *testing.T, s *session, want string) {
	t.Helper()
	if diff := cmp.Diff(string(parse(t, want).JSON()), string(parse(t, string(s.Document(skillID))).JSON())); diff != "" {
		t.Errorf("the skill (-want +got):\n%s", diff)
	}
}
