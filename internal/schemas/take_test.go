// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package schemas_test

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	providerschema "github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	resourceschema "github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/schemas"
)

// library is a provider with one resource and one function.
type library struct{ book resource.Resource }

func (l library) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = "library"
}

func (l library) Schema(_ context.Context, _ provider.SchemaRequest, resp *provider.SchemaResponse) {
	resp.Schema = providerschema.Schema{Attributes: map[string]providerschema.Attribute{"card": providerschema.StringAttribute{Optional: true, Sensitive: true}}}
}

func (l library) Configure(context.Context, provider.ConfigureRequest, *provider.ConfigureResponse) {}

func (l library) DataSources(context.Context) []func() datasource.DataSource { return nil }

func (l library) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{func() resource.Resource { return l.book }}
}

func (l library) Functions(context.Context) []func() function.Function {
	return []func() function.Function{func() function.Function { return shelve{} }}
}

type shelve struct{}

func (shelve) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "shelve"
}

func (shelve) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Parameters:        []function.Parameter{function.StringParameter{Name: "title"}, function.ListParameter{Name: "tags", ElementType: types.StringType}},
		VariadicParameter: function.NumberParameter{Name: "rooms"},
		Return:            function.ObjectReturn{AttributeTypes: map[string]attr.Type{"rooms": types.MapType{ElemType: types.ListType{ElemType: types.NumberType}}}},
	}
}

func (shelve) Run(context.Context, function.RunRequest, *function.RunResponse) {}

// bound is a resource with a state of version 2 and an identity of version 1.
type bound struct{ resource.Resource }

func (bound) Metadata(_ context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_book"
}

func (bound) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = resourceschema.Schema{Version: 2, Attributes: map[string]resourceschema.Attribute{
		"title": resourceschema.StringAttribute{Required: true},
		"pages": resourceschema.Int64Attribute{Optional: true, Computed: true},
		"pin":   resourceschema.StringAttribute{Optional: true, WriteOnly: true},
		"old":   resourceschema.ListAttribute{Computed: true, ElementType: types.ObjectType{AttrTypes: map[string]attr.Type{"room": types.BoolType}}},
		"loans": resourceschema.MapNestedAttribute{Optional: true, NestedObject: resourceschema.NestedAttributeObject{Attributes: map[string]resourceschema.Attribute{
			"fine": resourceschema.SingleNestedAttribute{Optional: true, Attributes: map[string]resourceschema.Attribute{
				"coins": resourceschema.SetAttribute{Optional: true, ElementType: types.NumberType},
			}},
		}}},
	}}
}

func (bound) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = identityschema.Schema{Version: 1, Attributes: map[string]identityschema.Attribute{
		"title": identityschema.StringAttribute{RequiredForImport: true}, "room": identityschema.StringAttribute{OptionalForImport: true},
	}}
}

func (bound) Create(context.Context, resource.CreateRequest, *resource.CreateResponse) {}
func (bound) Read(context.Context, resource.ReadRequest, *resource.ReadResponse)       {}
func (bound) Update(context.Context, resource.UpdateRequest, *resource.UpdateResponse) {}
func (bound) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}

// upgrading is the same with what upgrades older versions.
type upgrading struct{ bound }

func (upgrading) UpgradeState(context.Context) map[int64]resource.StateUpgrader {
	return map[int64]resource.StateUpgrader{0: {}, 1: {}}
}

func (upgrading) UpgradeIdentity(context.Context) map[int64]resource.IdentityUpgrader {
	return map[int64]resource.IdentityUpgrader{0: {}}
}

func take(t *testing.T, book resource.Resource) (schemas.Snapshot, map[string]schemas.Upgrades) {
	t.Helper()
	newProvider := func() provider.Provider { return library{book} }
	taken, err := schemas.Take(t.Context(), newProvider)
	if err != nil {
		t.Fatal(err)
	}
	return taken, schemas.UpgradesOf(t.Context(), newProvider)
}

// Everything that a provider tells of its schemas is in the snapshot.
func TestTake(t *testing.T) {
	taken, _ := take(t, bound{})
	written := map[string]string{}
	for name, one := range taken {
		text, err := one.Text()
		if err != nil {
			t.Fatal(err)
		}
		written[name] = string(text)
		if read, err := schemas.Parse(text); err != nil || cmp.Diff(one, read) != "" {
			t.Errorf("%s is read as %+v (%v)", name, read, err)
		}
	}
	want := map[string]string{
		"provider/provider": `{
  "version": 0,
  "attributes": {
    "card": "string, optional, sensitive"
  }
}
`,
		"resource/library_book": `{
  "version": 2,
  "attributes": {
    "loans": "map of objects, optional",
    "loans.*.fine": "object, optional",
    "loans.*.fine.coins": "set of numbers, optional",
    "old": "list of objects, computed",
    "old.*.room": "bool",
    "pages": "number, optional and computed",
    "pin": "string, optional, write-only",
    "title": "string, required"
  },
  "identity": {
    "version": 1,
    "attributes": {
      "room": "string, optional",
      "title": "string, required"
    }
  }
}
`,
		"function/shelve": `{
  "version": 0,
  "attributes": {
    "further parameters": "number, optional",
    "parameter 1": "string, required",
    "parameter 2": "list of strings, required",
    "return": "object",
    "return.rooms": "map of lists of numbers"
  }
}
`,
	}
	if diff := cmp.Diff(want, written); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What a resource can upgrade is what it says itself.
func TestUpgrades(t *testing.T) {
	const name = "resource/library_book"
	before, none := take(t, bound{})
	if got := before.Breaks(before, none)[name]; len(got) != 3 {
		t.Errorf("a resource without upgrades breaks %q", got)
	}
	after, upgrades := take(t, upgrading{})
	if got := before.Breaks(after, upgrades); len(got) > 0 {
		t.Errorf("a resource with all upgrades breaks %q", got)
	}
	found := upgrades[name]
	slices.Sort(found.State)
	if diff := cmp.Diff(schemas.Upgrades{State: []int64{0, 1}, Identity: []int64{0}}, found); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// blocked has a block, which no snapshot describes.
type blocked struct{ bound }

func (blocked) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = resourceschema.Schema{Blocks: map[string]resourceschema.Block{"chapter": resourceschema.SingleNestedBlock{}}}
}

func TestBlocksAreNotPassedOver(t *testing.T) {
	if _, err := schemas.Take(t.Context(), func() provider.Provider { return library{blocked{}} }); err == nil {
		t.Error("a block is left out of the snapshot")
	}
}
