// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package schemas_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/schemas"
)

// schema makes one of lines such as "price: number, optional".
func schema(t *testing.T, version int64, lines ...string) schemas.Schema {
	t.Helper()
	made := schemas.Schema{Version: version, Attributes: map[string]schemas.Attribute{}}
	for _, line := range lines {
		path, text, ok := strings.Cut(line, ": ")
		var attribute schemas.Attribute
		if err := attribute.UnmarshalText([]byte(text)); err != nil || !ok {
			t.Fatalf("%s: %v", line, err)
		}
		made.Attributes[path] = attribute
	}
	return made
}

// book is what the changes below begin with.
var book = []string{
	"title: string, required", "isbn: string, optional", "pages: number, optional and computed", "added: string, computed",
	"pin: string, optional, write-only", "secret: string, optional, sensitive", "tags: set of strings, optional",
	"loans: map of objects, optional", "loans.*.days: number, required", "loans.*.fine: object, optional", "loans.*.fine.coin: string, optional",
}

// with changes, adds and, where the text is empty, removes lines of the book.
func with(changes ...string) []string {
	var lines []string
	for _, line := range book {
		path, _, _ := strings.Cut(line, ": ")
		kept := true
		for _, change := range changes {
			changedPath, _, _ := strings.Cut(change, ": ")
			kept = kept && changedPath != path
		}
		if kept {
			lines = append(lines, line)
		}
	}
	for _, change := range changes {
		if !strings.HasSuffix(change, ": ") {
			lines = append(lines, change)
		}
	}
	return lines
}

func TestWhatBreaks(t *testing.T) {
	for label, c := range map[string]struct {
		after []string
		want  []string
	}{
		"nothing":                               {with(), nil},
		"an attribute more":                     {with("shelf: string, optional"), nil},
		"a computed attribute more":             {with("shelf: string, computed"), nil},
		"a nested attribute more":               {with("loans.*.reader: string, optional"), nil},
		"a new object with required attributes": {with("cover: object, optional", "cover.color: string, required"), nil},
		"required no more":                      {with("title: string, optional"), nil},
		"computed as well":                      {with("isbn: string, optional and computed"), nil},
		"can be configured, too":                {with("added: string, optional and computed"), nil},
		"no secret any more":                    {with("secret: string, optional"), nil},
		"a secret now":                          {with("isbn: string, optional, sensitive"), nil},

		"an attribute gone":             {with("isbn: "), []string{"isbn is gone"}},
		"a computed attribute gone":     {with("added: "), []string{"added is gone"}},
		"a nested attribute gone":       {with("loans.*.days: "), []string{"loans.*.days is gone"}},
		"one nested deeper":             {with("loans.*.fine.coin: "), []string{"loans.*.fine.coin is gone"}},
		"a nested object gone":          {with("loans.*.fine: ", "loans.*.fine.coin: "), []string{"loans.*.fine is gone"}},
		"all of it gone":                {with("loans: ", "loans.*.days: ", "loans.*.fine: ", "loans.*.fine.coin: "), []string{"loans is gone"}},
		"another name":                  {with("isbn: ", "isbn_13: string, optional"), []string{"isbn is gone"}},
		"another type":                  {with("pages: string, optional and computed"), []string{`pages has another type: it was "number", and is "string"`}},
		"a list of a set":               {with("tags: list of strings, optional"), []string{`tags has another type: it was "set of strings", and is "list of strings"`}},
		"other elements":                {with("tags: set of numbers, optional"), []string{`tags has another type: it was "set of strings", and is "set of numbers"`}},
		"another type inside":           {with("loans.*.days: string, required"), []string{`loans.*.days has another type: it was "number", and is "string"`}},
		"a required attribute more":     {with("shelf: string, required"), []string{"shelf is new and required, so that all configurations fail"}},
		"a required one more inside":    {with("loans.*.reader: string, required"), []string{"loans.*.reader is new and required, so that all configurations fail"}},
		"required now":                  {with("isbn: string, required"), []string{"isbn has become required, so that configurations without it fail"}},
		"required instead of computed":  {with("pages: number, required"), []string{"pages has become required, so that configurations without it fail"}},
		"computed no more":              {with("pages: number, optional"), []string{"pages is not computed any more, so that plans take its value away"}},
		"configured instead":            {with("added: string, optional"), []string{"added is not computed any more, so that plans take its value away"}},
		"can't be configured any more":  {with("pages: number, computed"), []string{"pages can't be configured any more, so that configurations with it fail"}},
		"optional, and only computed":   {with("isbn: string, computed"), []string{"isbn can't be configured any more, so that configurations with it fail"}},
		"write-only no more":            {with("pin: string, optional"), []string{"pin is not write-only any more, so that a state has it"}},
		"write-only now":                {with("isbn: string, optional, write-only"), []string{"isbn has become write-only, which older CLIs don't have"}},
		"an object instead of a map":    {changedLoans("object", "loans."), []string{`loans has another type: it was "map of objects", and is "object"`}},
		"a list of objects, not a map":  {changedLoans("list of objects", "loans.*."), []string{`loans has another type: it was "map of objects", and is "list of objects"`}},
		"two things":                    {with("isbn: ", "added: "), []string{"added is gone", "isbn is gone"}},
		"an object that loses its type": {with("loans.*.fine: string, optional", "loans.*.fine.coin: "), []string{`loans.*.fine has another type: it was "object", and is "string"`}},
	} {
		t.Run(label, func(t *testing.T) {
			got := schemas.Breaks(schema(t, 0, book...), schema(t, 0, c.after...), schemas.Upgrades{})
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			// A resource that upgrades the states of every version before may do all of that.
			if got := schemas.Breaks(schema(t, 1, book...), schema(t, 2, c.after...), schemas.Upgrades{State: []int64{0, 1}}); len(got) > 0 {
				t.Errorf("with an upgrade: %q", got)
			}
		})
	}
}

// changedLoans has the loans in another form.
func changedLoans(typed, prefix string) []string {
	return with("loans: "+typed+", optional", "loans.*.days: ", "loans.*.fine: ", "loans.*.fine.coin: ", prefix+"days: number, required")
}

func TestVersions(t *testing.T) {
	for label, c := range map[string]struct {
		before, after int64
		upgrades      []int64
		want          []string
	}{
		"the first":                {0, 0, nil, nil},
		"raised":                   {0, 1, []int64{0}, nil},
		"raised by two":            {0, 2, []int64{1, 0}, nil},
		"without an upgrade":       {0, 1, nil, []string{"the version is 1, but nothing upgrades a state of version 0"}},
		"without one of them":      {1, 2, []int64{1}, []string{"the version is 2, but nothing upgrades a state of version 0"}},
		"an upgrade that was lost": {1, 1, nil, []string{"the version is 1, but nothing upgrades a state of version 0"}},
		"back":                     {1, 0, nil, []string{"the version went back from 1 to 0: Terraform refuses what a newer provider has stored"}},
	} {
		t.Run(label, func(t *testing.T) {
			before, after := schema(t, c.before, book...), schema(t, c.after, book...)
			if diff := cmp.Diff(c.want, schemas.Breaks(before, after, schemas.Upgrades{State: c.upgrades})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			// The same for an identity, in words of its own.
			var ofIdentity []string
			for _, text := range c.want {
				ofIdentity = append(ofIdentity, "identity: "+strings.Replace(text, "a state of", "an identity of", 1))
			}
			got := schemas.Breaks(schemas.Schema{Identity: &before}, schemas.Schema{Identity: &after}, schemas.Upgrades{Identity: c.upgrades})
			if diff := cmp.Diff(ofIdentity, got); diff != "" {
				t.Errorf("identity (-want +got):\n%s", diff)
			}
		})
	}
	// The version of a state says nothing of the identity, and an upgrade of the one does
	// not upgrade the other.
	identity := schema(t, 0, "isbn: string, required")
	before, after := schema(t, 0, book...), schema(t, 1, book...)
	before.Identity = &identity
	if got := schemas.Breaks(before, after, schemas.Upgrades{State: []int64{0}}); len(got) != 1 || !strings.Contains(got[0], "the identity is gone") {
		t.Errorf("without an identity: %q", got)
	}
	other := schema(t, 0, "title: string, required")
	after.Identity = &other
	got := schemas.Breaks(before, after, schemas.Upgrades{State: []int64{0}, Identity: []int64{0}})
	if len(got) != 2 || !strings.Contains(got[0], "identity: isbn is gone") {
		t.Errorf("with another identity: %q", got)
	}
}

// What is gone as a whole is said of it, and what is new is fine.
func TestSnapshots(t *testing.T) {
	before := schemas.Snapshot{
		"resource/a": schema(t, 0, book...),
		"function/b": schema(t, 0, "parameter 1: string, required", "return: object", "return.x: string"),
	}
	after := schemas.Snapshot{
		"resource/c": schema(t, 0, book...),
		"function/b": schema(t, 0, "parameter 1: string, required", "parameter 2: string, required", "return: object"),
	}
	want := map[string][]string{
		"resource/a": {"it is gone"},
		"function/b": {"parameter 2 is new and required, so that all configurations fail", "return.x is gone"},
	}
	if diff := cmp.Diff(want, before.Breaks(after, nil)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What the snapshot has of an attribute is read as it was written.
func TestAttributesInText(t *testing.T) {
	for _, text := range []string{
		"number", "set of strings, optional", "map of objects, optional and computed, sensitive", "string, required, sensitive, write-only", "bool, computed",
	} {
		var attribute schemas.Attribute
		if err := attribute.UnmarshalText([]byte(text)); err != nil {
			t.Fatal(err)
		}
		if again, err := attribute.MarshalText(); err != nil || string(again) != text {
			t.Errorf("%q is written as %q (%v)", text, again, err)
		}
	}
	var attribute schemas.Attribute
	if err := attribute.UnmarshalText([]byte("string, mandatory")); err == nil || !strings.Contains(err.Error(), "mandatory") {
		t.Errorf("a mode that there is not is read as %+v, %v", attribute, err)
	}
}
