// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"
)

// foreseen are the newest certifications of skills as they were a moment ago, so that
// the resources of a skill share one request.
type foreseen struct {
	flights singleflight.Group
	mutex   sync.Mutex
	seen    map[string]sighting
}

type sighting struct {
	record CertificationRecord
	at     time.Time
}

// Foreseen is [Certification.MostRecent], possibly as it was up to [Freshness] ago, and
// without an error where there never was a certification.
func (c *Certification) Foreseen(ctx context.Context, skillID string) (CertificationRecord, error) {
	if seen, fresh := c.foreseen.get(skillID); fresh {
		return seen, nil
	}
	shared, err, _ := c.foreseen.flights.Do(skillID, func() (any, error) {
		latest, err := c.MostRecent(ctx, skillID)
		if err != nil && !isMissing(err) {
			return CertificationRecord{}, err
		}
		c.foreseen.keep(skillID, latest)
		return latest, nil
	})
	latest, _ := shared.(CertificationRecord)
	return latest, err
}

func (f *foreseen) get(skillID string) (CertificationRecord, bool) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	seen, known := f.seen[skillID]
	return seen.record, known && time.Since(seen.at) < Freshness
}

func (f *foreseen) keep(skillID string, record CertificationRecord) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if f.seen == nil {
		f.seen = map[string]sighting{}
	}
	f.seen[skillID] = sighting{record, time.Now()}
}

// drop is called when a certification has begun or ended.
func (f *foreseen) drop(skillID string) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	delete(f.seen, skillID)
}
