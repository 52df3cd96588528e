// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import "time"

// Drop is what happens to the connection of a faulty request.
type Drop int

const (
	// DropNone answers.
	DropNone Drop = iota
	// DropBefore closes the connection without acting on the request.
	DropBefore
	// DropAfter acts on the request, then closes the connection without an answer.
	DropAfter
	// Truncate acts, announces the whole length of the answer and closes the connection after half of its body. An
	// answer without a body is not sent at all.
	Truncate
)

// Fault is a disturbance on demand. Which requests it hits is decided by counting them, so tests stay deterministic.
//
// A closed connection needs a real server around the sandbox. Mind that Go's HTTP client repeats a GET by itself when a
// connection that it had used before is closed without an answer.
type Fault struct {
	// Operation is hit; empty means every operation.
	Operation Operation
	// SkillID is hit; empty means every skill, and requests that name none.
	SkillID string
	// After is how many matching requests pass before the first one is hit.
	After int
	// Times is how many are hit: 0 means one, negative all.
	Times int

	// Before runs before anything else happens to the request. It may call the sandbox, for instance to edit the skill.
	Before func(s *Sandbox)
	// Delay holds the request back, after Before. A client that goes away in the meantime is not acted upon.
	Delay time.Duration
	// Status is answered instead of acting, with Body; 0 acts.
	Status int
	// Acted lets Status be answered after acting, as a gateway does that lost its patience with the service behind it.
	Acted bool
	// Header is added to the answer, whoever made it.
	Header map[string]string
	// Body is the body of an answer with Status.
	Body string
	// Drop ends the connection before or after acting.
	Drop Drop
	// Foreign makes the answer with Status that of somebody between client and Amazon, who gives no request id and, where
	// there is no Body, a page of HTML.
	Foreign bool
	// Missing answers a request for a skill as though there were none, in Amazon's own words: a skill that was created a
	// moment ago may be unknown elsewhere.
	Missing bool
	// Stale answers a read of the manifest, or of the status, with what it was before the latest update began or somebody
	// edited the skill. Before that there may have been no skill. Such a read is none of those that [AfterPolls] counts.
	Stale bool
	// NoETag leaves out the ETag header of the manifest and the eTag of the status.
	NoETag bool
	// FailUpdate lets a PUT or a create be accepted, and its update end FAILED with these errors.
	FailUpdate []Problem
	// Warnings are those that the status has after a PUT or a create whose update succeeds.
	Warnings []Problem
}

type injection struct {
	Fault
	seen  int
	fired int
}

// Inject adds a fault. Of several faults that are due for a request, the one injected first hits it; the others count
// the request as one that passed, and hit the next.
func (s *Sandbox) Inject(fault Fault) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.faults = append(s.faults, &injection{Fault: fault})
}

// dueFault returns the fault that hits the request, or a fault that does nothing.
func (s *Sandbox) dueFault(to route) Fault {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	var due *injection
	for _, candidate := range s.faults {
		if !candidate.matches(to) {
			continue
		}
		candidate.seen++
		if due == nil && candidate.isDue() {
			due = candidate
		}
	}
	if due == nil {
		return Fault{}
	}
	due.fired++
	return due.Fault
}

func (i *injection) matches(to route) bool {
	return (i.Operation == "" || i.Operation == to.operation) && (i.SkillID == "" || i.SkillID == to.skillID)
}

func (i *injection) isDue() bool {
	return i.seen > i.After && (i.Times < 0 || i.fired < max(i.Times, 1))
}
