// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// orderRemovals returns what can be made now. A removal of a part that another
// resource of the same type writes is not made at all: it shares the end of that
// change. Where the change is only planned, the removal has to wait, at the latest
// until the given time.
func (e *Engine) orderRemovals(key string, requests []*request) (ready, later []*request, until time.Time) {
	var free []*request
	var window time.Time
	for _, r := range requests {
		switch superseding := supersedes(requests, r); {
		case r.isWithdrawn():
			r.fail(e.expired(key, r))
		case !r.change.Removes:
			ready = append(ready, r)
		case superseding != nil:
			superseding.removals = append(superseding.removals, r)
		default:
			shared, end, err := e.owners.removal(ownedPart{key, r.change.Owner})
			switch {
			case shared:
				r.supersede(document.Value{}, err)
			case time.Now().Before(end):
				if later = append(later, r); until.IsZero() || end.Before(until) {
					until = end
				}
			default:
				free = append(free, r)
				window = r.submitted.Add(e.batchWindow)
			}
		}
	}
	// What is claimed in the moments after a removal came counts too. Removals wait
	// for the last of them, so that they are made together.
	if !time.Now().Before(window) {
		return append(ready, free...), later, until
	}
	if until.IsZero() || window.Before(until) {
		until = window
	}
	return ready, append(free, later...), until
}

// supersedes returns the change of a batch that supersedes a removal, or nil.
func supersedes(batch []*request, removal *request) *request {
	for _, r := range batch {
		if removal.change.Removes && !r.change.Removes && r.change.Owner == removal.change.Owner && !r.isWithdrawn() {
			return r
		}
	}
	return nil
}

// supersede ends a removal as the change that supersedes it has ended. If that
// failed, nobody has the part in Terraform's state unless the removal fails too.
func (r *request) supersede(doc document.Value, err error) {
	if err != nil {
		r.fail(err)
		return
	}
	r.succeed(Result{Document: doc, Superseded: true})
}
