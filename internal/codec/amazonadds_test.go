// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// An optional attribute is left out and false alike where Amazon adds the false.
func TestWhatAmazonAddsToAnOptionalAttribute(t *testing.T) {
	l := New(map[string]schema.Attribute{
		"distribution": schema.SingleNestedAttribute{Optional: true, Attributes: map[string]schema.Attribute{"is_active": schema.BoolAttribute{Optional: true}}},
	}, []Part{{At: document.Pointer{"section"}}}, map[string]Form{"distribution.is_active": AmazonAdds(`false`)})
	const (
		nothing  = `{"section":{"other":1}}`
		inactive = `{"section":{"other":1,"distribution":{"isActive":false}}}`
		active   = `{"section":{"other":1,"distribution":{"isActive":true}}}`
	)
	values, err := l.Decode(parse(t, inactive))
	if err != nil || !values["distribution"].IsNull() {
		t.Errorf("it is read as %s (%v)", values["distribution"], err)
	}
	if l.Present(parse(t, inactive)) || !l.Present(parse(t, active)) {
		t.Error("what Amazon adds is taken for a statement, or a statement for that")
	}
	for _, c := range []struct{ stored, desired, want string }{
		{inactive, nothing, inactive},
		{nothing, inactive, nothing},
		{inactive, active, active},
		{active, nothing, nothing},
	} {
		stored, desired := parse(t, c.stored), parse(t, c.desired)
		if got := string(l.Merge(stored, desired).JSON()); got != c.want {
			t.Errorf("%s with %s becomes %s, want %s", c.stored, c.desired, got, c.want)
		}
		if got, want := len(l.Compare(stored, desired)) > 0, c.stored != c.want; got != want {
			t.Errorf("%s and %s differ: %t", c.stored, c.desired, got)
		}
	}
}

// The same of a text, which is not taken for a statement when it is cleared.
func TestWhatAmazonAddsToAText(t *testing.T) {
	l := New(map[string]schema.Attribute{
		"mode": schema.StringAttribute{Optional: true}, "name": schema.StringAttribute{Optional: true},
	}, []Part{{At: document.Pointer{"section"}}}, map[string]Form{"mode": AmazonAdds(`"PUBLIC"`)})
	added := parse(t, `{"section":{"mode":"PUBLIC"}}`)
	if l.Present(added) || !l.Present(parse(t, `{"section":{"mode":"PRIVATE"}}`)) {
		t.Error("what Amazon adds is taken for a statement, or a statement for that")
	}
	if got := string(l.Merge(parse(t, `{"section":{"mode":"PRIVATE","name":"a"}}`), added).JSON()); got != `{"section":{"mode":"PUBLIC"}}` {
		t.Errorf("the way back to what Amazon adds is %s", got)
	}
}
