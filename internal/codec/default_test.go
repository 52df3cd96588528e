// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/objectdefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// A default means the same as nothing, and Amazon may write it by itself.
func TestDefaults(t *testing.T) {
	l := New(map[string]schema.Attribute{
		"mode":      schema.StringAttribute{Optional: true, Computed: true, Default: stringdefault.StaticString("PUBLIC")},
		"is_active": schema.BoolAttribute{Optional: true, Computed: true, Default: booldefault.StaticBool(false)},
		"name":      schema.StringAttribute{Optional: true},
	}, []Part{{At: document.Pointer{"section"}}}, nil)
	const (
		nothing = `{"section":{"name":"a"}}`
		added   = `{"section":{"name":"a","mode":"PUBLIC","isActive":false}}`
		changed = `{"section":{"name":"a","mode":"PRIVATE","isActive":true}}`
	)
	for _, stored := range []string{nothing, added} {
		values, err := l.Decode(parse(t, stored))
		if err != nil || as[string](values["mode"]) != "PUBLIC" || as[bool](values["is_active"]) {
			t.Errorf("%s is read as %v (%v)", stored, values, err)
		}
	}
	if l.Present(parse(t, `{"section":{"mode":"PUBLIC","isActive":false}}`)) || !l.Present(parse(t, `{"section":{"mode":"PRIVATE"}}`)) {
		t.Error("a default is taken for a statement, or a statement for a default")
	}
	for _, c := range []struct{ stored, desired, want string }{
		{added, nothing, added},
		{nothing, added, nothing},
		{nothing, changed, changed},
		{changed, added, added},
		{changed, nothing, nothing},
	} {
		stored, desired := parse(t, c.stored), parse(t, c.desired)
		if got := l.Merge(stored, desired); !document.Equal(got, parse(t, c.want)) {
			t.Errorf("%s with %s becomes %s, want %s", c.stored, c.desired, got.JSON(), c.want)
		}
		if got, want := len(l.Compare(stored, desired)) > 0, c.stored != c.want; got != want {
			t.Errorf("%s and %s differ: %t", c.stored, c.desired, got)
		}
	}
}

// The default of an object is what it is where it is left out, and where Amazon
// has added what means the same.
func TestDefaultOfAnObject(t *testing.T) {
	members := attributes{"is_active": schema.BoolAttribute{Optional: true, Computed: true, Default: booldefault.StaticBool(false)}, "name": word}
	off := types.ObjectValueMust(
		map[string]attr.Type{"is_active": types.BoolType, "name": types.StringType},
		map[string]attr.Value{"is_active": types.BoolValue(false), "name": types.StringNull()},
	)
	l := New(attributes{
		"distribution": schema.SingleNestedAttribute{Optional: true, Computed: true, Default: objectdefault.StaticValue(off), Attributes: members},
	}, []Part{{At: document.Pointer{"section"}}}, nil)
	n := nodeIn(t, l, "distribution")
	for _, stored := range []string{"", `null`, `{}`, `{"isActive":false}`} {
		want := tftypes.NewValue(n.Type(), map[string]tftypes.Value{"is_active": tftypes.NewValue(tftypes.Bool, false), "name": tftypes.NewValue(tftypes.String, nil)})
		if got := valueOf(t, n, stored); !got.Equal(want) {
			t.Errorf("%s is read as %s", stored, got)
		}
		if n.Present(parse(t, stored)) || n.Render(parse(t, stored)) != absentText {
			t.Errorf("%s is rendered as %s", stored, n.Render(parse(t, stored)))
		}
	}
	for _, c := range []struct{ stored, desired, want string }{
		{"", `{"isActive":false}`, ""},
		{`{"isActive":false}`, "", `{"isActive":false}`},
		{`{"isActive":true,"name":"a"}`, `{"isActive":false}`, ""},
		{`{"isActive":true,"name":"a"}`, `{"isActive":false,"name":"a"}`, `{"isActive":false,"name":"a"}`},
	} {
		if got := written(n.Merge(parse(t, c.stored), parse(t, c.desired))); got != c.want {
			t.Errorf("%s to %s becomes %s, want %s", c.stored, c.desired, got, c.want)
		}
	}
}

// To a reader the default of a schema is nothing but what Amazon may have added.
func TestReaderOfDefaults(t *testing.T) {
	off := types.ObjectValueMust(map[string]attr.Type{"is_active": types.BoolType}, map[string]attr.Value{"is_active": types.BoolValue(false)})
	l := NewReader(attributes{
		"mode": schema.StringAttribute{Optional: true, Computed: true, Default: stringdefault.StaticString("PUBLIC")},
		"distribution": schema.SingleNestedAttribute{
			Optional: true, Computed: true, Default: objectdefault.StaticValue(off),
			Attributes: attributes{"is_active": schema.BoolAttribute{Optional: true, Computed: true, Default: booldefault.StaticBool(false)}},
		},
	}, []Part{{At: document.Pointer{"section"}}}, nil)
	added := parse(t, `{"section":{"mode":"PUBLIC","distribution":{"isActive":false}}}`)
	for name, want := range map[string]string{"mode": `"PUBLIC"`, "distribution": `{"isActive":false}`} {
		n := nodeIn(t, l, name)
		if got := valueOf(t, n, ""); !got.IsNull() {
			t.Errorf("%s is read as %s where the document says nothing", name, got)
		}
		if got := written(n.Encode(valueOf(t, n, want))); got != want {
			t.Errorf("%s is read as %s, want %s", name, got, want)
		}
	}
	if l.Present(added) {
		t.Error("what Amazon has added counts")
	}
}
