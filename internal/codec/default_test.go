// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"

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
