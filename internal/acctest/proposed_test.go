// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

func text(name string, optional, computed bool) *tfprotov6.SchemaAttribute {
	return &tfprotov6.SchemaAttribute{Name: name, Type: tftypes.String, Optional: optional, Computed: computed}
}

func nested(name string, computed bool, nesting tfprotov6.SchemaObjectNestingMode, attributes ...*tfprotov6.SchemaAttribute) *tfprotov6.SchemaAttribute {
	return &tfprotov6.SchemaAttribute{
		Name: name, Optional: true, Computed: computed,
		NestedType: &tfprotov6.SchemaObject{Nesting: nesting, Attributes: attributes},
	}
}

// schemaOf has every kind of attribute, and of each what a configuration gives
// (given), what the provider gives (found), and what either may give (both).
func schemaOf() *tfprotov6.Schema {
	inner := []*tfprotov6.SchemaAttribute{text("given", true, false), text("found", false, true), text("both", true, true)}
	return &tfprotov6.Schema{Block: &tfprotov6.SchemaBlock{Attributes: []*tfprotov6.SchemaAttribute{
		text("given", true, false), text("found", false, true), text("both", true, true),
		{Name: "texts", Type: tftypes.List{ElementType: tftypes.String}, Optional: true, Computed: true},
		nested("one", false, tfprotov6.SchemaObjectNestingModeSingle, inner...),
		nested("list", false, tfprotov6.SchemaObjectNestingModeList, inner...),
		nested("map", false, tfprotov6.SchemaObjectNestingModeMap, inner...),
		nested("set", false, tfprotov6.SchemaObjectNestingModeSet, inner...),
		nested("answers", true, tfprotov6.SchemaObjectNestingModeSingle, text("given", true, false)),
		nested("facts", true, tfprotov6.SchemaObjectNestingModeSingle, text("found", false, true), text("both", true, true)),
	}}}
}

// value makes a value from JSON, in which what is left out is null and the
// string "?" is unknown.
func value(t *testing.T, text string) cty.Value {
	t.Helper()
	typed, err := ctyType(schemaOf().ValueType())
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := parseConfiguration("resource \"some\" \"this\" {\n" + text + "\n}\nresource \"terraform_data\" \"later\" { input = \"x\" }")
	if err != nil {
		t.Fatal(err)
	}
	made, problems := parsed.evaluate("some.this", schemaOf(), parsed.scope(nil))
	if failed(problems) {
		t.Fatalf("%s: %+v", text, problems)
	}
	if faults := made.Type().TestConformance(typed); len(faults) > 0 {
		t.Fatalf("%s: %v", text, faults)
	}
	return made
}

const unknownText = "terraform_data.later.output"

// The rules are those of Terraform's own documentation for providers: the
// configuration wins, and what it leaves to the provider stays as it was.
func TestProposedNew(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ prior, config, want string }{
		"nothing":                     {``, ``, ``},
		"configured":                  {`given = "a"`, `given = "b"`, `given = "b"`},
		"left out":                    {`given = "a"`, ``, ``},
		"computed":                    {`found = "a"`, ``, `found = "a"`},
		"either, left out":            {`both = "a"`, ``, `both = "a"`},
		"either, given":               {`both = "a"`, `both = "b"`, `both = "b"`},
		"either, not known":           {`both = "a"`, `both = ` + unknownText, `both = ` + unknownText},
		"collection, left out":        {`texts = ["a"]`, ``, `texts = ["a"]`},
		"collection, emptied":         {`texts = ["a"]`, `texts = []`, `texts = []`},
		"object":                      {`one = { given = "a", found = "f", both = "b" }`, `one = { given = "c" }`, `one = { given = "c", found = "f", both = "b" }`},
		"object, left out":            {`one = { found = "f" }`, ``, ``},
		"object, new":                 {``, `one = { given = "c" }`, `one = { given = "c" }`},
		"list by index":               {`list = [{ given = "a", found = "1" }, { given = "b", found = "2" }]`, `list = [{ given = "b" }, { given = "c" }, { given = "d" }]`, `list = [{ given = "b", found = "1" }, { given = "c", found = "2" }, { given = "d" }]`},
		"map by key":                  {`map = { x = { given = "a", found = "1" }, y = { found = "2" } }`, `map = { y = { given = "b" }, z = {} }`, `map = { y = { given = "b", found = "2" }, z = {} }`},
		"set by what is configured":   {`set = [{ given = "a", found = "1" }, { given = "b", found = "2" }]`, `set = [{ given = "b" }, { given = "c" }]`, `set = [{ given = "b", found = "2" }, { given = "c" }]`},
		"set, either":                 {`set = [{ given = "a", both = "1" }]`, `set = [{ given = "a", both = "2" }]`, `set = [{ given = "a", both = "2" }]`},
		"map, emptied":                {`map = { x = { found = "1" } }`, `map = {}`, `map = {}`},
		"map, not known":              {`map = { x = { found = "1" } }`, `map = { x = { given = ` + unknownText + ` } }`, `map = { x = { given = ` + unknownText + `, found = "1" } }`},
		"object that was configured":  {`answers = { given = "a" }`, ``, ``},
		"object that was computed":    {`facts = { found = "a", both = "b" }`, ``, `facts = { found = "a", both = "b" }`},
		"object, either, given again": {`facts = { found = "a", both = "b" }`, `facts = {}`, `facts = { found = "a", both = "b" }`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want := value(t, c.want)
			if got := proposedNew(schemaOf().Block.Attributes, value(t, c.prior), value(t, c.config)); !identical(got, want) {
				t.Errorf("got %#v, want %#v", got, want)
			}
		})
	}
	none := cty.NullVal(value(t, ``).Type())
	if got := proposedNew(schemaOf().Block.Attributes, none, value(t, `given = "a"`)); !identical(got, value(t, `given = "a"`)) {
		t.Errorf("a create is proposed as %#v", got)
	}
	if got := proposedNew(schemaOf().Block.Attributes, value(t, `given = "a"`), none); !got.IsNull() {
		t.Errorf("a destroy is proposed as %#v", got)
	}
}

func TestWire(t *testing.T) {
	t.Parallel()
	want := value(t, `given = `+unknownText+"\n list = [{ given = \"a\" }]\n set = [{ given = "+unknownText+" }]")
	packed, err := pack(want, want.Type())
	if err != nil {
		t.Fatal(err)
	}
	got, err := unpack(packed, want.Type())
	if err != nil || !identical(got, want) {
		t.Errorf("got %#v and %v", got, err)
	}
	plain, err := ctyjson.Marshal(value(t, `given = "a"`), want.Type())
	if err != nil {
		t.Fatal(err)
	}
	if got, err = unpack(&tfprotov6.DynamicValue{JSON: plain}, want.Type()); err != nil || !identical(got, value(t, `given = "a"`)) {
		t.Errorf("got %#v and %v", got, err)
	}
	if _, err = unpack(&tfprotov6.DynamicValue{}, want.Type()); err == nil {
		t.Error("a value without content is read")
	}
}
