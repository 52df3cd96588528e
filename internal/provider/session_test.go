// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
)

// session is the provider as Terraform talks to it, without a CLI in between.
type session struct {
	t      *testing.T
	server tfprotov6.ProviderServer
	schema *tfprotov6.GetProviderSchemaResponse
}

func newSession(t *testing.T) *session {
	t.Helper()
	server, err := providerserver.NewProtocol6WithError(provider.New("1.2.3")())()
	if err != nil {
		t.Fatal(err)
	}
	schema, err := server.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	return &session{t: t, server: server, schema: schema}
}

// arguments are what the provider block says; the others are null.
type arguments map[string]any

func (s *session) config(given arguments) *tfprotov6.DynamicValue {
	s.t.Helper()
	return encode(s.t, s.schema.Provider.ValueType(), given)
}

// encode makes a configuration or state of an object type.
func encode(t *testing.T, typed tftypes.Type, given map[string]any) *tfprotov6.DynamicValue {
	t.Helper()
	object, ok := typed.(tftypes.Object)
	if !ok {
		t.Fatalf("%s is no object", typed)
	}
	attributes := map[string]tftypes.Value{}
	for name, attribute := range object.AttributeTypes {
		attributes[name] = tftypes.NewValue(attribute, given[name])
	}
	value, err := tfprotov6.NewDynamicValue(object, tftypes.NewValue(object, attributes))
	if err != nil {
		t.Fatal(err)
	}
	return &value
}

func (s *session) validate(given arguments) []*tfprotov6.Diagnostic {
	s.t.Helper()
	response, err := s.server.ValidateProviderConfig(s.t.Context(), &tfprotov6.ValidateProviderConfigRequest{Config: s.config(given)})
	if err != nil {
		s.t.Fatal(err)
	}
	return response.Diagnostics
}

func (s *session) configure(given arguments) []*tfprotov6.Diagnostic {
	s.t.Helper()
	response, err := s.server.ConfigureProvider(s.t.Context(), &tfprotov6.ConfigureProviderRequest{TerraformVersion: "1.14.0", Config: s.config(given)})
	if err != nil {
		s.t.Fatal(err)
	}
	return response.Diagnostics
}

// configured is a session whose provider block is fine.
func configured(t *testing.T, given arguments) *session {
	t.Helper()
	s := newSession(t)
	if diagnostics := append(s.validate(given), s.configure(given)...); len(diagnostics) > 0 {
		t.Fatalf("configuring said: %s", text(diagnostics))
	}
	return s
}

const permissions = "alexa_skill_permissions"

// read refreshes a resource, which makes the first request.
func (s *session) read(ctx context.Context) *tfprotov6.ReadResourceResponse {
	s.t.Helper()
	typed := s.schema.ResourceSchemas[permissions].ValueType()
	response, err := s.server.ReadResource(ctx, &tfprotov6.ReadResourceRequest{
		TypeName: permissions, CurrentState: encode(s.t, typed, map[string]any{"skill_id": skillID}),
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return response
}

// list asks for the skills of the vendor.
func (s *session) list() []tfprotov6.ListResourceResult {
	s.t.Helper()
	lists, ok := s.server.(interface {
		ListResource(context.Context, *tfprotov6.ListResourceRequest) (*tfprotov6.ListResourceServerStream, error)
	})
	if !ok {
		s.t.Fatal("the server lists nothing")
	}
	stream, err := lists.ListResource(s.t.Context(), &tfprotov6.ListResourceRequest{
		TypeName: permissions, Config: encode(s.t, s.schema.ListResourceSchemas[permissions].ValueType(), nil),
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return slices.Collect(stream.Results)
}

func text(diagnostics []*tfprotov6.Diagnostic) string {
	var lines []string
	for _, d := range diagnostics {
		lines = append(lines, d.Attribute.String()+": "+d.Summary+": "+d.Detail)
	}
	return strings.Join(lines, "\n")
}

// expectError asks for one error on an argument.
func expectError(t *testing.T, diagnostics []*tfprotov6.Diagnostic, argument string, parts ...string) {
	t.Helper()
	if len(diagnostics) != 1 || diagnostics[0].Severity != tfprotov6.DiagnosticSeverityError {
		t.Errorf("%s: got %q, want one error", argument, text(diagnostics))
		return
	}
	var want *tftypes.AttributePath
	if argument != "" {
		want = tftypes.NewAttributePath().WithAttributeName(argument)
	}
	if !diagnostics[0].Attribute.Equal(want) {
		t.Errorf("%q is not on %s", text(diagnostics), argument)
	}
	for _, part := range parts {
		if !strings.Contains(diagnostics[0].Detail, part) {
			t.Errorf("%q is missing in %q", part, diagnostics[0].Detail)
		}
	}
}
