// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// torture reads a manifest that holds whatever a careless reader or writer loses.
func torture(t testing.TB) (body []byte, d document.Value) {
	t.Helper()
	body, err := os.ReadFile("testdata/torture.json")
	if err != nil {
		t.Fatal(err)
	}
	d, err = parseEnvelope(body)
	if err != nil {
		t.Fatal(err)
	}
	return body, d
}

// Other packages rely on these contents too, and a smoothed document would make
// their tests pass for the wrong reason.
func TestTortureDocumentIsTorture(t *testing.T) {
	body, d := torture(t)
	for at, want := range map[string][]string{
		"/publishingInformation/locales":                      {"de-DE", "en-GB", "en-US", "es-US"},
		"/publishingInformation/paidSkillInformation/pricing": {"amazon.co.uk", "amazon.com"},
	} {
		if diff := cmp.Diff(want, d.Get(pointer(t, at)).Keys(), cmpopts.SortSlices(strings.Compare)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", at, diff)
		}
	}

	var plain any
	if err := json.Unmarshal(body, &plain); err == nil {
		t.Error("encoding/json can hold every number of it as a float64")
	}
	before, _ := literals(t, body)
	var keys, spellings []string
	for _, p := range before {
		keys = append(keys, p.Key)
		spellings = append(spellings, p.Literal)
	}
	for _, key := range []string{`""`, `"a/b"`, `"~"`, `"*"`, `"en.US"`, `"__proto__"`, `"say \"hi\""`, `"two\nlines"`, `"caf\u00e9"`} {
		if !slices.Contains(keys, key) {
			t.Errorf("no key is spelt %s", key)
		}
	}
	for _, literal := range []string{`-0`, `0e9`, `1e2`, `4.990`, `0.1e-7`, `9007199254740993`, `12345678901234567890123`, `1e999999999`, `null`, `"\u0000"`, `"\ud83d"`, `"a\/b"`} {
		if !slices.Contains(spellings, literal) {
			t.Errorf("no value is spelt %s", literal)
		}
	}
	for _, at := range editedPlaces(t) {
		if d.Get(at).Len() < 2 {
			t.Errorf("%s has too little in it to lose", at)
		}
	}
}

func TestTortureRoundTrip(t *testing.T) {
	body, d := torture(t)
	before, _ := literals(t, body)
	after, _ := literals(t, envelope(d))
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("(-sent +came back):\n%s", diff)
	}
}

// Whatever becomes of a part, every value outside it goes back with the
// spelling it had.
func TestEditsOfAPartTouchNothingElse(t *testing.T) {
	body, d := torture(t)
	before, _ := literals(t, body)
	for _, at := range editedPlaces(t) {
		for name, edited := range map[string]document.Value{
			"replaced": setAt(t, d, at, parse(t, `{"new":[1e2,{}]}`)),
			"emptied":  setAt(t, d, at, document.EmptyObject()),
			"nulled":   setAt(t, d, at, parse(t, `null`)),
			"removed":  d.Remove(at),
			"restored": setAt(t, d.Remove(at), at, d.Get(at)),
		} {
			after, _ := literals(t, envelope(edited))
			if lost := strays(before, after, "/manifest"+at.String()); len(lost) > 0 {
				t.Errorf("%s %s: changed too: %q", at, name, lost)
			}
			if name != "restored" && document.Equal(edited, d) {
				t.Errorf("%s %s: nothing changed", at, name)
			}
			if name == "restored" && !document.Equal(edited, d) {
				t.Errorf("%s restored: the document is another one", at)
			}
		}
	}
}

// Inside a part too, an edit of one field leaves its unknown neighbours alone.
func TestEditsOfAFieldTouchNothingElse(t *testing.T) {
	body, d := torture(t)
	before, _ := literals(t, body)
	for at := range before {
		at, ok := strings.CutPrefix(at, "/manifest/")
		if !ok || !slices.ContainsFunc(editedPlaces(t), func(p document.Pointer) bool { return within("/"+at, p.String()) }) {
			continue
		}
		at = "/" + at
		edited := setAt(t, d, pointer(t, at), document.Text("changed"))
		after, _ := literals(t, envelope(edited))
		if lost := strays(before, after, "/manifest"+at); len(lost) > 0 {
			t.Errorf("%s set: changed too: %q", at, lost)
		}
		if got := after["/manifest"+at].Literal; got != `"changed"` {
			t.Errorf("%s set: it is %s", at, got)
		}

		after, _ = literals(t, envelope(d.Remove(pointer(t, at))))
		if lost := strays(before, after, "/manifest"+at); len(lost) > 0 {
			t.Errorf("%s removed: changed too: %q", at, lost)
		}
		// Only members can be removed; an item of an array has no key.
		_, left := after["/manifest"+at]
		if isItem := before["/manifest"+at].Key == ""; left != isItem {
			t.Errorf("%s removed: still there: %t", at, left)
		}
	}
}

// editedPlaces are the places that the tests edit: each holds more than one value.
func editedPlaces(t testing.TB) []document.Pointer {
	t.Helper()
	return []document.Pointer{
		pointer(t, "/publishingInformation/paidSkillInformation"),
		pointer(t, "/publishingInformation/locales/en-US/customProductPrompts"),
		pointer(t, "/privacyAndCompliance"),
		pointer(t, "/permissions"),
	}
}

func setAt(t testing.TB, d document.Value, at document.Pointer, value document.Value) document.Value {
	t.Helper()
	edited, err := d.Set(at, value)
	if err != nil {
		t.Fatal(err)
	}
	return edited
}
