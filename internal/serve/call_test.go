// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package serve

import (
	"context"
	"errors"
	"testing"
	"time"
)

type carriedKey struct{}

func TestACallIsTheContextItBeganWith(t *testing.T) {
	t.Parallel()
	deadline := time.Now().Add(time.Hour)
	outer, cancel := context.WithDeadline(context.WithValue(t.Context(), carriedKey{}, "value"), deadline)
	defer cancel()
	c, end := begin(outer)
	defer end()
	if got := c.Value(carriedKey{}); got != "value" {
		t.Errorf("it carries %v", got)
	}
	if got, ok := c.Deadline(); !ok || !got.Equal(deadline) {
		t.Errorf("its deadline is %s, %t", got, ok)
	}
	child, stop := context.WithCancel(c)
	defer stop()
	if c.Err() != nil || child.Err() != nil {
		t.Fatalf("it ended before its time: %v, %v", c.Err(), child.Err())
	}
	cancel()
	<-child.Done()
	<-c.Done()
	if !errors.Is(c.Err(), context.Canceled) || !errors.Is(child.Err(), context.Canceled) {
		t.Errorf("it ended with %v and what came of it with %v", c.Err(), child.Err())
	}
}

func TestACallThatIsOverIsCancelledAndEmpty(t *testing.T) {
	t.Parallel()
	c, end := begin(context.WithValue(t.Context(), carriedKey{}, "value"))
	before, stop := context.WithCancel(c)
	defer stop()
	end()
	<-c.Done()
	<-before.Done()
	after, stop := context.WithCancel(c)
	defer stop()
	<-after.Done()
	for name, ctx := range map[string]context.Context{"call": c, "made before": before, "made after": after} {
		if !errors.Is(ctx.Err(), context.Canceled) || !errors.Is(context.Cause(ctx), context.Canceled) || ctx.Value(carriedKey{}) != nil {
			t.Errorf("%s: it ended with %v, because of %v, and carries %v", name, ctx.Err(), context.Cause(ctx), ctx.Value(carriedKey{}))
		}
	}
}
