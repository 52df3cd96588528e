// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"sync"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// gathering is how long a change waits for others of the same skill before the
// first request is made. Terraform starts the resources of a skill within a few
// milliseconds of each other when it runs them together; a tenth of a second is
// ample for that and small beside the seconds that Amazon takes for an update.
const gathering = 100 * time.Millisecond

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
		return Result{}, &WaitError{SkillID: skillID, State: r.state.get(), Err: context.Cause(ctx)}
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
