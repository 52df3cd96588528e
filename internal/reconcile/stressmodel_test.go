// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

const badKey = "bad"

// attempt is one change that was asked for, and how that went.
type attempt struct {
	place document.Pointer
	// value is one of a kind; empty if the change removes what is there.
	value        string
	began, ended time.Time
	err          error
}

func (d *attempt) edit(doc document.Value) (document.Value, error) {
	if d.value == "" {
		return doc.Remove(d.place), nil
	}
	return doc.Set(d.place, document.Text(d.value))
}

func (d *attempt) bad() bool { return d.place[0] == badKey }

// rejected reports whether Amazon is said to have refused the change.
func (d *attempt) rejected() bool {
	var rejected *reconcile.RejectedError
	return errors.As(d.err, &rejected)
}

// unrestored reports whether the change was refused along with others, because what
// it came with could not be undone.
func (d *attempt) unrestored() bool {
	var rejected *reconcile.RejectedError
	return errors.As(d.err, &rejected) && rejected.Restore != nil
}

// record is all that was asked for of one skill.
type record struct {
	mutex    sync.Mutex
	attempts []*attempt
}

func (r *record) add(d *attempt) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.attempts = append(r.attempts, d)
}

// cutShort counts the changes that were given up in time.
func (r *record) cutShort() (n int) {
	for _, d := range r.attempts {
		if errors.Is(d.err, context.DeadlineExceeded) {
			n++
		}
	}
	return n
}

// check compares what Amazon holds in the end with what it must.
func (r *record) check(t *testing.T, skill string, s *worldSkill) {
	places := map[string][]*attempt{}
	for _, d := range r.attempts {
		places[d.place.String()] = append(places[d.place.String()], d)
		switch {
		case d.bad() && d.err == nil:
			t.Errorf("%s: a bad change is said to have succeeded", skill)
		case !d.bad() && d.rejected() && !d.unrestored():
			t.Errorf("%s: a good change at %s was rejected: %v", skill, d.place, d.err)
		}
	}
	final := s.current()
	for _, attempts := range places {
		checkPlace(t, skill, final.Get(attempts[0].place), attempts)
	}
	for key, want := range s.outside {
		if got := final.Get(document.Pointer{"outside", key}).Text(); got != want {
			t.Errorf("%s: what somebody else wrote at %s is %q, want %q", skill, key, got, want)
		}
	}
	// Only one who gave up leaves an update behind that the next write may meet.
	if s.overlaps > r.cutShort() {
		t.Errorf("%s: %d writes were sent while an update of the same engine ran", skill, s.overlaps)
	}
	// A batch is one write, and one more for each change if it is refused.
	if most := 2*len(r.attempts) + 2*s.wrong; int(s.counts["PUT"]) > most {
		t.Errorf("%s: %d writes for %d changes, of which %d went wrong", skill, s.counts["PUT"], len(r.attempts), s.wrong)
	}
}

// checkPlace looks for the change that left what a place holds. It must not have
// been rejected, and no change that began after it may have succeeded.
func checkPlace(t *testing.T, skill string, final document.Value, attempts []*attempt) {
	explained := !final.Exists() && !overwritten(&attempt{place: attempts[0].place}, attempts)
	for _, d := range attempts {
		if d.value == final.Text() && !d.rejected() && !overwritten(d, attempts) {
			explained = true
		}
	}
	if explained {
		return
	}
	t.Errorf("%s: no order of the changes at %s leaves %q:", skill, attempts[0].place, final.Text())
	for _, d := range attempts {
		if d.value == final.Text() || d.err == nil && d.ended.After(time.Now().Add(-time.Minute)) {
			t.Errorf("  %q from %s to %s: %v", d.value, d.began.Format(time.TimeOnly), d.ended.Format(time.TimeOnly), d.err)
		}
	}
}

// overwritten reports whether a change that began when this one was over has
// succeeded. One whose end is unknown may take effect later.
func overwritten(d *attempt, attempts []*attempt) bool {
	for _, other := range attempts {
		if d.err == nil && other.err == nil && other.began.After(d.ended) {
			return true
		}
	}
	return false
}
