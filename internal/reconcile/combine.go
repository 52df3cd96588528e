// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// outcome is how a transaction ended.
type outcome struct {
	// document is the one in the end, or the one that was read if nothing was
	// written. It is there if read is true.
	document document.Value
	read     bool
	// sent is what was written; absent if nothing was.
	sent document.Value
	// effective are the requests that changed something, in the order in which
	// they were made.
	effective []*request
	// warnings are Amazon's about the write, for the effective requests.
	warnings []Problem
	// errs are the errors of single requests, err that of all effective ones.
	errs map[*request]error
	err  error
}

// failed is the outcome of a write that did not happen.
func (o outcome) failed(before known, err error) outcome {
	o.document, o.err = before.Document, err
	return o
}

// combine applies the changes of a batch to a document, one after the other. One
// that fails is tried again after the others, until none of those that are left
// can be made.
func (e *Engine) combine(key string, doc document.Value, batch []*request) outcome {
	o := outcome{document: doc, read: true}
	for left := batch; ; {
		o.errs = map[*request]error{}
		var failing []*request
		for _, r := range left {
			if r.isWithdrawn() {
				o.errs[r] = e.expired(key, r)
				failing = append(failing, r)
				continue
			}
			next, err := r.change.Edit(o.document)
			switch {
			case err != nil:
				o.errs[r] = err
				failing = append(failing, r)
			case !document.Equal(next, o.document):
				o.effective = append(o.effective, r)
				o.document = next
			}
		}
		if len(failing) == 0 || len(failing) == len(left) {
			return o
		}
		left = failing
	}
}

// hasAll reports whether a document has what changes make of it, the later ones
// before the earlier ones.
func hasAll(doc document.Value, changes []*request) bool {
	again := doc
	for _, r := range changes {
		var err error
		if again, err = r.change.Edit(again); err != nil {
			return false
		}
	}
	return document.Equal(again, doc)
}

// isOvertaken reports whether a document shows somebody else's change and,
// wherever it should show this engine's, what was there before. A change that
// Amazon accepts without effect leaves the whole document as it was, and is not
// that.
func isOvertaken(before, desired, current document.Value) bool {
	return isUntouched(before, desired, current) && !document.Equal(before, current)
}

// isUntouched reports whether current is what before is wherever desired is not.
func isUntouched(before, desired, current document.Value) bool {
	if before.Kind() != document.Object || desired.Kind() != document.Object {
		return document.Equal(before, desired) || document.Equal(before, current)
	}
	for _, key := range append(before.Keys(), desired.Keys()...) {
		if !isUntouched(before.Member(key), desired.Member(key), current.Member(key)) {
			return false
		}
	}
	return true
}
