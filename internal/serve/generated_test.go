// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package serve

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// tidiedSchema has collections of every kind, of which each may be left out but one.
var tidiedSchema = &tfprotov6.Schema{Block: &tfprotov6.SchemaBlock{Attributes: []*tfprotov6.SchemaAttribute{
	{Name: "names", Type: tftypes.Set{ElementType: tftypes.String}, Optional: true, Computed: true},
	{Name: "must", Type: tftypes.List{ElementType: tftypes.String}, Required: true},
	{Name: "text", Type: tftypes.String, Optional: true},
	{Name: "one", Optional: true, NestedType: nested(tfprotov6.SchemaObjectNestingModeSingle)},
	{Name: "list", Optional: true, NestedType: nested(tfprotov6.SchemaObjectNestingModeList)},
	{Name: "by_key", Optional: true, NestedType: nested(tfprotov6.SchemaObjectNestingModeMap)},
}}}

func nested(mode tfprotov6.SchemaObjectNestingMode) *tfprotov6.SchemaObject {
	return &tfprotov6.SchemaObject{Nesting: mode, Attributes: []*tfprotov6.SchemaAttribute{
		{Name: "tags", Type: tftypes.Map{ElementType: tftypes.String}, Optional: true},
	}}
}

var inner = tftypes.Object{AttributeTypes: map[string]tftypes.Type{"tags": tftypes.Map{ElementType: tftypes.String}}}

// tagged is a nested object; nil tags are null.
func tagged(tags map[string]tftypes.Value) tftypes.Value {
	if tags == nil {
		return tftypes.NewValue(inner, map[string]tftypes.Value{"tags": tftypes.NewValue(inner.AttributeTypes["tags"], nil)})
	}
	return tftypes.NewValue(inner, map[string]tftypes.Value{"tags": tftypes.NewValue(inner.AttributeTypes["tags"], tags)})
}

// tidied is an object with these values, and null for the others.
func tidied(given map[string]any) tftypes.Value {
	attributes := map[string]tftypes.Value{}
	typed, _ := tidiedSchema.ValueType().(tftypes.Object)
	for name, attribute := range typed.AttributeTypes {
		attributes[name] = tftypes.NewValue(attribute, given[name])
	}
	return tftypes.NewValue(typed, attributes)
}

// generator generates the configuration that it is given, and has something to say.
type generator struct {
	server
	schemas int
}

func (g *generator) GetProviderSchema(context.Context, *tfprotov6.GetProviderSchemaRequest) (*tfprotov6.GetProviderSchemaResponse, error) {
	g.schemas++
	return &tfprotov6.GetProviderSchemaResponse{ResourceSchemas: map[string]*tfprotov6.Schema{"shelf_book": tidiedSchema}}, nil
}

func (g *generator) GenerateResourceConfig(_ context.Context, request *tfprotov6.GenerateResourceConfigRequest) (*tfprotov6.GenerateResourceConfigResponse, error) {
	return &tfprotov6.GenerateResourceConfigResponse{Config: request.State, Diagnostics: messages()}, nil
}

func TestGeneratedConfigurationsLeaveOutWhatIsEmpty(t *testing.T) {
	t.Parallel()
	none, some := map[string]tftypes.Value{}, map[string]tftypes.Value{"a": tftypes.NewValue(tftypes.String, "b")}
	word := tftypes.NewValue(tftypes.String, "word")
	g := &generator{}
	s := &generating{server: g}
	for name, c := range map[string][2]map[string]any{
		"empty": {
			{"names": []tftypes.Value{}, "list": []tftypes.Value{}, "by_key": none, "must": []tftypes.Value{}, "text": ""},
			{"must": []tftypes.Value{}, "text": ""},
		},
		"empty inside": {
			{"one": members(tagged(none)), "list": []tftypes.Value{tagged(none), tagged(some)}, "by_key": map[string]tftypes.Value{"k": tagged(none)}},
			{"one": members(tagged(nil)), "list": []tftypes.Value{tagged(nil), tagged(some)}, "by_key": map[string]tftypes.Value{"k": tagged(nil)}},
		},
		"full": {
			{"names": []tftypes.Value{word}, "one": members(tagged(some)), "must": []tftypes.Value{word}, "text": "t"},
			{"names": []tftypes.Value{word}, "one": members(tagged(some)), "must": []tftypes.Value{word}, "text": "t"},
		},
		"nothing": {{}, {}},
	} {
		state, err := tfprotov6.NewDynamicValue(tidiedSchema.ValueType(), tidied(c[0]))
		if err != nil {
			t.Fatal(err)
		}
		answer, err := s.GenerateResourceConfig(t.Context(), &tfprotov6.GenerateResourceConfigRequest{TypeName: "shelf_book", State: &state})
		if err != nil || len(answer.Diagnostics) != len(messages()) {
			t.Fatalf("%s: %v, and it says %v", name, err, answer.Diagnostics)
		}
		got, err := answer.Config.Unmarshal(tidiedSchema.ValueType())
		if err != nil || !got.Equal(tidied(c[1])) {
			t.Errorf("%s: got %s (%v), want %s", name, got, err, tidied(c[1]))
		}
	}
	if g.schemas != 1 {
		t.Errorf("the schemas were put together %d times", g.schemas)
	}
	// What it does not know stays as it is.
	if answer, err := s.GenerateResourceConfig(t.Context(), &tfprotov6.GenerateResourceConfigRequest{TypeName: "other"}); err != nil || answer.Config != nil {
		t.Errorf("of no configuration it makes %v, %v", answer, err)
	}
}

// members opens an object.
func members(object tftypes.Value) map[string]tftypes.Value {
	opened := map[string]tftypes.Value{}
	_ = object.As(&opened)
	return opened
}
