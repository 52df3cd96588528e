// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"errors"
	"slices"
	"time"
)

// lateGrace is how long an edit that can't be made yet waits for another that may
// bring what it needs. Terraform begins with ten resources at a time, in an order of
// its own, and a busy machine takes a second or two to get to the next ones.
const lateGrace = 3 * time.Second

// mayPass is implemented by the error of an [Edit] that another change of the same
// document may put right.
type mayPass interface{ MayPass() bool }

// triesAgain reports whether an edit that could not be made has another try: at least
// one, with what has arrived meanwhile, and more for a while where another change may
// put right what is wrong.
func (r *request) triesAgain(refusal error) bool {
	first := r.refusal == nil
	r.refusal = refusal
	if first {
		r.patience = time.Now()
		var passing mayPass
		if errors.As(refusal, &passing) && passing.MayPass() {
			r.patience = r.patience.Add(lateGrace)
		}
	}
	return !r.isWithdrawn() && (first || time.Now().Before(r.patience))
}

// giveUp ends the requests that have no more patience, and returns the others.
func giveUp(unmade []*request) []*request {
	return slices.DeleteFunc(unmade, func(r *request) bool {
		if time.Now().Before(r.patience) && !r.isWithdrawn() {
			return false
		}
		r.fail(r.refusal)
		return true
	})
}

// endOfPatience returns when the first of the requests is to be given up.
func endOfPatience(unmade []*request) time.Time {
	var first time.Time
	for _, r := range unmade {
		if first.IsZero() || r.patience.Before(first) {
			first = r.patience
		}
	}
	return first
}
