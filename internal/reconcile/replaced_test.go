// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"strings"
	"testing"
	"testing/synctest"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// renameBack undoes [rename]. On the version before that it finds nothing to do.
func renameBack(doc document.Value) (document.Value, error) {
	return doc.Set(name, document.Text("Quick Trivia"))
}

// Taken for the current one, the version before the last write would make this
// change seem made already.
func TestAWriteDoesNotBuildOnTheVersionBeforeTheLast(t *testing.T) {
	for label, takeEffect := range map[string]func(a *amazon, body []byte, ifMatch string) error{
		"after an answer": (*amazon).accept,
		"after a lost answer": func(a *amazon, body []byte, ifMatch string) error {
			if err := a.accept(body, ifMatch); err != nil {
				return err
			}
			return lost()
		},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				a.put = func(_ int, body []byte, ifMatch string) error { return takeEffect(a, body, ifMatch) }
				old := a.current()
				a.get = func(n int) (smapi.Manifest, error) {
					if n == 3 || n == 4 {
						return old, nil
					}
					return a.current(), nil
				}
				engine := a.engine()
				if _, err := change(t.Context(), engine, skillID, rename); err != nil {
					t.Fatal(err)
				}
				// Somebody else's write makes the second one read.
				a.writeOthers()
				if _, err := change(t.Context(), engine, skillID, renameBack); err != nil {
					t.Fatal(err)
				}
				a.expectBody(t, strings.Replace(quickTrivia, `"summary":"Trivia"`, others, 1))
			})
		})
	}
}

// Somebody may have put the version before the last write back, with its name.
// Then it is the truth, and is taken for that after a while.
func TestAVersionThatStaysIsTheTruth(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		engine := a.engine()
		if _, err := change(t.Context(), engine, skillID, rename); err != nil {
			t.Fatal(err)
		}
		a.body, a.version = quickTrivia, 1
		a.forget()
		if _, err := engine.Apply(t.Context(), skillID, event(1)); err != nil {
			t.Fatal(err)
		}
		if got := string(a.current().Body); !strings.Contains(got, "events") || strings.Contains(got, "Quicker") {
			t.Errorf("the manifest is %s", got)
		}
		// The write that is refused, eight reads, the write, its read-back.
		a.expectCounts(t, 9, 2, 1)
	})
}

// The suspicion is about one skill's one version, and costs nobody else a read.
func TestOtherVersionsAreNotReadAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		engine := a.engine()
		for _, edit := range []func(document.Value) (document.Value, error){rename, renameBack} {
			if _, err := change(t.Context(), engine, skillID, edit); err != nil {
				t.Fatal(err)
			}
		}
		a.somebodyElse("Trivia", "Trivial")
		if _, err := change(t.Context(), engine, skillID, rename); err != nil {
			t.Fatal(err)
		}
		a.expectRequests(t,
			"GET", "PUT v1", "STATUS", "GET",
			"PUT v2", "STATUS", "GET",
			"PUT v3", "GET", "PUT v4", "STATUS", "GET")
	})
}
