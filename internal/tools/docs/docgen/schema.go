// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package docgen

import (
	"context"
	"errors"
	"fmt"

	tfjson "github.com/hashicorp/terraform-json"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/zclconf/go-cty/cty"
)

// formatVersion is the version of the JSON that `terraform providers schema -json` prints.
const formatVersion = "1.0"

// Schemas asks a provider server for all its schemas, in the form that `terraform providers schema -json` has.
// The key of the result is the bare provider name: tfplugindocs finds it by that, and by no real registry address.
func Schemas(ctx context.Context, server tfprotov6.ProviderServer, providerName string) (*tfjson.ProviderSchemas, error) {
	got, err := server.GetProviderSchema(ctx, &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		return nil, fmt.Errorf("unable to read the provider's schemas: %w", err)
	}

	identities, err := server.GetResourceIdentitySchemas(ctx, &tfprotov6.GetResourceIdentitySchemasRequest{})
	if err != nil {
		return nil, fmt.Errorf("unable to read the provider's identity schemas: %w", err)
	}

	if err := errors.Join(diagnosticsError(got.Diagnostics), diagnosticsError(identities.Diagnostics)); err != nil {
		return nil, err
	}

	c := converter{}
	provider := &tfjson.ProviderSchema{
		ConfigSchema:             c.schema("provider", got.Provider),
		ResourceSchemas:          c.schemas("resource", got.ResourceSchemas),
		DataSourceSchemas:        c.schemas("data source", got.DataSourceSchemas),
		EphemeralResourceSchemas: c.schemas("ephemeral resource", got.EphemeralResourceSchemas),
		ListResourceSchemas:      c.schemas("list resource", got.ListResourceSchemas),
		ActionSchemas:            c.actions(got.ActionSchemas),
		Functions:                c.functions(got.Functions),
		ResourceIdentitySchemas:  c.identities(identities.IdentitySchemas),
	}

	if len(c.errs) > 0 {
		return nil, errors.Join(c.errs...)
	}

	return &tfjson.ProviderSchemas{
		FormatVersion: formatVersion,
		Schemas:       map[string]*tfjson.ProviderSchema{providerName: provider},
	}, nil
}

func diagnosticsError(diags []*tfprotov6.Diagnostic) error {
	var errs []error

	for _, d := range diags {
		if d.Severity == tfprotov6.DiagnosticSeverityError {
			errs = append(errs, fmt.Errorf("%s: %s", d.Summary, d.Detail))
		}
	}

	return errors.Join(errs...)
}

// converter gathers what can't be expressed in JSON instead of stopping at the first of it.
type converter struct {
	errs []error
}

func (c *converter) failf(format string, args ...any) {
	c.errs = append(c.errs, fmt.Errorf(format, args...))
}

func (c *converter) schemas(kind string, in map[string]*tfprotov6.Schema) map[string]*tfjson.Schema {
	out := make(map[string]*tfjson.Schema, len(in))
	for name, s := range in {
		out[name] = c.schema(kind+" "+name, s)
	}

	return out
}

func (c *converter) schema(where string, in *tfprotov6.Schema) *tfjson.Schema {
	if in == nil {
		return &tfjson.Schema{Block: &tfjson.SchemaBlock{}}
	}

	return &tfjson.Schema{Version: c.count(where, in.Version), Block: c.block(where, in.Block)}
}

func (c *converter) actions(in map[string]*tfprotov6.ActionSchema) map[string]*tfjson.ActionSchema {
	out := make(map[string]*tfjson.ActionSchema, len(in))
	for name, s := range in {
		out[name] = &tfjson.ActionSchema{Block: c.schema("action "+name, s.Schema).Block}
	}

	return out
}

func (c *converter) identities(in map[string]*tfprotov6.ResourceIdentitySchema) map[string]*tfjson.IdentitySchema {
	out := make(map[string]*tfjson.IdentitySchema, len(in))

	for name, s := range in {
		where := "identity of " + name
		identity := &tfjson.IdentitySchema{
			Version:    c.count(where, s.Version),
			Attributes: make(map[string]*tfjson.IdentityAttribute, len(s.IdentityAttributes)),
		}

		for _, a := range s.IdentityAttributes {
			identity.Attributes[a.Name] = &tfjson.IdentityAttribute{
				IdentityType:      c.valueType(where+": "+a.Name, a.Type),
				Description:       a.Description,
				RequiredForImport: a.RequiredForImport,
				OptionalForImport: a.OptionalForImport,
			}
		}

		out[name] = identity
	}

	return out
}

func (c *converter) functions(in map[string]*tfprotov6.Function) map[string]*tfjson.FunctionSignature {
	out := make(map[string]*tfjson.FunctionSignature, len(in))

	for name, f := range in {
		where := "function " + name
		signature := &tfjson.FunctionSignature{
			Description:        f.Description,
			Summary:            f.Summary,
			DeprecationMessage: f.DeprecationMessage,
			ReturnType:         c.valueType(where+": return value", f.Return.Type),
		}

		for _, p := range f.Parameters {
			signature.Parameters = append(signature.Parameters, c.parameter(where, p))
		}

		if f.VariadicParameter != nil {
			signature.VariadicParameter = c.parameter(where, f.VariadicParameter)
		}

		out[name] = signature
	}

	return out
}

func (c *converter) parameter(where string, in *tfprotov6.FunctionParameter) *tfjson.FunctionParameter {
	return &tfjson.FunctionParameter{
		Name:        in.Name,
		Description: in.Description,
		IsNullable:  in.AllowNullValue,
		Type:        c.valueType(where+": "+in.Name, in.Type),
	}
}

func (c *converter) block(where string, in *tfprotov6.SchemaBlock) *tfjson.SchemaBlock {
	if in == nil {
		return &tfjson.SchemaBlock{}
	}

	out := &tfjson.SchemaBlock{
		Attributes:      c.attributes(where, in.Attributes),
		NestedBlocks:    make(map[string]*tfjson.SchemaBlockType, len(in.BlockTypes)),
		Description:     in.Description,
		DescriptionKind: descriptionKind(in.DescriptionKind),
		Deprecated:      in.Deprecated,
	}

	for _, b := range in.BlockTypes {
		path := where + "." + b.TypeName
		out.NestedBlocks[b.TypeName] = &tfjson.SchemaBlockType{
			NestingMode: c.blockNesting(path, b.Nesting),
			Block:       c.block(path, b.Block),
			MinItems:    c.count(path, b.MinItems),
			MaxItems:    c.count(path, b.MaxItems),
		}
	}

	return out
}

func (c *converter) attributes(where string, in []*tfprotov6.SchemaAttribute) map[string]*tfjson.SchemaAttribute {
	out := make(map[string]*tfjson.SchemaAttribute, len(in))

	for _, a := range in {
		path := where + "." + a.Name
		attribute := &tfjson.SchemaAttribute{
			Description:     a.Description,
			DescriptionKind: descriptionKind(a.DescriptionKind),
			Deprecated:      a.Deprecated,
			Required:        a.Required,
			Optional:        a.Optional,
			Computed:        a.Computed,
			Sensitive:       a.Sensitive,
			WriteOnly:       a.WriteOnly,
		}

		if a.NestedType != nil {
			attribute.AttributeNestedType = &tfjson.SchemaNestedAttributeType{
				Attributes:  c.attributes(path, a.NestedType.Attributes),
				NestingMode: c.objectNesting(path, a.NestedType.Nesting),
			}
		} else {
			attribute.AttributeType = c.valueType(path, a.Type)
		}

		out[a.Name] = attribute
	}

	return out
}

func (c *converter) objectNesting(where string, in tfprotov6.SchemaObjectNestingMode) tfjson.SchemaNestingMode {
	switch in {
	case tfprotov6.SchemaObjectNestingModeSingle:
		return tfjson.SchemaNestingModeSingle
	case tfprotov6.SchemaObjectNestingModeList:
		return tfjson.SchemaNestingModeList
	case tfprotov6.SchemaObjectNestingModeSet:
		return tfjson.SchemaNestingModeSet
	case tfprotov6.SchemaObjectNestingModeMap:
		return tfjson.SchemaNestingModeMap
	case tfprotov6.SchemaObjectNestingModeInvalid:
	}

	c.failf("%s: unknown nesting mode %s", where, in)

	return ""
}

func (c *converter) blockNesting(where string, in tfprotov6.SchemaNestedBlockNestingMode) tfjson.SchemaNestingMode {
	switch in {
	case tfprotov6.SchemaNestedBlockNestingModeSingle:
		return tfjson.SchemaNestingModeSingle
	case tfprotov6.SchemaNestedBlockNestingModeList:
		return tfjson.SchemaNestingModeList
	case tfprotov6.SchemaNestedBlockNestingModeSet:
		return tfjson.SchemaNestingModeSet
	case tfprotov6.SchemaNestedBlockNestingModeMap:
		return tfjson.SchemaNestingModeMap
	case tfprotov6.SchemaNestedBlockNestingModeGroup:
		return tfjson.SchemaNestingModeGroup
	case tfprotov6.SchemaNestedBlockNestingModeInvalid:
	}

	c.failf("%s: unknown nesting mode %s", where, in)

	return ""
}

func (c *converter) count(where string, in int64) uint64 {
	if in < 0 {
		c.failf("%s: negative number %d", where, in)

		return 0
	}

	return uint64(in)
}

// valueType translates the plugin protocol's type system into the one of terraform-json.
func (c *converter) valueType(where string, in tftypes.Type) cty.Type {
	switch t := in.(type) {
	case tftypes.List:
		return cty.List(c.valueType(where, t.ElementType))
	case tftypes.Set:
		return cty.Set(c.valueType(where, t.ElementType))
	case tftypes.Map:
		return cty.Map(c.valueType(where, t.ElementType))
	case tftypes.Tuple:
		elements := make([]cty.Type, 0, len(t.ElementTypes))
		for _, e := range t.ElementTypes {
			elements = append(elements, c.valueType(where, e))
		}

		return cty.Tuple(elements)
	case tftypes.Object:
		attributes := make(map[string]cty.Type, len(t.AttributeTypes))
		for name, a := range t.AttributeTypes {
			attributes[name] = c.valueType(where+"."+name, a)
		}

		return cty.Object(attributes)
	case nil:
		c.failf("%s: no type", where)

		return cty.DynamicPseudoType
	}

	switch {
	case in.Equal(tftypes.String):
		return cty.String
	case in.Equal(tftypes.Number):
		return cty.Number
	case in.Equal(tftypes.Bool):
		return cty.Bool
	case in.Equal(tftypes.DynamicPseudoType):
		return cty.DynamicPseudoType
	}

	c.failf("%s: unknown type %s", where, in)

	return cty.DynamicPseudoType
}

func descriptionKind(in tfprotov6.StringKind) tfjson.SchemaDescriptionKind {
	if in == tfprotov6.StringKindMarkdown {
		return tfjson.SchemaDescriptionKindMarkdown
	}

	return tfjson.SchemaDescriptionKindPlain
}
