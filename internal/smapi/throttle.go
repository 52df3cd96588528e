// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"sync"
	"time"

	"github.com/cenkalti/backoff/v5"
)

// throttle holds back every request of a client after one of them was answered
// 429. Amazon counts requests by customer and by client id, not by connection
// (the description of 429 in its ask-smapi-model), so a caller that waits alone
// while the others go on might never get through.
type throttle struct {
	mu    sync.Mutex
	until time.Time
	// turn counts pauses. Ten requests in flight may all come back with 429;
	// only the first of a turn may lengthen the wait.
	turn  int
	waits *backoff.ExponentialBackOff
}

func newThrottle() *throttle {
	return &throttle{waits: newBackOff()}
}

// wait returns when no pause is on, with the turn to report the answer under.
func (t *throttle) wait(ctx context.Context) (int, error) {
	for {
		t.mu.Lock()
		turn, left := t.turn, time.Until(t.until)
		t.mu.Unlock()
		if left <= 0 {
			return turn, ctx.Err()
		}
		if err := sleep(ctx, left); err != nil {
			return turn, err
		}
	}
}

// pause begins a pause, or joins the one that another answer of the same turn
// has begun, and returns how much of it is left. asked is what Amazon's answer
// asked for, zero if nothing.
func (t *throttle) pause(turn int, asked time.Duration) time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	now := time.Now()
	wait := asked
	if turn == t.turn {
		t.turn++
		if spread := nextWait(t.waits); asked == 0 {
			wait = spread
		}
	}
	if until := now.Add(wait); until.After(t.until) {
		t.until = until
	}
	return max(0, t.until.Sub(now))
}

// passed brings the next pause back to the shortest, once a request that was
// sent after the last pause got through.
func (t *throttle) passed(turn int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if turn == t.turn {
		t.waits.Reset()
	}
}
