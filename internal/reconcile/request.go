// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// request is one change on its way.
type request struct {
	ctx       context.Context
	change    Change
	submitted time.Time
	// batch is what the worker has taken the change with, nil before that.
	batch    atomic.Pointer[[]*request]
	progress progress
	ended    chan ending
	// The worker alone uses what follows.

	// finished: the request has ended.
	finished bool
	// refusal is why the edit could not be made with what there was, if there is
	// another try left. What comes next may bring what it needs.
	refusal error
	// patience is until when it waits for that.
	patience time.Time
	// removals are superseded by this change and share its end.
	removals []*request
	// onEnd is called with the error that the request ends with, if not nil.
	onEnd func(error)
}

// ending is what a request ends with, exactly once.
type ending struct {
	result Result
	err    error
}

func newRequest(ctx context.Context, change Change) *request {
	return &request{ctx: ctx, change: change, submitted: time.Now(), ended: make(chan ending, 1)}
}

// succeed ends a request well, unless it has ended already.
func (r *request) succeed(result Result) { r.end(ending{result: result}) }

// fail ends a request with an error, unless it has ended already.
func (r *request) fail(err error) { r.end(ending{err: err}) }

func (r *request) end(e ending) {
	if r.finished {
		return
	}
	r.finished = true
	if r.onEnd != nil {
		r.onEnd(e.err)
	}
	for _, removal := range r.removals {
		removal.supersede(e.result.Document, e.err)
	}
	r.ended <- e
}

// isWithdrawn reports whether nobody waits for the change any more.
func (r *request) isWithdrawn() bool { return r.ctx.Err() != nil }

// isAbandoned reports whether the worker is about to give up the request, because
// nobody waits for any of its batch, or will in a moment.
func (r *request) isAbandoned() bool {
	batch := r.batch.Load()
	return batch != nil && !slices.ContainsFunc(*batch, func(other *request) bool {
		deadline, limited := other.ctx.Deadline()
		return !other.isWithdrawn() && (!limited || time.Until(deadline) >= answerGrace)
	})
}

// progress is how far a request has come, for whoever stops waiting for it.
type progress struct {
	mutex sync.Mutex
	state smapi.UpdateState
	last  error
}

// saw notes the last state of the update that carries the change.
func (p *progress) saw(state smapi.UpdateState) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.state = state
}

// refused notes why the last attempt to write was not the end, nil where it may be.
func (p *progress) refused(err error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.last = err
}

// get returns the last state of the update, empty if none was seen, and why the last
// attempt was not the end, nil if there was none.
func (p *progress) get() (state smapi.UpdateState, last error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.state, p.last
}
