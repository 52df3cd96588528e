// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// copies is a layout with a list without order, and a set whose items have a
// second key.
func copies() Layout {
	return New(EmptyMeansAbsent(attributes{
		"copies":  schema.ListNestedAttribute{Optional: true, NestedObject: nestedOf(attributes{"source": word, "targets": textsOf})},
		"sources": textsOf,
	}), []Part{{At: document.Pointer{"section"}}}, map[string]Form{
		"copies":  Unordered("targets"),
		"sources": NamedItemsWith("locale", "language", func(s string) string { return strings.ToLower(s[:1]) }),
	})
}

// The order of the items means nothing, nor does an item without targets.
func TestUnorderedMeaning(t *testing.T) {
	n := nodeIn(t, copies(), "copies")
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{`[{"source":"a","targets":["x","y"]},{"source":"b","targets":["z"]}]`, `[{"source":"b","targets":["z"]},{"source":"a","targets":["y","x"]}]`, true},
		{`[{"source":"a","targets":["x"]},{"source":"b"}]`, `[{"source":"a","targets":["x"]}]`, true},
		{`[{"source":"b"}]`, "", true},
		{`[{"source":"b","targets":[]}]`, `[]`, true},
		{`[{"source":"a","targets":["x"]}]`, "", false},
		{`[{"source":"a","targets":["x"]}]`, `[{"source":"b","targets":["x"]}]`, false},
		{`[{"source":"a","targets":["x"]}]`, `[{"source":"a","targets":["x","y"]}]`, false},
		{`[{"source":"a","targets":["x"]},{"source":"a","targets":["x"]}]`, `[{"source":"a","targets":["x"]},{"source":"b","targets":["x"]}]`, false},
		{`[{"source":"a","targets":["x"]}]`, `?`, false},
		{`?`, `?`, false},
	} {
		for _, pair := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			a, b := parse(t, pair[0]), parse(t, pair[1])
			if got := n.Same(a, b); got != c.same {
				t.Errorf("%s and %s are the same: %t", pair[0], pair[1], got)
			}
			differences := n.Compare(path.Root("copies"), a, b)
			if got := len(differences) == 0; got != c.same || len(differences) > 1 {
				t.Errorf("%s and %s differ in %v", pair[0], pair[1], differences)
			}
		}
	}
	if n.Says(parse(t, `[{"source":"a"}]`)) || n.Present(parse(t, `[{"source":"a"}]`)) || !n.Says(parse(t, `[{"targets":["x"]}]`)) || !n.Says(parse(t, `?`)) {
		t.Error("what an item says is not in its targets")
	}
	if got := n.Compare(path.Root("copies"), parse(t, `[{"source":"a"}]`), parse(t, `[{"source":"b","targets":["x"]}]`))[0].String(); got != `copies: (absent) -> [{ source = "b", targets = ["x"] }]` {
		t.Errorf("the difference is %s", got)
	}
}

func TestUnorderedMerge(t *testing.T) {
	n := nodeIn(t, copies(), "copies")
	for _, c := range []struct{ stored, desired, want string }{
		{`[{"source":"b","targets":["z"],"future":1},{"source":"a","targets":["x"]}]`, `[{"source":"a","targets":["x"]},{"source":"b","targets":["z"]}]`, `[{"source":"b","targets":["z"],"future":1},{"source":"a","targets":["x"]}]`},
		{`[{"source":"a"}]`, "", `[{"source":"a"}]`},
		{`[{"source":"a"}]`, `[{"source":"b"}]`, `[{"source":"a"}]`},
		{`[{"source":"a","targets":["x"]}]`, `[{"source":"b"}]`, ""},
		{`[{"source":"a","targets":["x"]}]`, "", ""},
		{"", `[{"source":"a","targets":["x"]}]`, `[{"source":"a","targets":["x"]}]`},
		{`[{"source":"a","targets":["x"],"future":1}]`, `[{"source":"b","targets":["y"]},{"source":"a","targets":["x"]}]`, `[{"source":"b","targets":["y"]},{"source":"a","targets":["x"],"future":1}]`},
		{`[{"source":"a","targets":["x"]}]`, `?`, `?`},
	} {
		if got := written(n.Merge(parse(t, c.stored), parse(t, c.desired))); got != c.want {
			t.Errorf("%s to %s becomes %s, want %s", c.stored, c.desired, got, c.want)
		}
	}
}

// A refresh keeps the order of the state, and an item that says nothing; a plan
// has what is configured.
func TestUnorderedValues(t *testing.T) {
	n := nodeIn(t, copies(), "copies")
	ab, ba := valueOf(t, n, `[{"source":"a","targets":["x"]},{"source":"b","targets":["y"]}]`), valueOf(t, n, `[{"source":"b","targets":["y"]},{"source":"a","targets":["x"]}]`)
	if got := n.Prefer(ab, ba, false); !got.Equal(ab) {
		t.Errorf("the refresh makes %s", got)
	}
	if got := n.Prefer(ab, ba, true); !got.Equal(ba) {
		t.Errorf("the plan makes %s", got)
	}
	if got := valueOf(t, n, `[{"source":"a"},{"source":"b","targets":["y"]}]`); !got.Equal(valueOf(t, n, `[{"source":"b","targets":["y"]}]`)) {
		t.Errorf("read as %s", got)
	}
	silent := tftypes.NewValue(n.Type(), []tftypes.Value{elementOf(n, map[string]tftypes.Value{"source": stringValue("a")})})
	if got := n.Prefer(silent, valueOf(t, n, ""), false); !got.Equal(silent) {
		t.Errorf("an item that says nothing becomes %s", got)
	}
	if _, err := n.Decode(parse(t, `{}`), nil); err == nil {
		t.Error("an object is read as a list")
	}
}

// The second key follows from the first where an item is new, and stays where it
// is not.
func TestNamedItemsWithASecondKey(t *testing.T) {
	n := nodeIn(t, copies(), "sources")
	for _, c := range []struct{ stored, desired, want string }{
		{"", `[{"locale":"En"}]`, `[{"language":"e","locale":"En"}]`},
		{`[{"language":"x","locale":"En"}]`, `[{"locale":"En"},{"locale":"De"}]`, `[{"language":"x","locale":"En"},{"language":"d","locale":"De"}]`},
		{`[{"locale":"En"}]`, "", ""},
	} {
		desired := n.Encode(valueOf(t, n, c.desired))
		if got := n.Merge(parse(t, c.stored), desired); !document.Equal(got, parse(t, c.want)) {
			t.Errorf("%s to %s becomes %s, want %s", c.stored, c.desired, written(got), c.want)
		}
	}
}
