// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// carryOut writes a batch of changes of one skill. Where Amazon refuses the
// combined document, the changes are made one by one, so that the good ones land
// and the bad one gets its own error.
func (e *Engine) carryOut(skillID string, batch []*request) {
	batch = e.withoutSuperseded(skillID, withoutWithdrawn(skillID, batch))
	if len(batch) == 0 {
		return
	}
	for _, r := range batch {
		r.batch.Store(&batch)
	}
	ctx, cancel := together(batch)
	defer cancel()
	outcome := e.transact(ctx, skillID, batch)
	if outcome.err != nil {
		// A write without a good end may have taken effect all the same, and
		// then what was read while it ran is old.
		e.reads.drop(skillID)
	}
	var rejected *RejectedError
	if len(outcome.effective) > 1 && errors.As(outcome.err, &rejected) && rejected.Restore == nil {
		for _, r := range batch {
			e.carryOut(skillID, []*request{r})
		}
		return
	}
	for _, r := range batch {
		switch {
		case outcome.errs[r] != nil:
			r.fail(outcome.errs[r])
		case outcome.err != nil && (slices.Contains(outcome.effective, r) || !outcome.read):
			r.fail(outcome.err)
		default:
			// What changes nothing succeeds whatever becomes of the others.
			e.written.note(skillID, r.change)
			r.succeed(Result{Document: outcome.document})
		}
	}
}

// withoutWithdrawn answers the requests that nobody waits for any more.
func withoutWithdrawn(skillID string, batch []*request) []*request {
	return slices.DeleteFunc(batch, func(r *request) bool {
		if !r.withdrawn() {
			return false
		}
		r.fail(r.ended(skillID))
		return true
	})
}

// withoutSuperseded answers the removals of parts that another resource has
// written, or is about to write in the same batch.
func (e *Engine) withoutSuperseded(skillID string, batch []*request) []*request {
	return slices.DeleteFunc(slices.Clone(batch), func(r *request) bool {
		if !r.change.Removes {
			return false
		}
		superseded := e.written.has(skillID, r.change.Owner) || slices.ContainsFunc(batch, func(other *request) bool {
			return !other.change.Removes && other.change.Owner == r.change.Owner && !other.withdrawn()
		})
		if superseded {
			r.succeed(Result{Superseded: true})
		}
		return superseded
	})
}

// together makes a context that lives as long as anybody waits for the batch:
// the end of one caller must not take the change of another with it.
func together(batch []*request) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(context.WithoutCancel(batch[0].ctx))
	var waiting atomic.Int64
	waiting.Store(int64(len(batch)))
	var stops []func() bool
	for _, r := range batch {
		stops = append(stops, context.AfterFunc(r.ctx, func() {
			if waiting.Add(-1) == 0 {
				cancel(context.Cause(r.ctx))
			}
		}))
	}
	return ctx, func() {
		for _, stop := range stops {
			stop()
		}
		cancel(nil)
	}
}

// outcome is how a transaction ended.
type outcome struct {
	// document is the manifest in the end, or the one that was read if nothing
	// was written. It is there if read is true.
	document document.Value
	read     bool
	// effective are the requests that changed something.
	effective []*request
	// errs are the errors of single requests, err that of all effective ones.
	errs map[*request]error
	err  error
}

// combine applies the changes of a batch to a document, one after the other.
func combine(skillID string, doc document.Value, batch []*request) outcome {
	o := outcome{document: doc, read: true, errs: map[*request]error{}}
	for _, r := range batch {
		if r.withdrawn() {
			o.errs[r] = r.ended(skillID)
			continue
		}
		next, err := r.change.Edit(o.document)
		switch {
		case err != nil:
			o.errs[r] = err
		case !document.Equal(next, o.document):
			o.effective = append(o.effective, r)
			o.document = next
		}
	}
	return o
}
