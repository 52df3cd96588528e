// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"testing"
	"testing/synctest"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

func TestLostAnswerOfAWriteThatTookEffect(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.put = func(_ int, body []byte, ifMatch string) error {
			if err := a.accept(body, ifMatch); err != nil {
				return err
			}
			return lost()
		}
		a.status = func(n int) (smapi.Status, error) {
			if n == 1 {
				return a.ended(smapi.UpdateInProgress), nil
			}
			return a.ended(smapi.UpdateSucceeded), nil
		}
		doc, err := change(t.Context(), a.engine(), skillID, rename)
		if err != nil {
			t.Fatal(err)
		}
		expectDocument(t, doc, renamed(quickTrivia))
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "STATUS", "GET")
	})
}

func TestLostWriteIsSentAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.put = func(n int, body []byte, ifMatch string) error {
			if n == 1 {
				return lost()
			}
			return a.accept(body, ifMatch)
		}
		if _, err := change(t.Context(), a.engine(), skillID, rename); err != nil {
			t.Fatal(err)
		}
		a.expectBody(t, renamed(quickTrivia))
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET", "PUT v1", "STATUS", "GET")
	})
}

// A read that is still stale after a write which did take effect makes the
// engine write again; the condition keeps that from doing harm.
func TestLostWriteWithAStaleRead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		old := a.current()
		a.put = func(_ int, body []byte, ifMatch string) error {
			if err := a.accept(body, ifMatch); err != nil {
				return err
			}
			return lost()
		}
		a.get = func(n int) (smapi.Manifest, error) {
			if n < 3 {
				return old, nil
			}
			return a.current(), nil
		}
		if _, err := change(t.Context(), a.engine(), skillID, rename); err != nil {
			t.Fatal(err)
		}
		if got := a.current().ETag; got != "v2" {
			t.Errorf("the manifest is at %s, want v2: the write took effect once", got)
		}
		a.expectCounts(t, 3, 2, 1)
	})
}

func TestLostWritesAreBounded(t *testing.T) {
	for retries, want := range map[int][]string{
		0: {"GET", "PUT v1"},
		2: {"GET", "PUT v1", "STATUS", "GET", "PUT v1", "STATUS", "GET", "PUT v1"},
	} {
		synctest.Test(t, func(t *testing.T) {
			a := newAmazon()
			a.put = func(int, []byte, string) error { return lost() }
			engine := reconcile.New(reconcile.Config{Store: store(a), Retries: retries})
			doc, err := change(t.Context(), engine, skillID, rename)
			var ambiguous *smapi.AmbiguousError
			if !errors.As(err, &ambiguous) {
				t.Errorf("got %v, want the AmbiguousError", err)
			}
			if doc.Exists() {
				t.Errorf("a document came with the error: %s", skillmanifest.Wrap(doc))
			}
			a.expectRequests(t, want...)
		})
	}
}
