// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package manifest_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
)

// Documents share what they have in common, and several resources edit from the
// same one. Whatever is done to one of them, none of the others may move.
func TestEditsLeaveTheOldDocumentsAlone(t *testing.T) {
	type edit func(manifest.Document) (manifest.Document, error)
	set := func(at, value string) edit {
		return func(d manifest.Document) (manifest.Document, error) {
			return d.Set(pointer(t, at), parse(t, value))
		}
	}
	remove := func(at string) edit {
		return func(d manifest.Document) (manifest.Document, error) {
			return d.Remove(pointer(t, at)), nil
		}
	}
	edits := []edit{
		set("/a/x", `1`), set("/a/y", `2`), set("/a/z", `3`), remove("/a/x"), remove("/a/b"),
		set("/list/0", `"first"`), set("/list/1/k", `"second"`), remove("/list/1/k"), set("/list/2", `{}`),
		set("/n/new", `1`), set("/new/deep/er", `1`), remove("/list"), set("", `{"all":"new"}`),
	}

	start := documentOf(t, `{"a":{"b":1,"c":{"d":4.990}},"list":[1,{"k":2},3],"n":null}`)
	var documents []manifest.Document
	var written []string
	keep := func(d manifest.Document) {
		documents = append(documents, d)
		written = append(written, string(d.Envelope()))
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
		if got := string(d.Envelope()); got != written[i] {
			t.Errorf("a document moved:\nwas %s\nis  %s", written[i], got)
		}
	}
}

// The room that a slice has left at its end is where two siblings would meet.
func TestSiblingsShareNoRoom(t *testing.T) {
	parent := manifest.EmptyObject()
	for _, key := range []string{"a", "b", "c", "d", "e"} {
		one := parent.With("one", manifest.Text(key))
		two := parent.With("two", manifest.Text(key))
		if one.Member("two").Exists() || !one.Member("one").Exists() || two.Member("one").Exists() {
			t.Errorf("at %d members: %s and %s", parent.Len(), one.JSON(), two.JSON())
		}
		parent = parent.With(key, manifest.Text(key))
	}
}

func TestSlicesGoInAndOutAsCopies(t *testing.T) {
	items := []manifest.Value{manifest.Text("a"), manifest.Text("b")}
	list := manifest.List(items...)
	items[0] = manifest.Text("changed")
	list.Items()[1] = manifest.Text("changed")
	_ = append(list.Items()[:1], manifest.Text("changed"))

	object := manifest.EmptyObject().With("list", list)
	object.Keys()[0] = "changed"

	written := object.JSON()
	written[0] = 'x'

	if got, want := string(object.JSON()), `{"list":["a","b"]}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
