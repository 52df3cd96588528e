// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

func leavesOf(t *testing.T, text string) LeafSet { return meaning().LeavesOf(parse(t, text)) }

func TestLeaves(t *testing.T) {
	set := leavesOf(t, `{"a":{"b":1,"c":{},"d":[{"e":1}],"f":null},"":{"x/y":""},"g":{"h":null},"n":null}`)
	var got []string
	for _, l := range set.Leaves() {
		got = append(got, l.At.String()+" "+written(l.Value))
	}
	want := []string{`/a/b 1`, `/a/c {}`, `/a/d [{"e":1}]`, `//x~1y ""`, `/g {}`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("leaves (-want +got):\n%s", diff)
	}
	for at, want := range map[string]bool{"/a": true, "/a/b": true, "/a/b/c": true, "/a/d/0": true, "/h": false, "/a/h": false, "": true, "/g/x": true} {
		pointer, err := document.ParsePointer(at)
		if err != nil {
			t.Fatal(err)
		}
		if set.Has(pointer) != want {
			t.Errorf("%q is declared: %v", at, !want)
		}
	}
	if none := leavesOf(t, ""); len(none.Leaves()) > 0 || none.Has(document.Pointer{"a"}) {
		t.Errorf("nothing declares %v", none.Leaves())
	}
}

// What is seen of a document is the set itself where the document has it all, and
// has no more leaves than the set in any case.
func TestObserve(t *testing.T) {
	for _, c := range []struct{ label, declared, stored, want string }{
		{"all there", `{"a":{"b":4.90},"k":[]}`, `{"x":1,"a":{"b":4.9,"c":2}}`, `{"a":{"b":4.90},"k":[]}`},
		{"another value", `{"a":{"b":1,"c":2}}`, `{"a":{"b":3,"c":2.0,"d":4}}`, `{"a":{"b":3,"c":2}}`},
		{"gone", `{"a":{"b":1},"c":2}`, `{"c":2}`, `{"c":2}`},
		{"all gone", `{"a":{"b":1}}`, `{"x":1}`, `{}`},
		{"nothing on the way", `{"a":{"b":{"c":1}}}`, `{"a":7}`, `{}`},
		{"null for nothing", `{"a":{"b":1},"c":2}`, `{"a":{"b":null},"c":2}`, `{"c":2}`},
		{"an object that is there", `{"a":{}}`, `{"a":{"b":1}}`, `{"a":{}}`},
		{"an object that is gone", `{"a":{},"c":2}`, `{"c":2}`, `{"c":2}`},
		{"an object instead of a value", `{"a":{"b":1}}`, `{"a":{"b":{"c":1}}}`, `{"a":{"b":{"c":1}}}`},
		{"something where nothing was asked for", `{"a":{"b":[]},"c":2}`, `{"a":{"b":["x"]},"c":2}`, `{"a":{"b":["x"]},"c":2}`},
		{"another order of a set", `{"section":{"keywords":["a","b"]}}`, `{"section":{"keywords":["b","a"]}}`, `{"section":{"keywords":["a","b"]}}`},
	} {
		seen := leavesOf(t, c.declared).Observe(parse(t, c.stored))
		if got := written(seen.Document()); got != c.want {
			t.Errorf("%s: of %s in %s is seen %s, want %s", c.label, c.declared, c.stored, got, c.want)
		}
	}
}

func TestChanges(t *testing.T) {
	for _, c := range []struct {
		label, old, new string
		want            []string
	}{
		{"none", `{"a":{"b":4.90},"k":[]}`, `{"a":{"b":4.9}}`, nil},
		{"none of nothing", ``, `{"k":[],"n":null}`, nil},
		{"another value", `{"a":1}`, `{"a":2}`, []string{"/a: 1 -> 2"}},
		{"added", `{}`, `{"a":{"b":1}}`, []string{"/a/b:  -> 1"}},
		{"removed", `{"a":{"b":1}}`, ``, []string{"/a/b: 1 -> "}},
		{"emptied", `{"a":{"b":["x"]}}`, `{"a":{"b":[]}}`, []string{`/a/b: ["x"] -> []`}},
		{"more than presence", `{"a":{}}`, `{"a":{"b":1}}`, []string{"/a: {} -> ", "/a/b:  -> 1"}},
		{"presence alone", `{"a":{"b":1}}`, `{"a":{}}`, []string{"/a/b: 1 -> ", "/a:  -> {}"}},
		{"presence for a value", `{"a":1}`, `{"a":{}}`, []string{"/a: 1 -> {}"}},
		{"presence for nothing", `{"a":[]}`, `{"a":{}}`, []string{"/a: [] -> {}"}},
	} {
		var got []string
		old, new := leavesOf(t, c.old), leavesOf(t, c.new)
		for _, change := range old.Changes(new) {
			got = append(got, fmt.Sprintf("%s: %s -> %s", change.At, written(change.Old), written(change.New)))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: changes (-want +got):\n%s", c.label, diff)
		}
		if old.Equal(new) != (len(c.want) == 0) || new.Equal(old) != old.Equal(new) {
			t.Errorf("%s: equal is %v", c.label, old.Equal(new))
		}
	}
}

func TestLeafConflicts(t *testing.T) {
	for _, c := range []struct{ label, old, planned, stored, want string }{
		{"nobody wrote", `{"a":1,"b":2}`, `{"a":3}`, `{"a":1.0,"b":2}`, ""},
		{"somebody wrote elsewhere", `{"a":1}`, `{"a":3}`, `{"a":1,"b":2}`, ""},
		{"somebody wrote what is planned", `{"a":1,"b":2}`, `{"a":3}`, `{"a":3}`, ""},
		{"somebody wrote", `{"a":1}`, `{"a":3}`, `{"a":2}`, "/a: 1, 3, 2"},
		{"somebody removed", `{"a":1}`, `{"a":3}`, `{}`, "/a: 1, 3, "},
		{"somebody wrote what is to stay", `{"a":1,"b":1}`, `{"a":1,"b":2}`, `{"a":5,"b":1}`, "/a: 1, 1, 5"},
		{"somebody wrote what is to go", `{"a":1}`, ``, `{"a":2}`, "/a: 1, , 2"},
		{"what was not there before", `{}`, `{"a":1}`, `{"a":2}`, ""},
		{"an object that others filled", `{"a":{}}`, `{"a":{}}`, `{"a":{"b":1}}`, ""},
	} {
		var got []string
		for _, f := range leavesOf(t, c.old).Conflicts(leavesOf(t, c.planned), parse(t, c.stored)) {
			got = append(got, fmt.Sprintf("%s: %s, %s, %s", f.At, written(f.Old), written(f.Planned), written(f.Present)))
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "; ")); diff != "" {
			t.Errorf("%s: conflicts (-want +got):\n%s", c.label, diff)
		}
	}
}

func TestMergeOfLeaves(t *testing.T) {
	keep := func(at document.Pointer) bool { return at.String() == "/apis/custom" }
	for _, c := range []struct{ label, old, planned, stored, want string }{
		{"nothing to do", `{"a":{"b":1}}`, `{"a":{"b":1}}`, `{"a":{"b":1.0,"c":{}},"x":null}`, `{"a":{"b":1.0,"c":{}},"x":null}`},
		{"set", ``, `{"a":{"b":1}}`, `{"x":1e2}`, `{"x":1e2,"a":{"b":1}}`},
		{"set beside others", ``, `{"a":{"b":1}}`, `{"a":{"c":2}}`, `{"a":{"c":2,"b":1}}`},
		{"changed", `{"a":1}`, `{"a":2}`, `{"a":1,"x":1}`, `{"a":2,"x":1}`},
		{"removed", `{"a":{"b":1}}`, ``, `{"a":{"b":1,"c":2}}`, `{"a":{"c":2}}`},
		{"removed with what is empty then", `{"a":{"b":{"c":1}}}`, ``, `{"a":{"b":{"c":1}},"x":1}`, `{"x":1}`},
		{"but not with what has a meaning of its own", `{"apis":{"custom":{"endpoint":{"uri":"a"}}}}`, ``, `{"apis":{"custom":{"endpoint":{"uri":"a"}}}}`, `{"apis":{"custom":{}}}`},
		{"unless that is what leaves", `{"apis":{"custom":{}}}`, ``, `{"apis":{"custom":{},"b":{}}}`, `{"apis":{"b":{}}}`},
		{"an object that others have filled stays", `{"apis":{"custom":{}}}`, ``, `{"apis":{"custom":{"tasks":[]}}}`, `{"apis":{"custom":{"tasks":[]}}}`},
		{"nothing is asked for", ``, `{"a":{"b":[],"n":""}}`, `{"a":{"b":["x"],"c":1,"n":"y"}}`, `{"a":{"c":1}}`},
		{"and nothing is there", ``, `{"a":{"b":[]}}`, `{"x":1}`, `{"x":1}`},
		{"null is left out", ``, `{"a":null,"b":{"c":null,"d":1}}`, `{"a":{"x":1},"b":{"c":2}}`, `{"a":{"x":1},"b":{"c":2,"d":1}}`},
		{"an object is asked for", ``, `{"a":{"b":{}}}`, `{}`, `{"a":{"b":{}}}`},
		{"and is there", ``, `{"a":{"b":{}}}`, `{"a":{"b":{"c":1}}}`, `{"a":{"b":{"c":1}}}`},
		{"from presence to a value in it", `{"a":{}}`, `{"a":{"b":1}}`, `{"a":{"x":1}}`, `{"a":{"x":1,"b":1}}`},
		{"from a value to presence", `{"a":{"b":1}}`, `{"a":{}}`, `{"a":{"b":1}}`, `{"a":{}}`},
		{"from a scalar to an object", `{"a":1}`, `{"a":{"b":2}}`, `{"a":1}`, `{"a":{"b":2}}`},
		{"from an object to an array", `{"a":{"b":2}}`, `{"a":[1]}`, `{"a":{"b":2}}`, `{"a":[1]}`},
		{"a null on the way", ``, `{"a":{"b":1}}`, `{"a":null}`, `{"a":{"b":1}}`},
		{"the spelling of what stays", `{"a":"x"}`, `{"a":"caf\u00e9","n":4.90}`, `{"a":"cafe\u0301","n":4.9}`, `{"a":"cafe\u0301","n":4.9}`},
		{"a set in another order stays", ``, `{"section":{"keywords":["a","b"],"currency":"USD"}}`, `{"section":{"keywords":["b","a"]}}`, `{"section":{"keywords":["b","a"],"currency":"USD"}}`},
		{"odd keys", `{"a/b":{"~":1}}`, `{"a/b":{"":2}}`, `{"a/b":{"~":1,"c":3}}`, `{"a/b":{"c":3,"":2}}`},
	} {
		old, planned := leavesOf(t, c.old), leavesOf(t, c.planned)
		got, err := old.Merge(parse(t, c.stored), planned, keep)
		if err != nil || written(got) != c.want {
			t.Errorf("%s: got %s (%v), want %s", c.label, written(got), err, c.want)
		}
		again, err := old.Merge(got, planned, keep)
		if err != nil || written(again) != c.want {
			t.Errorf("%s: a second time makes %s of it (%v)", c.label, written(again), err)
		}
		if seen := planned.Observe(got); !seen.Equal(planned) {
			t.Errorf("%s: what is seen afterwards is %s", c.label, written(seen.Document()))
		}
	}
}

// What others have in the way is not replaced.
func TestMergeOfLeavesThatHaveNoRoom(t *testing.T) {
	for stored, place := range map[string]string{`{"a":[1]}`: `in the array at "/a"`, `{"a":{"b":"x"}}`: `"/a/b" is a string`} {
		before := parse(t, stored)
		got, err := leavesOf(t, ``).Merge(before, leavesOf(t, `{"a":{"b":{"c":1}},"d":1}`), func(document.Pointer) bool { return false })
		if err == nil || written(got) != stored || !strings.Contains(err.Error(), place) {
			t.Errorf("%s became %s (%v)", stored, written(got), err)
		}
	}
}
