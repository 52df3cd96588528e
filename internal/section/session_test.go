// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// session is the provider as Terraform talks to it. The tests go this deep for
// what older CLIs don't ask for: identity, lists, a provider that is not known.
type session struct {
	*sandbox.Server
	t        *testing.T
	provider tfprotov6.ProviderServer
	schema   *tfprotov6.GetProviderSchemaResponse
	identity map[string]*tfprotov6.ResourceIdentitySchema
}

// start serves a provider for a sandbox with one skill. More arguments of the
// provider may be given.
func start(t *testing.T, manifest string, arguments map[string]any) *session {
	t.Helper()
	// Whoever runs the tests may have these set.
	t.Setenv("ASK_VENDOR_ID", "")
	t.Setenv("HOME", t.TempDir())
	server, err := providerserver.NewProtocol6WithError(provider.New("test")())()
	if err != nil {
		t.Fatal(err)
	}
	s := &session{Server: sandbox.Start(t), t: t, provider: server}
	if err := s.PutSkill(skillID, []byte(manifest)); err != nil {
		t.Fatal(err)
	}
	if s.schema, err = server.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{}); err != nil {
		t.Fatal(err)
	}
	identities, err := server.GetResourceIdentitySchemas(t.Context(), &tfprotov6.GetResourceIdentitySchemasRequest{})
	if err != nil {
		t.Fatal(err)
	}
	s.identity = identities.IdentitySchemas
	given := map[string]any{"endpoint": s.URL, "token_url": s.URL + "/auth/o2/token", "access_token": sandbox.AccessToken, "max_retries": 0}
	for name, value := range arguments {
		given[name] = value
	}
	response, err := server.ConfigureProvider(t.Context(), &tfprotov6.ConfigureProviderRequest{
		TerraformVersion: "1.14.0", Config: s.encode(object(t, s.schema.Provider.ValueType(), given)),
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range response.Diagnostics {
		if d.Severity == tfprotov6.DiagnosticSeverityError {
			t.Errorf("%s: %s", d.Summary, d.Detail)
		}
	}
	return s
}

// object makes a value of an object type; what is not given is null.
func object(t *testing.T, typed tftypes.Type, given map[string]any) tftypes.Value {
	t.Helper()
	attributes := map[string]tftypes.Value{}
	known, ok := typed.(tftypes.Object)
	if !ok {
		t.Fatalf("%s is no object", typed)
	}
	for name, attribute := range known.AttributeTypes {
		switch value := given[name].(type) {
		case tftypes.Value:
			attributes[name] = value
		case []string:
			items := []tftypes.Value{}
			for _, item := range value {
				items = append(items, tftypes.NewValue(tftypes.String, item))
			}
			attributes[name] = tftypes.NewValue(attribute, items)
		default:
			attributes[name] = tftypes.NewValue(attribute, value)
		}
	}
	return tftypes.NewValue(typed, attributes)
}

func (s *session) encode(value tftypes.Value) *tfprotov6.DynamicValue {
	s.t.Helper()
	encoded, err := tfprotov6.NewDynamicValue(value.Type(), value)
	if err != nil {
		s.t.Fatal(err)
	}
	return &encoded
}

func (s *session) typeOf(resource string) tftypes.Type {
	return s.schema.ResourceSchemas[resource].ValueType()
}

// decode opens a state of the permissions; nil where there is none.
func (s *session) decode(state *tfprotov6.DynamicValue) map[string]tftypes.Value {
	s.t.Helper()
	value, err := state.Unmarshal(s.typeOf(permissions))
	if err != nil {
		s.t.Fatal(err)
	}
	if value.IsNull() {
		return nil
	}
	var attributes map[string]tftypes.Value
	if err := value.As(&attributes); err != nil {
		s.t.Fatal(err)
	}
	return attributes
}

// read refreshes a resource that has the given state.
func (s *session) read(state tftypes.Value) *tfprotov6.ReadResourceResponse {
	s.t.Helper()
	response, err := s.provider.ReadResource(s.t.Context(), &tfprotov6.ReadResourceRequest{TypeName: permissions, CurrentState: s.encode(state)})
	if err != nil {
		s.t.Fatal(err)
	}
	return response
}

// apply plans and applies a change from one state to a configuration; null is
// none.
func (s *session) apply(before, config tftypes.Value) (*tfprotov6.PlanResourceChangeResponse, *tfprotov6.ApplyResourceChangeResponse) {
	s.t.Helper()
	plan, err := s.provider.PlanResourceChange(s.t.Context(), &tfprotov6.PlanResourceChangeRequest{
		TypeName: permissions, PriorState: s.encode(before), ProposedNewState: s.encode(config), Config: s.encode(config),
	})
	if err != nil {
		s.t.Fatal(err)
	}
	applied, err := s.provider.ApplyResourceChange(s.t.Context(), &tfprotov6.ApplyResourceChangeRequest{
		TypeName: permissions, PriorState: s.encode(before), PlannedState: plan.PlannedState, Config: s.encode(config),
		PlannedPrivate: plan.PlannedPrivate, PlannedIdentity: plan.PlannedIdentity,
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return plan, applied
}

// expectIdentity compares what identifies a resource.
func (s *session) expectIdentity(got *tfprotov6.ResourceIdentityData, want string) {
	s.t.Helper()
	if got == nil || got.IdentityData == nil {
		s.t.Error("there is no identity")
		return
	}
	value, err := got.IdentityData.Unmarshal(s.identity[permissions].ValueType())
	if err != nil {
		s.t.Fatal(err)
	}
	var attributes map[string]tftypes.Value
	if err := value.As(&attributes); err != nil {
		s.t.Fatal(err)
	}
	if len(attributes) != 1 || !attributes["skill_id"].Equal(tftypes.NewValue(tftypes.String, want)) {
		s.t.Errorf("the identity is %v, want skill_id %q alone", attributes, want)
	}
}

// expectOperations compares what was asked of the sandbox, in order.
func (s *session) expectOperations(want ...sandbox.Operation) {
	s.t.Helper()
	var got []sandbox.Operation
	for _, request := range s.Requests() {
		got = append(got, request.Operation)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		s.t.Errorf("requests (-want +got):\n%s", diff)
	}
}

func expectNone(t *testing.T, diagnostics []*tfprotov6.Diagnostic) {
	t.Helper()
	for _, d := range diagnostics {
		t.Errorf("%s: %s: %s", d.Severity, d.Summary, d.Detail)
	}
}

// expectSaid asks for one diagnostic, of a severity, with each of the texts.
func expectSaid(t *testing.T, diagnostics []*tfprotov6.Diagnostic, severity tfprotov6.DiagnosticSeverity, parts ...string) {
	t.Helper()
	if len(diagnostics) != 1 || diagnostics[0].Severity != severity {
		t.Errorf("got %d diagnostics, want one: %v", len(diagnostics), slices.Collect(details(diagnostics)))
		return
	}
	for _, part := range parts {
		if !strings.Contains(diagnostics[0].Summary+"\n"+diagnostics[0].Detail, part) {
			t.Errorf("%q is missing in %q", part, diagnostics[0].Detail)
		}
	}
}

func details(diagnostics []*tfprotov6.Diagnostic) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, d := range diagnostics {
			if !yield(d.Detail) {
				return
			}
		}
	}
}

// written writes a set of strings as HCL would.
func written(t *testing.T, set tftypes.Value) string {
	t.Helper()
	var members []tftypes.Value
	if err := set.As(&members); err != nil {
		t.Fatal(err)
	}
	var quoted []string
	for _, member := range members {
		var name string
		if err := member.As(&name); err != nil {
			t.Fatal(err)
		}
		quoted = append(quoted, strconv.Quote(name))
	}
	slices.Sort(quoted)
	return "[" + strings.Join(quoted, ", ") + "]"
}
