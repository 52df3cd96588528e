// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"sync"
	"time"

	"github.com/cenkalti/backoff/v5"
	"golang.org/x/time/rate"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

const (
	// slowest is the rate, in requests a second, below which a client never
	// falls by itself. Amazon publishes no limit; whatever it is, one request a
	// second is not a storm.
	slowest = 1
	// assumed is the rate that the first 429 halves where less has been seen to
	// get through, as at the very beginning.
	assumed = 10
	// speedUp is by how much the rate rises for a second of requests that got
	// through, in requests a second.
	speedUp = 1
	// unlimited is the rate above which a client counts as recovered.
	unlimited = 100
)

// throttle holds back every request of a client after one of them was answered
// 429. Amazon counts requests by customer and by client id, not by connection
// (the description of 429 in its ask-smapi-model), so a caller that waits alone
// while the others go on might never get through.
//
// A 429 first pauses the client and then halves its rate, which rises again
// with every answer that gets through: without that all waiting requests would
// come back at the same moment, and most of them in vain.
type throttle struct {
	mu    sync.Mutex
	until time.Time
	// turn counts pauses. Ten requests in flight may all come back with 429;
	// only the first of a turn may lengthen the wait and lower the rate.
	turn  int
	waits *backoff.ExponentialBackOff
	// limiter spaces requests; it lets everything pass until the first 429.
	limiter *rate.Limiter
	speed   speedometer
}

func newThrottle() *throttle {
	return &throttle{waits: wire.NewBackOff(), limiter: rate.NewLimiter(rate.Inf, 1)}
}

// wait returns when no pause is on and the rate allows a request, with the turn
// to report the answer under.
func (t *throttle) wait(ctx context.Context) (int, error) {
	for {
		t.mu.Lock()
		turn, left := t.turn, time.Until(t.until)
		var reserved *rate.Reservation
		if left <= 0 {
			reserved = t.limiter.Reserve()
			left = reserved.Delay()
		}
		t.mu.Unlock()
		if left <= 0 {
			return turn, ctx.Err()
		}
		if err := sleep(ctx, left); err != nil {
			if reserved != nil {
				reserved.Cancel()
			}
			return turn, err
		}
		if reserved != nil && t.quiet(turn) {
			return turn, nil
		}
	}
}

// quiet reports whether no pause has begun since a turn, nor is one on that a late
// answer has lengthened.
func (t *throttle) quiet(turn int) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return turn == t.turn && time.Until(t.until) <= 0
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
		t.slowDown(now)
		if spread := nextWait(t.waits); asked == 0 {
			wait = spread
		}
	}
	if until := now.Add(wait); until.After(t.until) {
		t.until = until
	}
	return max(0, t.until.Sub(now))
}

// slowDown halves the rate: the configured one, or what has just got through.
func (t *throttle) slowDown(now time.Time) {
	current := t.limiter.Limit()
	if measured := t.speed.measure(now); current == rate.Inf {
		current = max(assumed, measured)
	}
	// A new limiter owes nothing to the requests that were reserved under the
	// old one; those are waiting out the pause.
	t.limiter = rate.NewLimiter(max(slowest, current/2), 1)
}

// passed brings the next pause back to the shortest, once a request that was
// sent after the last pause got through, and lets the rate rise.
func (t *throttle) passed(turn int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.speed.count(time.Now())
	if turn != t.turn {
		return
	}
	t.waits.Reset()
	limit := t.limiter.Limit()
	if limit == rate.Inf {
		return
	}
	if limit += speedUp / limit; limit > unlimited {
		limit = rate.Inf
	}
	t.limiter.SetLimit(limit)
}

// speedometer counts what got through in the last second or two.
type speedometer struct {
	second        int64
	this, earlier int
}

func (s *speedometer) count(now time.Time) {
	s.turnOver(now)
	s.this++
}

func (s *speedometer) measure(now time.Time) rate.Limit {
	s.turnOver(now)
	return rate.Limit(max(s.this, s.earlier))
}

func (s *speedometer) turnOver(now time.Time) {
	switch second := now.Unix(); second - s.second {
	case 0:
	case 1:
		s.second, s.earlier, s.this = second, s.this, 0
	default:
		s.second, s.earlier, s.this = second, 0, 0
	}
}
