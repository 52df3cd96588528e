// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"
)

// defaultBatchWindow is how long a change waits for others of the same document before
// the first request is made. Terraform applies the two or three resources of a
// skill that it runs together some 1 ms apart (the median of 60 applies each), at
// most 8 ms, and at most 24 ms while other programs keep both processors busy, as
// BenchmarkBatchWindow of `make bench` measures through the real CLI. This is four
// times the worst of that, and still small beside the seconds that Amazon takes
// for an update; whoever comes too late costs one more update.
const defaultBatchWindow = 100 * time.Millisecond

// answerGrace is how long a caller whose time is over waits for the worker's
// error, which says more than that the time is over. It comes at once when the
// time of everybody in the batch is over.
const answerGrace = time.Second

// queue lines up the changes of each document. A document has one worker while
// it has changes, and that worker is the only writer of it in this process.
type queue struct {
	mutex sync.Mutex
	lines map[string]*line
}

type line struct {
	waiting []*request
	// arrived has a value when a request has come since the last look.
	arrived chan struct{}
}

// submit hands a change to the worker of its document and waits for the result,
// or for the end of the context: a change that has not been sent by then never is.
func (e *Engine) submit(ctx context.Context, key string, change Change) (Result, error) {
	if ctx.Err() != nil {
		return Result{}, e.waited(key, "", context.Cause(ctx))
	}
	r := newRequest(ctx, change)
	if !change.Removes {
		r.onEnd = func(err error) { e.owners.end(ownedPart{key, change.Owner}, err) }
	}
	if l, first := e.queue.add(key, r); first {
		go e.work(key, l)
	}
	select {
	case ended := <-r.ended:
		return ended.result, ended.err
	case <-ctx.Done():
	}
	if !r.isAbandoned() {
		return Result{}, e.expired(key, r)
	}
	select {
	case ended := <-r.ended:
		var waited *WaitError
		switch mine := errors.Is(ended.err, context.Cause(ctx)); {
		case mine && !errors.As(ended.err, &waited):
			return Result{}, e.expired(key, r)
		case !mine && errors.As(ended.err, &waited):
			// The batch ended with the last who waited for it. Each learns why
			// it ended for itself.
			own := *waited
			own.Err = context.Cause(ctx)
			return Result{}, &own
		}
		return ended.result, ended.err
	case <-time.After(answerGrace):
		return Result{}, e.expired(key, r)
	}
}

// expired is the error of a request that nobody waits for any more.
func (e *Engine) expired(key string, r *request) error {
	state, last := r.progress.get()
	return after(last, e.waited(key, state, context.Cause(r.ctx)))
}

// add lines a request up; first is true when the line needs a worker.
func (q *queue) add(key string, r *request) (l *line, first bool) {
	q.mutex.Lock()
	defer q.mutex.Unlock()
	if q.lines == nil {
		q.lines = map[string]*line{}
	}
	l = q.lines[key]
	if first = l == nil; first {
		l = &line{arrived: make(chan struct{}, 1)}
		q.lines[key] = l
	}
	l.waiting = append(l.waiting, r)
	select {
	case l.arrived <- struct{}{}:
	default:
	}
	return l, first
}

// take returns what has lined up. When there is nothing, and the worker has
// nothing left to do, done is true and the worker must end.
func (q *queue) take(key string, l *line, left bool) (batch []*request, done bool) {
	q.mutex.Lock()
	defer q.mutex.Unlock()
	batch, l.waiting = l.waiting, nil
	select {
	case <-l.arrived:
	default:
	}
	if len(batch) == 0 && !left {
		delete(q.lines, key)
		return nil, true
	}
	return batch, false
}

// work makes the changes of one document, those that come together together.
func (e *Engine) work(key string, l *line) {
	<-time.After(e.batchWindow)
	var postponed, unmade []*request
	for {
		// What arrives while a batch is written makes up the next one.
		arrived, done := e.queue.take(key, l, len(postponed)+len(unmade) > 0)
		if done {
			return
		}
		pending := slices.Concat(postponed, arrived)
		if len(arrived) > 0 {
			pending, unmade = append(pending, unmade...), nil
		}
		unmade = giveUp(unmade)
		ready, later, until := e.orderRemovals(key, pending)
		if postponed = later; len(ready) > 0 {
			unmade = append(unmade, e.carryOut(key, ready)...)
			continue
		}
		if len(postponed)+len(unmade) == 0 {
			continue
		}
		if ends := endOfPatience(unmade); len(postponed) == 0 || len(unmade) > 0 && ends.Before(until) {
			until = ends
		}
		select {
		case <-l.arrived:
			<-time.After(e.batchWindow)
		case <-time.After(time.Until(until)):
		}
	}
}
