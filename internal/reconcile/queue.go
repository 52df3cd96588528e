// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// gathering is how long a change waits for others of the same skill before the
// first request is made. Terraform applies the two or three resources of a skill
// that it runs together some 1 ms apart (the median of 60 applies each), at most
// 8 ms, and at most 24 ms while other programs keep both processors busy, as
// BenchmarkGathering of `make bench` measures through the real CLI. This is four
// times the worst of that, and still small beside the seconds that Amazon takes
// for an update; whoever comes too late costs one more update.
const gathering = 100 * time.Millisecond

// parting is how long a caller whose time is over waits for the worker's account
// of it, which says more than that the time is over. It comes at once when the
// time of everybody in the batch is over.
const parting = time.Second

// queue lines up the changes of each skill. A skill has one worker while it has
// changes, and that worker is the only writer of the skill in this process.
type queue struct {
	mutex  sync.Mutex
	skills map[string][]*request
}

// request is one change on its way.
type request struct {
	ctx    context.Context
	change Change
	// batch is what the worker has taken the change with, nil before that.
	batch atomic.Pointer[[]*request]
	// state is the last state of the update that carries the change.
	state  state
	answer chan answer
}

// answer is what a request ends with, exactly once.
type answer struct {
	result Result
	err    error
}

func (r *request) succeed(result Result) { r.answer <- answer{result: result} }

func (r *request) fail(err error) { r.answer <- answer{err: err} }

// withdrawn tells whether nobody waits for the change any more.
func (r *request) withdrawn() bool { return r.ctx.Err() != nil }

// deserted tells whether the worker is about to give up the request, because
// nobody waits for any of its batch, or will in a moment.
func (r *request) deserted() bool {
	batch := r.batch.Load()
	return batch != nil && !slices.ContainsFunc(*batch, func(other *request) bool {
		deadline, limited := other.ctx.Deadline()
		return !other.withdrawn() && (!limited || time.Until(deadline) >= parting)
	})
}

// ended is the error of a request that is withdrawn.
func (r *request) ended(skillID string) error {
	return &WaitError{SkillID: skillID, State: r.state.get(), Err: context.Cause(r.ctx)}
}

// state is the last state of an update that was seen.
type state struct {
	mutex sync.Mutex
	last  smapi.UpdateState
}

func (s *state) set(seen smapi.UpdateState) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.last = seen
}

func (s *state) get() smapi.UpdateState {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.last
}

// submit hands a change to the worker of its skill and waits for the result, or
// for the end of the context: a change that has not been sent by then never is.
func (e *Engine) submit(ctx context.Context, skillID string, change Change) (Result, error) {
	if ctx.Err() != nil {
		return Result{}, &WaitError{SkillID: skillID, Err: context.Cause(ctx)}
	}
	r := &request{ctx: ctx, change: change, answer: make(chan answer, 1)}
	if e.queue.add(skillID, r) {
		go e.work(skillID)
	}
	select {
	case a := <-r.answer:
		return a.result, a.err
	case <-ctx.Done():
	}
	if !r.deserted() {
		return Result{}, r.ended(skillID)
	}
	select {
	case a := <-r.answer:
		var waited *WaitError
		switch mine := errors.Is(a.err, context.Cause(ctx)); {
		case mine && !errors.As(a.err, &waited):
			return Result{}, r.ended(skillID)
		case !mine && errors.As(a.err, &waited):
			// The batch ended with the last who waited for it. Each is told why
			// it ended for itself.
			own := *waited
			own.Err = context.Cause(ctx)
			return Result{}, &own
		}
		return a.result, a.err
	case <-time.After(parting):
		return Result{}, r.ended(skillID)
	}
}

// add lines a request up; first is true when the skill needs a worker.
func (q *queue) add(skillID string, r *request) (first bool) {
	q.mutex.Lock()
	defer q.mutex.Unlock()
	if q.skills == nil {
		q.skills = map[string][]*request{}
	}
	waiting, working := q.skills[skillID]
	q.skills[skillID] = append(waiting, r)
	return !working
}

// take returns what has gathered; done is true when there is nothing, and then
// the worker must end.
func (q *queue) take(skillID string) (batch []*request, done bool) {
	q.mutex.Lock()
	defer q.mutex.Unlock()
	batch = q.skills[skillID]
	if len(batch) == 0 {
		delete(q.skills, skillID)
		return nil, true
	}
	q.skills[skillID] = nil
	return batch, false
}

// work carries out the changes of one skill, those that come together together.
func (e *Engine) work(skillID string) {
	<-time.After(gathering)
	for {
		// What arrives while a batch is written gathers by itself.
		batch, done := e.queue.take(skillID)
		if done {
			return
		}
		e.carryOut(skillID, batch)
	}
}
