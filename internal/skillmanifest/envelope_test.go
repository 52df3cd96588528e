// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillmanifest_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

func TestEnvelopeRoundTrip(t *testing.T) {
	const body = ` { "manifest" : { "manifestVersion": "1.0", "x": 1e2, "manifest": {"lastUpdateRequest": {}} } } `
	const want = `{"manifest":{"manifestVersion":"1.0","x":1e2,"manifest":{"lastUpdateRequest":{}}}}`
	d, err := skillmanifest.Open([]byte(body))
	if err != nil {
		t.Fatal(err)
	}
	if got := string(skillmanifest.Wrap(d)); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := string(d.JSON()); `{"manifest":`+got+`}` != want {
		t.Errorf("the root is %s", got)
	}
}

func TestParseEnvelopeRejectsWhatIsNoManifest(t *testing.T) {
	for name, c := range map[string]struct{ body, message string }{
		"status, in progress":   {`{"manifest":{"lastUpdateRequest":{"status":"IN_PROGRESS"}}}`, "status document"},
		"status, succeeded":     {`{"manifest":{"eTag":"b53b3d5b","lastUpdateRequest":{"status":"SUCCEEDED"}}}`, "status document"},
		"status without body":   {`{"manifest":{"lastUpdateRequest":null}}`, "status document"},
		"status of a model":     {`{"interactionModel":{"en-US":{}}}`, `no "manifest"`},
		"empty object":          {`{}`, `no "manifest"`},
		"no envelope":           {`{"manifestVersion":"1.0","publishingInformation":{}}`, `no "manifest"`},
		"other case":            {`{"Manifest":{}}`, `no "manifest"`},
		"error answer":          {`{"message":"Skill not found."}`, `no "manifest"`},
		"manifest null":         {`{"manifest":null}`, `"manifest" is null`},
		"manifest string":       {`{"manifest":"{}"}`, `"manifest" is a string`},
		"manifest number":       {`{"manifest":1}`, `"manifest" is a number`},
		"manifest boolean":      {`{"manifest":true}`, `"manifest" is a boolean`},
		"manifest array":        {`{"manifest":[{}]}`, `"manifest" is an array`},
		"body array":            {`[{"manifest":{}}]`, "the body is an array"},
		"body null":             {`null`, "the body is null"},
		"body string":           {`"manifest"`, "the body is a string"},
		"empty body":            {``, "not valid JSON"},
		"page of a proxy":       {`<html>Bad gateway</html>`, "not valid JSON"},
		"two documents":         {`{"manifest":{}}{"manifest":{}}`, "not valid JSON"},
		"cut off":               {`{"manifest":{"manifestVersion":"1.0"`, "not valid JSON"},
		"two manifests":         {`{"manifest":{},"manifest":{}}`, "/manifest"},
		"a price that is twice": {`{"manifest":{"price":1,"price":2}}`, "/manifest/price"},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := skillmanifest.Open([]byte(c.body))
			if err == nil {
				t.Fatalf("accepted as %s", skillmanifest.Wrap(d))
			}
			if !strings.Contains(err.Error(), c.message) {
				t.Errorf("the message is %q, want %q in it", err, c.message)
			}
			if d.Exists() {
				t.Errorf("the error comes with the document %s", skillmanifest.Wrap(d))
			}
		})
	}
}

func TestFileWithAndWithoutEnvelope(t *testing.T) {
	const manifest = `{"manifestVersion":"1.0"}`
	for content, at := range map[string]string{manifest: "", `{"$schema":"x","manifest":` + manifest + `}`: "/manifest"} {
		found, place, err := skillmanifest.OpenFile([]byte(content))
		if err != nil || string(found.JSON()) != manifest || place.String() != at {
			t.Errorf("%s is read as %s at %q (%v)", content, found.JSON(), place, err)
		}
	}
	for content, message := range map[string]string{
		`{"skillManifest":{}}`:                    `"skillManifest"`,
		`{"manifest":{},"permissions":[]}`:        `"permissions" belongs into "manifest"`,
		`{"manifest":{},"manifestVersion":"1.0"}`: `"manifestVersion" belongs into "manifest"`,
		`[]`:                                    "not a skill manifest, but an array",
		`null`:                                  "not a skill manifest, but null",
		`{"manifest":[]}`:                       `"manifest" is an array`,
		`{"manifest":null}`:                     `"manifest" is null`,
		`{"manifest":{"lastUpdateRequest":{}}}`: "status document",
		`{"a":1,"a":2}`:                         "duplicate key /a (line 1, column 8)",
		"{\n \"a\"}":                            "(line 2, column 5)",
	} {
		found, _, err := skillmanifest.OpenFile([]byte(content))
		if err == nil || !strings.Contains(err.Error(), message) || found.Exists() {
			t.Errorf("%s is read as %s (%v)", content, found.JSON(), err)
		}
	}
}

// Callers tell this error from others by its type, so it must arrive unharmed.
func TestParseEnvelopePassesDuplicateKeysOn(t *testing.T) {
	_, err := skillmanifest.Open([]byte(`{"manifest":{"permissions":[{"name":"a","name":"b"}]}}`))
	var duplicate *document.DuplicateKeyError
	if !errors.As(err, &duplicate) {
		t.Fatalf("got %v, want a DuplicateKeyError", err)
	}
	if got, want := duplicate.Pointer.String(), "/manifest/permissions/0/name"; got != want {
		t.Errorf("the error points at %s, want %s", got, want)
	}
}

// pointer reads a pointer that a test has written.
func pointer(t testing.TB, text string) document.Pointer {
	t.Helper()
	p, err := document.ParsePointer(text)
	if err != nil {
		t.Fatal(err)
	}
	return p
}
