// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"slices"
	"strconv"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

const (
	// Freshness is how long a document that was read serves later reads too. It
	// spans the refresh of a large configuration, in which Terraform visits the
	// resources of a skill minutes apart, and it costs no safety: a write names
	// the version that it starts from, and Amazon refuses it for any other.
	Freshness = 5 * time.Minute
	// cacheLimit bounds the documents that are kept, in bytes of JSON. A
	// document that is not kept is only a request more.
	cacheLimit = 16 << 20
	// readLimit bounds a shared read, which no single caller's context can. A
	// caller needs no limit of its own, which would only hide what was waited for.
	readLimit = 10 * time.Minute
)

// place is where a document is read.
type place struct {
	key   string
	stage smapi.Stage
}

// cache shares the documents that were read.
type cache struct {
	flights singleflight.Group

	mutex   sync.Mutex
	entries map[place]entry
	// order is that in which the entries were made, the oldest first.
	order []place
	size  int
	// writes counts the writes of each document, so that a read which began
	// before a write neither serves anybody after it nor is kept.
	writes map[string]int
}

// entry is what was read. The JSON is kept and not the document: it is a
// fraction of its size.
type entry struct {
	json    []byte
	version string
	// missing is why there is no document.
	missing error
	read    time.Time
}

// known is a snapshot and the time when it was current.
type known struct {
	Snapshot
	read time.Time
}

// get returns a document that is fresh enough, or joins the read that is under
// way, or begins one. The end of one caller's context does not end the read for
// the others, and a failure serves those who waited for it and nobody else.
func (c *cache) get(ctx context.Context, noun string, p place, read func(context.Context, place) (Snapshot, error)) (Snapshot, error) {
	if ctx.Err() != nil {
		return Snapshot{}, &WaitError{Noun: noun, Key: p.key, Err: context.Cause(ctx)}
	}
	if current, found, err := c.fresh(p); found {
		return current, err
	}
	epoch := c.epoch(p)
	flight := c.flights.DoChan(p.key+" "+string(p.stage)+" "+strconv.Itoa(epoch), func() (any, error) {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), readLimit)
		defer cancel()
		// Another read may have ended since the look before.
		if current, found, err := c.fresh(p); found {
			return current, err
		}
		began := time.Now()
		current, err := read(ctx, p)
		c.keep(p, epoch, known{current, began}, err)
		return current, err
	})
	select {
	case landed := <-flight:
		current, _ := landed.Val.(Snapshot)
		return current, landed.Err
	case <-ctx.Done():
		return Snapshot{}, &WaitError{Noun: noun, Key: p.key, Err: context.Cause(ctx)}
	}
}

// fresh returns what was read of a document if that still serves later reads.
func (c *cache) fresh(p place) (current Snapshot, found bool, err error) {
	kept, ok := c.find(p)
	switch {
	case !ok || time.Since(kept.read) >= Freshness:
		return Snapshot{}, false, nil
	case kept.missing != nil:
		return Snapshot{}, true, kept.missing
	}
	doc, err := document.Parse(kept.json)
	return Snapshot{doc, kept.version}, true, err
}

// newest returns the document as it was last read or written, however long ago.
func (c *cache) newest(key string) (known, bool) {
	found, ok := c.find(place{key, smapi.StageDevelopment})
	if !ok {
		return known{}, false
	}
	doc, err := document.Parse(found.json)
	return known{Snapshot{doc, found.version}, found.read}, err == nil
}

func (c *cache) find(p place) (entry, bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	found, ok := c.entries[p]
	return found, ok
}

// epoch is the number of writes that a read has to show. Only the development
// stage can be written.
func (c *cache) epoch(p place) int {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.epochLocked(p)
}

func (c *cache) epochLocked(p place) int {
	if p.stage != smapi.StageDevelopment {
		return 0
	}
	return c.writes[p.key]
}

// keep puts away what a read has shown, unless the document has been written
// meanwhile. That there is none is kept for the stages that come and go by
// certification; at the development stage it may be about to be created.
func (c *cache) keep(p place, epoch int, current known, err error) {
	made := entry{version: current.Version, read: current.read}
	switch {
	case err == nil:
		made.json = current.Document.JSON()
	case isMissing(err) && p.stage != smapi.StageDevelopment:
		made.missing = err
	default:
		return
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.epochLocked(p) != epoch {
		return
	}
	c.removeLocked(p)
	if c.entries == nil {
		c.entries = map[place]entry{}
	}
	c.entries[p] = made
	c.order = append(c.order, p)
	for c.size += len(made.json); c.size > cacheLimit; {
		c.removeLocked(c.order[0])
	}
}

// drop forgets a document, because it is being written.
func (c *cache) drop(key string) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.writes == nil {
		c.writes = map[string]int{}
	}
	c.writes[key]++
	c.removeLocked(place{key, smapi.StageDevelopment})
}

// replace puts away the document as it is after a write.
func (c *cache) replace(key string, current known) {
	p := place{key, smapi.StageDevelopment}
	c.drop(key)
	c.keep(p, c.epoch(p), current, nil)
}

func (c *cache) removeLocked(p place) {
	found, ok := c.entries[p]
	if !ok {
		return
	}
	delete(c.entries, p)
	c.size -= len(found.json)
	c.order = slices.DeleteFunc(c.order, func(other place) bool { return other == p })
}
