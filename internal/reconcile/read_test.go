// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

func TestReadAsksOnce(t *testing.T) {
	a := newAmazon()
	doc, err := a.engine().Read(t.Context(), skillID, smapi.StageDevelopment)
	if err != nil {
		t.Fatal(err)
	}
	expectDocument(t, doc, quickTrivia)
	a.expectRequests(t, "GET")
}

// What is no manifest must never be taken for an empty one: the next write
// would be the loss of everything.
func TestAnswersThatAreNoManifest(t *testing.T) {
	for label, body := range map[string]string{
		"a status document":    `{"manifest":{"eTag":"v1","lastUpdateRequest":{"status":"SUCCEEDED"}}}`,
		"HTML":                 "<html><body>Sign in</body></html>",
		"nothing":              "",
		"no envelope":          `{"publishingInformation":{}}`,
		"a null":               `{"manifest":null}`,
		"a list":               `[]`,
		"a document cut off":   `{"manifest":{"publishingInformation":{`,
		"one with a key twice": `{"manifest":{"permissions":[],"permissions":[{"name":"a"}]}}`,
	} {
		t.Run(label, func(t *testing.T) {
			a := newAmazon()
			a.body = body
			for verb, ask := range map[string]func() error{
				"read": func() error { _, err := a.engine().Read(t.Context(), skillID, smapi.StageDevelopment); return err },
				"edit": func() error { _, err := change(t.Context(), a.engine(), skillID, rename); return err },
			} {
				var not *reconcile.NotDocumentError
				if err := ask(); !errors.As(err, &not) || not.Key != skillID || not.Err == nil {
					t.Errorf("%s: got %v, want a NotDocumentError", verb, err)
				}
			}
			a.expectRequests(t, "GET", "GET")
		})
	}
}

func TestRefusedReads(t *testing.T) {
	unreadable := &smapi.UnreadableBodyError{Operation: "GET manifest", Reason: "it is not JSON, or was cut off"}
	for label, c := range map[string]struct{ answer, want error }{
		"404":         {refusal(http.StatusNotFound), reconcile.ErrNotFound},
		"403":         {refusal(http.StatusForbidden), reconcile.ErrForbidden},
		"not a body":  {unreadable, unreadable},
		"unavailable": {refusal(http.StatusServiceUnavailable), nil},
		// A 400 to a read is about the request: no manifest was sent.
		"400": {refusal(http.StatusBadRequest), nil},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				a.get = func(int) (smapi.Manifest, error) { return smapi.Manifest{}, c.answer }
				_, readErr := a.engine().Read(t.Context(), skillID, smapi.StageDevelopment)
				doc, editErr := change(t.Context(), a.engine(), skillID, rename)
				for _, err := range []error{readErr, editErr} {
					if !errors.Is(err, c.answer) {
						t.Errorf("got %v, want Amazon's answer in it", err)
					}
					if c.want != nil && !errors.Is(err, c.want) {
						t.Errorf("got %v, want %v", err, c.want)
					}
					var rejected *reconcile.RejectedError
					if errors.As(err, &rejected) {
						t.Errorf("a read was taken for a refused manifest: %v", err)
					}
				}
				if doc.Exists() {
					t.Errorf("a document came with the error: %s", skillmanifest.Wrap(doc))
				}
				a.expectRequests(t, "GET", "GET")
			})
		})
	}
}

func TestRefusedWrites(t *testing.T) {
	for status, want := range map[int]error{
		http.StatusNotFound:  reconcile.ErrNotFound,
		http.StatusForbidden: reconcile.ErrForbidden,
	} {
		a := newAmazon()
		a.put = func(int, []byte, string) error { return refusal(status) }
		if _, err := change(t.Context(), a.engine(), skillID, rename); !errors.Is(err, want) {
			t.Errorf("%d: got %v, want %v", status, err, want)
		}
		a.expectRequests(t, "GET", "PUT v1")
	}
}

// Whoever reads a log has nothing but the text.
func TestErrorsSayWhatTheyAreAbout(t *testing.T) {
	cause := errors.New("the cause")
	for _, c := range []struct {
		err  error
		want []string
	}{
		{&reconcile.RejectedError{Noun: "skill", Key: skillID, Err: cause}, []string{skillID, "refused", "the cause"}},
		{&reconcile.WaitError{Noun: "skill", Key: skillID, Err: cause}, []string{skillID, "no status was seen", "the cause"}},
		{&reconcile.WaitError{Noun: "skill", Key: skillID, State: smapi.UpdateInProgress, Err: cause}, []string{skillID, "IN_PROGRESS", "the cause"}},
		{&reconcile.ContendedError{Noun: "skill", Key: skillID, Attempts: 8, Err: cause}, []string{skillID, "8 attempts", "the cause"}},
		{&reconcile.NotDocumentError{Noun: "skill", Key: skillID, Err: cause}, []string{skillID, "without loss", "the cause"}},
	} {
		for _, part := range c.want {
			if !strings.Contains(c.err.Error(), part) {
				t.Errorf("%T: %q is missing in %q", c.err, part, c.err)
			}
		}
		if !errors.Is(c.err, cause) {
			t.Errorf("%T hides its cause", c.err)
		}
	}
}
