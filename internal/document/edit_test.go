// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

func TestGet(t *testing.T) {
	d := parse(t, `{"a":{"":1,"b":null},"list":[10,[20],{"x":30}],"text":"abc","0":"key"}`)
	for text, want := range map[string]string{
		"/a":        `{"":1,"b":null}`,
		"/a/":       `1`,
		"/a/b":      `null`,
		"/list/0":   `10`,
		"/list/1/0": `20`,
		"/list/2/x": `30`,
		"/0":        `"key"`,
	} {
		if got := d.Get(pointer(t, text)); !got.Exists() || string(got.JSON()) != want {
			t.Errorf("%s is %s, want %s", text, got.JSON(), want)
		}
	}
	for _, text := range []string{
		"/", "/b", "/a/c", "/a/b/c", "/text/0", "/text/", "/A",
		"/list/3", "/list/-", "/list/-1", "/list/-0", "/list/+1", "/list/01", "/list/00", "/list/1.0",
		"/list/1e0", "/list/ 1", "/list/", "/list/x", "/list/18446744073709551616", "/list/٠",
	} {
		if got := d.Get(pointer(t, text)); got.Exists() {
			t.Errorf("%s is %s, want nothing", text, got.JSON())
		}
	}
}

func TestSet(t *testing.T) {
	for name, c := range map[string]struct{ document, at, value, want string }{
		"replaces a scalar":        {`{"a":1,"b":2}`, "/a", `3`, `{"a":3,"b":2}`},
		"keeps its place":          {`{"a":1,"b":2,"c":3}`, "/b", `{}`, `{"a":1,"b":{},"c":3}`},
		"keeps the key's spelling": {`{"caf\u00e9":1}`, "/café", `2`, `{"caf\u00e9":2}`},
		"keeps the value's":        {`{}`, "/a", `{"b":[4.990,"\u0041"]}`, `{"a":{"b":[4.990,"\u0041"]}}`},
		"adds":                     {`{"a":1}`, "/b", `2`, `{"a":1,"b":2}`},
		"adds a null":              {`{}`, "/a", `null`, `{"a":null}`},
		"replaces a null":          {`{"a":null}`, "/a", `1`, `{"a":1}`},
		"replaces a container":     {`{"a":{"b":1}}`, "/a", `"x"`, `{"a":"x"}`},
		"creates on the way":       {`{"x":0}`, "/a/b/c", `1`, `{"x":0,"a":{"b":{"c":1}}}`},
		"creates below an object":  {`{"a":{"x":0}}`, "/a/b/c", `1`, `{"a":{"x":0,"b":{"c":1}}}`},
		"null on the way":          {`{"a":null,"x":null}`, "/a/b/c", `1`, `{"a":{"b":{"c":1}},"x":null}`},
		"null deeper on the way":   {`{"a":{"b":null}}`, "/a/b/c", `1`, `{"a":{"b":{"c":1}}}`},
		"null in an array":         {`{"a":[null,null]}`, "/a/1/b", `1`, `{"a":[null,{"b":1}]}`},
		"empty key":                {`{"":{"":1}}`, "//", `2`, `{"":{"":2}}`},
		"odd keys":                 {`{}`, "/a~1b/~0/*/en.US/\"", `1`, `{"a/b":{"~":{"*":{"en.US":{"\"":1}}}}}`},
		"digits are a key":         {`{"a":{}}`, "/a/0", `1`, `{"a":{"0":1}}`},
		"digits make no array":     {`{}`, "/a/0", `1`, `{"a":{"0":1}}`},
		"first item":               {`{"a":[1,2,3]}`, "/a/0", `9`, `{"a":[9,2,3]}`},
		"last item":                {`{"a":[1,2,3]}`, "/a/2", `9`, `{"a":[1,2,9]}`},
		"item with two digits":     {`{"a":[0,1,2,3,4,5,6,7,8,9,10]}`, "/a/10", `9`, `{"a":[0,1,2,3,4,5,6,7,8,9,9]}`},
		"through arrays":           {`{"a":[[1,{"b":2}],3]}`, "/a/0/1/b", `9`, `{"a":[[1,{"b":9}],3]}`},
		"the root":                 {`{"a":1}`, "", `{"b":2}`, `{"b":2}`},
	} {
		t.Run(name, func(t *testing.T) {
			edited, err := parse(t, c.document).Set(pointer(t, c.at), parse(t, c.value))
			if err != nil {
				t.Fatal(err)
			}
			if got := string(edited.JSON()); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestSetRefuses(t *testing.T) {
	const root = `{"text":"abc","n":{"price":4.990},"yes":true,"list":[1,[2],"x"]}`
	for at, named := range map[string][]string{
		"/text/a":                      {"/text/a", `"/text"`, "a string"},
		"/text/0":                      {"/text/0", `"/text"`, "a string"},
		"/n/price/a/b":                 {"/n/price/a/b", `"/n/price"`, "a number"},
		"/yes/":                        {"/yes/", `"/yes"`, "a boolean"},
		"/list/2/a":                    {"/list/2/a", `"/list/2"`, "a string"},
		"/list/3":                      {"3", `"/list"`},
		"/list/01":                     {"01", `"/list"`},
		"/list/-1":                     {"-1", `"/list"`},
		"/list/-":                      {"-", `"/list"`},
		"/list/":                       {`"/list"`},
		"/list/a/b":                    {"a", `"/list"`},
		"/list/1/1":                    {"1", `"/list/1"`},
		"/list/99999999999999999999/a": {"99999999999999999999", `"/list"`},
	} {
		t.Run(at, func(t *testing.T) {
			d := parse(t, root)
			after, err := d.Set(pointer(t, at), document.Text("new"))
			if err == nil {
				t.Fatalf("made %s", after.JSON())
			}
			for _, part := range named {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("the message %q does not name %q", err, part)
				}
			}
			if got := string(after.JSON()); got != root {
				t.Errorf("the document became %s", got)
			}
		})
	}
}

// Setting nothing is removing, and must not leave objects behind that were only
// made to hold it.
func TestSetAbsent(t *testing.T) {
	for _, c := range []struct{ document, at, want string }{
		{`{"a":1,"b":2}`, "/a", `{"b":2}`},
		{`{"a":{"b":1}}`, "/a/b", `{"a":{}}`},
		{`{"a":1}`, "/b", `{"a":1}`},
		{`{"a":1}`, "/b/c/d", `{"a":1}`},
		{`{"a":null}`, "/a/b", `{"a":null}`},
	} {
		edited, err := parse(t, c.document).Set(pointer(t, c.at), document.Value{})
		if err != nil {
			t.Fatal(err)
		}
		if got := string(edited.JSON()); got != c.want {
			t.Errorf("%s without %s is %s, want %s", c.document, c.at, got, c.want)
		}
	}
}

func TestRemove(t *testing.T) {
	const root = `{"a":{"b":{"c":4.990}},"n":null,"list":[1,{"x":1,"y":2}],"text":"abc","":0}`
	for at, want := range map[string]string{
		"/a/b/c":    `{"a":{"b":{}},"n":null,"list":[1,{"x":1,"y":2}],"text":"abc","":0}`,
		"/a/b":      `{"a":{},"n":null,"list":[1,{"x":1,"y":2}],"text":"abc","":0}`,
		"/a":        `{"n":null,"list":[1,{"x":1,"y":2}],"text":"abc","":0}`,
		"/n":        `{"a":{"b":{"c":4.990}},"list":[1,{"x":1,"y":2}],"text":"abc","":0}`,
		"/list/1/x": `{"a":{"b":{"c":4.990}},"n":null,"list":[1,{"y":2}],"text":"abc","":0}`,
		"/":         `{"a":{"b":{"c":4.990}},"n":null,"list":[1,{"x":1,"y":2}],"text":"abc"}`,
		// What is not there is not missed, and the root and array items stay.
		"":          root,
		"/x":        root,
		"/a/x":      root,
		"/a/x/y/z":  root,
		"/n/x":      root,
		"/text/0":   root,
		"/list/0":   root,
		"/list/7/x": root,
		"/a/b/c/d":  root,
	} {
		if got := string(parse(t, root).Remove(pointer(t, at)).JSON()); got != want {
			t.Errorf("without %q: got %s, want %s", at, got, want)
		}
	}
}

// A key that JSON can spell and UTF-8 cannot is still one key among others.
func TestEditAtLoneSurrogates(t *testing.T) {
	d := parse(t, `{"\ud800":1,"\ud801":2,"\ufffd":3}`)
	at := document.Pointer{d.Keys()[1]}
	edited, err := d.Set(at, parse(t, `9`))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(edited.JSON()), `{"\ud800":1,"\ud801":9,"\ufffd":3}`; got != want {
		t.Errorf("set: got %s, want %s", got, want)
	}
	removed := d.Remove(at)
	if got, want := string(removed.JSON()), `{"\ud800":1,"\ufffd":3}`; got != want {
		t.Errorf("remove: got %s, want %s", got, want)
	}
	again, err := removed.Set(at, parse(t, `2`))
	if err != nil {
		t.Fatal(err)
	}
	if !document.Equal(again, d) {
		t.Errorf("set again: got %s", again.JSON())
	}
}
