// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"maps"
	"sync"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Protocol speaks to the provider as Terraform does, without a CLI, so that
// what only newer CLIs ask for is tested with every one.
type Protocol struct {
	tfprotov6.ProviderServer
	t          testing.TB
	resources  map[string]*tfprotov6.Schema
	identities map[string]*tfprotov6.ResourceIdentitySchema
	lists      map[string]*tfprotov6.Schema
	sources    map[string]*tfprotov6.Schema
	ephemerals map[string]*tfprotov6.Schema
	functions  map[string]*tfprotov6.Function
	actions    map[string]*tfprotov6.ActionSchema
	provider   *tfprotov6.Schema
}

// Protocol starts the provider and configures it for this sandbox. The
// arguments are added to those that every test needs.
func (e *Environment) Protocol(arguments map[string]tftypes.Value) *Protocol {
	e.t.Helper()
	p := e.Unconfigured()
	p.configure(e, arguments)
	return p
}

// described are the schemas of a provider, which are the same for all. Making them
// would be a third of the work of a test that starts a provider for each operation.
var described = sync.OnceValues(func() (*Protocol, error) {
	server, err := Providers()["alexa"]()
	if err != nil {
		return nil, err
	}
	schemas, err := server.GetProviderSchema(context.Background(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		return nil, err
	}
	identities, err := server.GetResourceIdentitySchemas(context.Background(), &tfprotov6.GetResourceIdentitySchemasRequest{})
	if err != nil {
		return nil, err
	}
	return &Protocol{
		resources: schemas.ResourceSchemas, lists: schemas.ListResourceSchemas, sources: schemas.DataSourceSchemas, provider: schemas.Provider,
		functions: schemas.Functions, identities: identities.IdentitySchemas, ephemerals: schemas.EphemeralResourceSchemas, actions: schemas.ActionSchemas,
	}, nil
})

// Unconfigured starts the provider as terraform validate does.
func (e *Environment) Unconfigured() *Protocol {
	e.t.Helper()
	server, err := Providers(provider.WithBatchWindow(e.BatchWindow))["alexa"]()
	if err != nil {
		e.t.Fatal(err)
	}
	schemas, err := described()
	if err != nil {
		e.t.Fatal(err)
	}
	p := *schemas
	p.ProviderServer, p.t = server, e.t
	return &p
}

// configure gives the provider the sandbox and its credentials.
func (p *Protocol) configure(e *Environment, arguments map[string]tftypes.Value) {
	p.t.Helper()
	configuration := nulls(p.t, p.provider.ValueType())
	for name, text := range map[string]string{
		"endpoint": e.URL, "token_url": e.URL + "/auth/o2/token", "access_token": sandbox.AccessToken,
	} {
		configuration[name] = tftypes.NewValue(tftypes.String, text)
	}
	maps.Copy(configuration, arguments)
	config := p.dynamic(p.provider.ValueType(), configuration)
	valid, err := p.ValidateProviderConfig(context.Background(), &tfprotov6.ValidateProviderConfigRequest{Config: config})
	if err != nil || len(valid.Diagnostics) > 0 {
		p.t.Fatalf("the arguments of the provider are not valid: %v %+v", err, valid)
	}
	answer, err := p.ConfigureProvider(context.Background(), &tfprotov6.ConfigureProviderRequest{Config: config})
	if err != nil || failed(diagnosticsOf("", answer.Diagnostics)) {
		p.t.Fatalf("the provider can't be configured: %v %+v", err, answer)
	}
}

// nulls are the attributes of an object without values.
func nulls(t testing.TB, typed tftypes.Type) map[string]tftypes.Value {
	t.Helper()
	object, ok := typed.(tftypes.Object)
	if !ok {
		t.Fatalf("%s is no object", typed)
	}
	attributes := map[string]tftypes.Value{}
	for name, attribute := range object.AttributeTypes {
		attributes[name] = tftypes.NewValue(attribute, nil)
	}
	return attributes
}

func (p *Protocol) dynamic(typed tftypes.Type, attributes map[string]tftypes.Value) *tfprotov6.DynamicValue {
	p.t.Helper()
	value, err := tfprotov6.NewDynamicValue(typed, tftypes.NewValue(typed, attributes))
	if err != nil {
		p.t.Fatal(err)
	}
	return &value
}

// identityType is the identity of every section.
var identityType = tftypes.Object{AttributeTypes: map[string]tftypes.Type{identity: tftypes.String}}

// Identity is how Terraform names the resource of a skill.
func (p *Protocol) Identity(skillID string) *tfprotov6.ResourceIdentityData {
	p.t.Helper()
	return &tfprotov6.ResourceIdentityData{IdentityData: p.dynamic(identityType, map[string]tftypes.Value{
		identity: tftypes.NewValue(tftypes.String, skillID),
	})}
}

// IdentityBy makes an identity of one attribute.
func (p *Protocol) IdentityBy(attribute, value string) *tfprotov6.ResourceIdentityData {
	p.t.Helper()
	typed := tftypes.Object{AttributeTypes: map[string]tftypes.Type{attribute: tftypes.String}}
	return &tfprotov6.ResourceIdentityData{IdentityData: p.dynamic(typed, map[string]tftypes.Value{attribute: tftypes.NewValue(tftypes.String, value)})}
}

// SkillOf reads an identity.
func (p *Protocol) SkillOf(data *tfprotov6.ResourceIdentityData) string {
	p.t.Helper()
	if data == nil {
		return ""
	}
	value, err := data.IdentityData.Unmarshal(identityType)
	if err != nil {
		p.t.Fatal(err)
	}
	attributes, skillID := map[string]tftypes.Value{}, ""
	if err := value.As(&attributes); err != nil {
		p.t.Fatal(err)
	}
	if err := attributes[identity].As(&skillID); err != nil {
		p.t.Fatal(err)
	}
	return skillID
}

// Import imports by ID or by identity, whichever the request has.
func (p *Protocol) Import(request tfprotov6.ImportResourceStateRequest) *tfprotov6.ImportResourceStateResponse {
	p.t.Helper()
	answer, err := p.ImportResourceState(context.Background(), &request)
	if err != nil {
		p.t.Fatal(err)
	}
	return answer
}

// State opens the state of a resource.
func (p *Protocol) State(typeName string, state *tfprotov6.DynamicValue) tftypes.Value {
	p.t.Helper()
	value, err := state.Unmarshal(p.resources[typeName].ValueType())
	if err != nil {
		p.t.Fatal(err)
	}
	return value
}
