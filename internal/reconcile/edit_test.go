// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"testing"
	"testing/synctest"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

func TestEditWritesOnceAndReadsBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		doc, err := change(t.Context(), a.engine(), skillID, rename)
		if err != nil {
			t.Fatal(err)
		}
		expectDocument(t, doc, renamed(quickTrivia))
		a.expectBody(t, renamed(quickTrivia))
		// The condition of the write is the ETag that was read, byte for byte.
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET")
	})
}

func TestEditSendsTheETagAsItCame(t *testing.T) {
	for _, eTag := range []string{`"quoted"`, `W/"weak"`, "0123456789abcdef0123456789abcdef"} {
		synctest.Test(t, func(t *testing.T) {
			a := newAmazon()
			a.get = func(n int) (smapi.Manifest, error) {
				if n == 1 {
					return smapi.Manifest{Body: []byte(quickTrivia), ETag: eTag}, nil
				}
				return a.current(), nil
			}
			a.put = func(_ int, body []byte, _ string) error { return a.accept(body, "v1") }
			if _, err := change(t.Context(), a.engine(), skillID, rename); err != nil {
				t.Fatal(err)
			}
			a.expectRequests(t, "GET", "PUT "+eTag, "STATUS", "GET")
		})
	}
}

func TestEditWithoutChangeSendsNothing(t *testing.T) {
	edits := map[string]func(document.Value) (document.Value, error){
		"the same document": func(d document.Value) (document.Value, error) { return d, nil },
		"the value that is there": func(d document.Value) (document.Value, error) {
			return d.Set(name, document.Text("Quick Trivia"))
		},
		"another spelling of it": func(d document.Value) (document.Value, error) {
			spelt, err := document.Parse([]byte(`"\u0051uick Trivia"`))
			if err != nil {
				return d, err
			}
			return d.Set(name, spelt)
		},
	}
	for label, edit := range edits {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				doc, err := change(t.Context(), a.engine(), skillID, edit)
				if err != nil {
					t.Fatal(err)
				}
				expectDocument(t, doc, quickTrivia)
				a.expectRequests(t, "GET")
			})
		})
	}
}

func TestEditThatFailsSendsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		mistake := errors.New("the skill has no listing in fr-FR")
		_, err := change(t.Context(), a.engine(), skillID, func(d document.Value) (document.Value, error) { return d, mistake })
		if !errors.Is(err, mistake) {
			t.Errorf("got %v, want the edit's own error", err)
		}
		a.expectRequests(t, "GET")
	})
}

func TestEditKeepsWhatItDoesNotTouch(t *testing.T) {
	const odd = `{"manifest":{"future":{"big":12345678901234567890,"n":null,"e":{}},"publishingInformation":{"price":4.990,"locales":{"en-US":{"name":"Quick Trivia"}}}}}`
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.body = odd
		if _, err := change(t.Context(), a.engine(), skillID, rename); err != nil {
			t.Fatal(err)
		}
		if got := string(a.current().Body); got != renamed(odd) {
			t.Errorf("sent %s, want %s", got, renamed(odd))
		}
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET")
	})
}
