// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"sync"
	"time"
)

// claimGrace is how long after a claim a removal for the same owner waits for
// the change of the claiming resource. Terraform claims when it plans the create
// of a renamed resource, right before it applies it; between the two there are
// one or two reads. The destroy of the old name has none, so it comes first.
// A claimed resource that has nothing to change delays the removal no longer
// than this.
const claimGrace = 5 * time.Second

// ownedPart is what one owner has in one document.
type ownedPart struct{ key, owner string }

// owners remembers what the owners of each part have planned and done.
type owners struct {
	mutex sync.Mutex
	parts map[ownedPart]*ownership
}

type ownership struct {
	claimed time.Time
	// inside is a place in the part that somebody else declares, "" for none.
	inside string
	// removing: the part is planned to be removed.
	removing bool
	// ended: at least one change has, the last with err.
	ended bool
	err   error
}

func (o *owners) getLocked(part ownedPart) *ownership {
	if o.parts == nil {
		o.parts = map[ownedPart]*ownership{}
	}
	if o.parts[part] == nil {
		o.parts[part] = &ownership{}
	}
	return o.parts[part]
}

// claim notes a plan. It is false if there is one already.
func (o *owners) claim(part ownedPart) (first bool) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	owned := o.getLocked(part)
	if !owned.claimed.IsZero() {
		return false
	}
	owned.claimed = time.Now()
	return true
}

// claimRemoval notes that the part is planned to be removed.
func (o *owners) claimRemoval(part ownedPart) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	o.getLocked(part).removing = true
}

// claimInside notes that somebody else declares a place in the part, and reports
// whether the owner is claimed, be it for a removal.
func (o *owners) claimInside(part ownedPart, place string) (claimed bool) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	owned := o.getLocked(part)
	if owned.inside == "" {
		owned.inside = place
	}
	return owned.removing || !owned.claimed.IsZero()
}

// claimedInside returns a place in the part that somebody else declares, "" for none.
func (o *owners) claimedInside(part ownedPart) string {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	return o.getLocked(part).inside
}

// end notes how a change has ended.
func (o *owners) end(part ownedPart, err error) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	owned := o.getLocked(part)
	owned.ended, owned.err = true, err
}

// removal says what is to become of a removal of a part: whether it shares the
// end of a change that has ended with err, or has to wait until a time for a
// change that was claimed. One that is lined up or under way needs no wait: the
// worker of the document comes to it before the removal, or together with it.
func (o *owners) removal(part ownedPart) (shared bool, until time.Time, err error) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	owned := o.getLocked(part)
	switch {
	case owned.ended:
		return true, time.Time{}, owned.err
	case owned.claimed.IsZero():
		return false, time.Time{}, nil
	default:
		return false, owned.claimed.Add(claimGrace), nil
	}
}
