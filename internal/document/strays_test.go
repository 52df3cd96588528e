// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestLiterals(t *testing.T) {
	document := ` {"caf\u00e9" : [1e2, "\u0041", {}], "": {"a/b~": null}, "\ud800": true, "\ud801": [] } `
	want := map[string]place{
		"":          {"", "{"},
		"/café":     {`"caf\u00e9"`, "["},
		"/café/0":   {"", "1e2"},
		"/café/1":   {"", `"\u0041"`},
		"/café/2":   {"", "{"},
		"/":         {`""`, "{"},
		"//a~1b~0":  {`"a/b~"`, "null"},
		`/"\ud800"`: {`"\ud800"`, "true"},
		`/"\ud801"`: {`"\ud801"`, "["},
	}
	got, repeated := literals(t, []byte(document))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
	if len(repeated) > 0 {
		t.Errorf("repeated: %q", repeated)
	}

	_, repeated = literals(t, []byte(`{"a":{"é":1,"\u00e9":2},"b":3,"b":4}`))
	if diff := cmp.Diff([]string{"/a/é", "/b"}, repeated); diff != "" {
		t.Errorf("repeated (-want +got):\n%s", diff)
	}
}

// The other tests rely on this checker to see what must not happen.
func TestStraysSeesEveryKindOfLoss(t *testing.T) {
	const before = `{"price":4.990,"caf\u00e9":1,"empty":{},"gone":null,"list":[1,2],"owned":{"a":1}}`
	for name, c := range map[string]struct {
		after, target string
		want          []string
	}{
		"nothing changed":         {before, "/owned", nil},
		"the target changed":      {`{"price":4.990,"caf\u00e9":1,"empty":{},"gone":null,"list":[1,2],"owned":[]}`, "/owned", nil},
		"the target went":         {`{"price":4.990,"caf\u00e9":1,"empty":{},"gone":null,"list":[1,2]}`, "/owned", nil},
		"made on the way":         {`{"price":4.990,"caf\u00e9":1,"empty":{"x":{"y":1}},"gone":null,"list":[1,2],"owned":{"a":1}}`, "/empty/x/y", nil},
		"null on the way":         {`{"price":4.990,"caf\u00e9":1,"empty":{},"gone":{"x":1},"list":[1,2],"owned":{"a":1}}`, "/gone/x", nil},
		"order of keys":           {`{"owned":{"a":1},"list":[1,2],"gone":null,"empty":{},"caf\u00e9":1,"price":4.990}`, "/owned", nil},
		"number respelt":          {`{"price":4.99,"caf\u00e9":1,"empty":{},"gone":null,"list":[1,2],"owned":{"a":1}}`, "/owned", []string{"/price"}},
		"key respelt":             {`{"price":4.990,"café":1,"empty":{},"gone":null,"list":[1,2],"owned":{"a":1}}`, "/owned", []string{"/café"}},
		"empty object lost":       {`{"price":4.990,"caf\u00e9":1,"gone":null,"list":[1,2],"owned":{"a":1}}`, "/owned", []string{"/empty"}},
		"empty object to array":   {`{"price":4.990,"caf\u00e9":1,"empty":[],"gone":null,"list":[1,2],"owned":{"a":1}}`, "/owned", []string{"/empty"}},
		"null lost":               {`{"price":4.990,"caf\u00e9":1,"empty":{},"list":[1,2],"owned":{"a":1}}`, "/owned", []string{"/gone"}},
		"null replaced elsewhere": {`{"price":4.990,"caf\u00e9":1,"empty":{},"gone":{},"list":[1,2],"owned":{"a":1}}`, "/owned", []string{"/gone"}},
		"items swapped":           {`{"price":4.990,"caf\u00e9":1,"empty":{},"gone":null,"list":[2,1],"owned":{"a":1}}`, "/owned", []string{"/list/0", "/list/1"}},
		"something added":         {`{"new":0,"price":4.990,"caf\u00e9":1,"empty":{},"gone":null,"list":[1,2],"owned":{"a":1}}`, "/owned", []string{"/new"}},
		"neighbour of the target": {`{"price":4.990,"caf\u00e9":1,"empty":{},"gone":null,"list":[1,2],"owned":{"a":1},"ownedBy":1}`, "/owned", []string{"/ownedBy"}},
	} {
		t.Run(name, func(t *testing.T) {
			was, _ := literals(t, []byte(before))
			is, _ := literals(t, []byte(c.after))
			if diff := cmp.Diff(c.want, strays(was, is, c.target), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("strays (-want +got):\n%s", diff)
			}
		})
	}
}
