// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

func TestTheReadBackServesLaterReads(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		engine := a.engine()
		expectRead(t, engine, quickTrivia)
		if _, err := change(t.Context(), engine, skillID, rename); err != nil {
			t.Fatal(err)
		}
		expectRead(t, engine, renamed(quickTrivia))
		a.expectRequests(t, "GET", "PUT v1", "STATUS", "GET")
	})
}

// A read that began before a write shows what was there then, to those who
// asked then. Whoever asks after the write must see the write.
func TestAReadThatAWriteOvertakes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.get = a.slowFirst
		engine := a.engine()
		var running sync.WaitGroup
		running.Go(func() { expectRead(t, engine, quickTrivia) })
		synctest.Wait()
		// It doesn't hold the write up either.
		began := time.Now()
		if _, err := change(t.Context(), engine, skillID, rename); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(began); took >= time.Second {
			t.Errorf("the write took %s", took)
		}
		expectRead(t, engine, renamed(quickTrivia))
		running.Wait()
		// The old answer has come by now, and is not kept over the newer one.
		expectRead(t, engine, renamed(quickTrivia))
		a.expectRequests(t, "GET", "GET", "PUT v1", "STATUS", "GET")
	})
}

// A write that has no good end leaves no copy behind. Whoever asks after it asks
// Amazon, and does not join those who asked before.
func TestAReadAfterAWriteDoesNotJoinOneFromBefore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		a.get = a.slowFirst
		a.put = func(_ int, body []byte, ifMatch string) error {
			if err := a.accept(body, ifMatch); err != nil {
				return err
			}
			return lost()
		}
		engine := reconcile.New(reconcile.Config{Store: store(a)})
		var running sync.WaitGroup
		running.Go(func() { expectRead(t, engine, quickTrivia) })
		synctest.Wait()
		if _, err := change(t.Context(), engine, skillID, rename); err == nil {
			t.Error("a write whose answer was lost is reported to have succeeded")
		}
		expectRead(t, engine, renamed(quickTrivia))
		running.Wait()
		a.expectRequests(t, "GET", "GET", "PUT v1", "GET")
	})
}

// While an update runs Amazon may still show the manifest as it was. A reader
// of that moment gets that; nobody after the update does, however the write
// ended.
func TestAReadDuringAWriteIsNotKept(t *testing.T) {
	for label, c := range map[string]struct {
		answer  error
		retries int
		err     bool
	}{
		"an answer":                         {},
		"a lost answer that is found":       {answer: lost(), retries: 1},
		"a lost answer that is given up on": {answer: lost(), err: true},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				a := newAmazon()
				engine := reconcile.New(reconcile.Config{Store: store(a), Retries: c.retries})
				old := a.current()
				during := true
				a.get = func(int) (smapi.Manifest, error) {
					if during {
						return old, nil
					}
					return a.current(), nil
				}
				a.put = func(_ int, body []byte, ifMatch string) error {
					expectRead(t, engine, quickTrivia)
					during = false
					if err := a.accept(body, ifMatch); err != nil {
						return err
					}
					return c.answer
				}
				if _, err := change(t.Context(), engine, skillID, rename); (err != nil) != c.err {
					t.Errorf("got %v", err)
				}
				expectRead(t, engine, renamed(quickTrivia))
			})
		})
	}
}

// While a document is being written nobody is served from memory.
func TestAReadDuringAWriteAsks(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := newAmazon()
		engine := a.engine()
		expectRead(t, engine, quickTrivia)
		a.status = func(int) (smapi.Status, error) {
			expectRead(t, engine, renamed(quickTrivia))
			return a.ended(smapi.UpdateSucceeded), nil
		}
		if _, err := change(t.Context(), engine, skillID, rename); err != nil {
			t.Fatal(err)
		}
	})
}

// slowFirst shows what was there at the time, the first time after a minute.
func (a *amazon) slowFirst(n int) (smapi.Manifest, error) {
	answer := a.current()
	if n == 1 {
		<-time.After(time.Minute)
	}
	return answer, nil
}
