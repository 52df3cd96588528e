// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"context"
	"iter"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/list"
)

// readAhead is how many things a list reads at a time. Amazon publishes no limit of
// requests; a few at a time hide most of the latency without a storm.
const readAhead = 5

// Listing is the reading of a list.
type Listing[Item any] struct {
	// Items are what there is; an error ends them.
	Items iter.Seq2[Item, error]
	// Limit is how many results are wanted; 0 or less for all.
	Limit int64
	// Read makes a result of an item. It is called for several items at a time. A
	// result without identity is a message and does not count, one with an error ends
	// the list, and nil is none. It returns soon after its context ends.
	Read func(context.Context, Item) *list.ListResult
	// Failed makes a result of what ended the items, or of the end of the context.
	Failed func(error) list.ListResult
}

// Results reads a few items ahead and yields each result, in the order of the items,
// as soon as it and those before it are there. No item is read, or even asked for, in
// vain: what is under way and what was yielded are never more than the limit.
func (l Listing[Item]) Results(ctx context.Context) iter.Seq[list.ListResult] {
	return func(yield func(list.ListResult) bool) {
		ctx, cancel := context.WithCancel(ctx)
		var group sync.WaitGroup
		defer group.Wait()
		defer cancel()

		wanted := l.wanted(0)
		// Every read that is under way has a slot, as has the search for its item.
		slots := make(chan struct{}, wanted)
		readings := make(chan chan *list.ListResult, wanted)
		group.Go(func() {
			defer close(readings)
			l.begin(ctx, &group, slots, readings)
		})
		for found := int64(0); ; {
			reading, more := <-readings
			if !more {
				break
			}
			result := <-reading
			if ctx.Err() != nil {
				break
			}
			if result != nil {
				if !yield(*result) || result.Diagnostics.HasError() {
					return
				}
				if result.Identity != nil {
					found++
				}
			}
			if left := l.wanted(found); left < wanted {
				// The slot is used up.
				wanted = left
				if wanted == 0 {
					return
				}
				continue
			}
			<-slots
		}
		if ctx.Err() != nil {
			yield(l.Failed(context.Cause(ctx)))
		}
	}
}

// wanted is how many reads may be under way when so many results were found.
func (l Listing[Item]) wanted(found int64) int64 {
	if l.Limit <= 0 {
		return readAhead
	}
	return min(readAhead, l.Limit-found)
}

// begin begins one read after the other, in the order in which the results are wanted.
func (l Listing[Item]) begin(ctx context.Context, group *sync.WaitGroup, slots chan<- struct{}, readings chan<- chan *list.ListResult) {
	acquire := func() bool {
		select {
		case slots <- struct{}{}:
			return ctx.Err() == nil
		case <-ctx.Done():
			return false
		}
	}
	if !acquire() {
		return
	}
	for item, err := range l.Items {
		reading := make(chan *list.ListResult, 1)
		readings <- reading
		if err != nil {
			failed := l.Failed(err)
			reading <- &failed
			return
		}
		group.Go(func() { reading <- l.Read(ctx, item) })
		if !acquire() {
			return
		}
	}
}
