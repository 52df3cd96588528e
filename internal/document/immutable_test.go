// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Documents share what they have in common, and several resources edit from the
// same one. Whatever is done to one of them, none of the others may move.
func TestEditsLeaveTheOldDocumentsAlone(t *testing.T) {
	type edit func(document.Value) (document.Value, error)
	set := func(at, value string) edit {
		return func(d document.Value) (document.Value, error) {
			return d.Set(pointer(t, at), parse(t, value))
		}
	}
	remove := func(at string) edit {
		return func(d document.Value) (document.Value, error) {
			return d.Remove(pointer(t, at)), nil
		}
	}
	edits := []edit{
		set("/a/x", `1`), set("/a/y", `2`), set("/a/z", `3`), remove("/a/x"), remove("/a/b"),
		set("/list/0", `"first"`), set("/list/1/k", `"second"`), remove("/list/1/k"), set("/list/2", `{}`),
		set("/n/new", `1`), set("/new/deep/er", `1`), remove("/list"), set("", `{"all":"new"}`),
	}

	start := parse(t, `{"a":{"b":1,"c":{"d":4.990}},"list":[1,{"k":2},3],"n":null}`)
	var documents []document.Value
	var written []string
	keep := func(d document.Value) {
		documents = append(documents, d)
		written = append(written, string(envelope(d)))
	}
	keep(start)
	// Every edit on the start, and every edit on the result of every edit: siblings
	// share a parent, and children share what their parent shares.
	for _, first := range edits {
		parent, err := first(start)
		if err != nil {
			t.Fatal(err)
		}
		keep(parent)
		for _, second := range edits {
			child, err := second(parent)
			if err != nil {
				continue // the first edit took the place away
			}
			keep(child)
		}
	}
	for i, d := range documents {
		if got := string(envelope(d)); got != written[i] {
			t.Errorf("a document moved:\nwas %s\nis  %s", written[i], got)
		}
	}
}

// The room that a slice has left at its end is where two siblings would meet.
func TestSiblingsShareNoRoom(t *testing.T) {
	parent := document.EmptyObject()
	for _, key := range []string{"a", "b", "c", "d", "e"} {
		one := parent.With("one", document.Text(key))
		two := parent.With("two", document.Text(key))
		if one.Member("two").Exists() || !one.Member("one").Exists() || two.Member("one").Exists() {
			t.Errorf("at %d members: %s and %s", parent.Len(), one.JSON(), two.JSON())
		}
		parent = parent.With(key, document.Text(key))
	}
}

func TestSlicesGoInAndOutAsCopies(t *testing.T) {
	items := []document.Value{document.Text("a"), document.Text("b")}
	list := document.List(items...)
	items[0] = document.Text("changed")
	list.Items()[1] = document.Text("changed")
	_ = append(list.Items()[:1], document.Text("changed"))

	object := document.EmptyObject().With("list", list)
	object.Keys()[0] = "changed"

	written := object.JSON()
	written[0] = 'x'

	if got, want := string(object.JSON()), `{"list":["a","b"]}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
