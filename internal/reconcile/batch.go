// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
)

// carryOut writes a batch of changes of one document. Where Amazon refuses the
// combined document, the changes are made one by one, so that the good ones land
// and the bad one gets its own error. It returns those whose edit could not be made
// and may be made later, which have not ended.
func (e *Engine) carryOut(key string, batch []*request) (unmade []*request) {
	batch = slices.DeleteFunc(slices.Clone(batch), func(r *request) bool {
		if r.isWithdrawn() {
			r.fail(e.expired(key, r))
		}
		return r.finished
	})
	if len(batch) == 0 {
		return nil
	}
	for _, r := range batch {
		r.batch.Store(&batch)
	}
	ctx, cancel := together(batch)
	defer cancel()
	outcome := e.transact(ctx, key, batch)
	var rejected *RejectedError
	if len(outcome.effective) > 1 && errors.As(outcome.err, &rejected) && rejected.Restore == nil {
		// In this order each finds what it needs of those before it.
		for _, r := range slices.Concat(outcome.effective, batch) {
			unmade = append(unmade, e.carryOut(key, []*request{r})...)
		}
		return unmade
	}
	for _, r := range batch {
		effective := slices.Contains(outcome.effective, r)
		switch {
		case outcome.errs[r] != nil && r.triesAgain(outcome.errs[r]):
			unmade = append(unmade, r)
		case outcome.errs[r] != nil:
			r.fail(outcome.errs[r])
		case outcome.err != nil && (effective || !outcome.read):
			r.fail(outcome.err)
		case effective:
			r.succeed(Result{Document: outcome.document, Sent: outcome.sent, Warnings: distinct(outcome.warnings), Owners: ownersOf(outcome.effective)})
		default:
			// What changes nothing succeeds whatever becomes of the others.
			r.succeed(Result{Document: outcome.document})
		}
	}
	return unmade
}

func ownersOf(batch []*request) []string {
	var owners []string
	for _, r := range batch {
		owners = append(owners, r.change.Owner)
	}
	return owners
}

// distinct returns each problem once.
func distinct(problems []Problem) []Problem {
	var found []Problem
	for _, p := range problems {
		same := func(other Problem) bool {
			return p.String() == other.String() && slices.Equal(p.PropertyPaths, other.PropertyPaths) &&
				p.RequiredProperty == other.RequiredProperty && p.UnexpectedProperty == other.UnexpectedProperty
		}
		if !slices.ContainsFunc(found, same) {
			found = append(found, p)
		}
	}
	return found
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
