// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"sync"
)

// locks holds one lock per skill. Terraform runs ten resources at a time, and
// two of the same skill would otherwise write over each other's change or lose
// rounds to Amazon's conflict answers.
type locks struct {
	mutex sync.Mutex
	held  map[string]chan struct{}
}

// acquire waits for the lock of a skill or the end of the context.
func (l *locks) acquire(ctx context.Context, skillID string) (release func(), err error) {
	l.mutex.Lock()
	if l.held == nil {
		l.held = map[string]chan struct{}{}
	}
	lock, ok := l.held[skillID]
	if !ok {
		lock = make(chan struct{}, 1)
		l.held[skillID] = lock
	}
	l.mutex.Unlock()
	select {
	case lock <- struct{}{}:
		return func() { <-lock }, nil
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}
