// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"time"

	"github.com/cenkalti/backoff/v5"
)

// pace waits longer each time. Most updates end within seconds, so it begins
// quickly; a slow one should not cost a request a second. The spread keeps
// processes that collided once from colliding again.
type pace struct {
	growing backoff.ExponentialBackOff
}

func newPace() *pace {
	p := &pace{growing: backoff.ExponentialBackOff{
		InitialInterval:     250 * time.Millisecond,
		RandomizationFactor: 0.2,
		Multiplier:          1.5,
		MaxInterval:         5 * time.Second,
	}}
	p.growing.Reset()
	return p
}

// wait sleeps for the next pause. It ends early with the context.
func (p *pace) wait(ctx context.Context) error {
	timer := time.NewTimer(p.growing.NextBackOff())
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}
