// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"sync"

	"golang.org/x/sync/singleflight"
)

// productFacts are the summaries of the products of a vendor. They are read together,
// fifty in a request, because each of them alone would double what a refresh costs.
type productFacts struct {
	vendor  func(context.Context) (string, error)
	flights singleflight.Group

	mutex  sync.Mutex
	listed bool
	known  map[string]ProductSummary
}

// Known returns what Amazon says of a product at the development stage: as it was when
// the products were listed, or for one that this process has written since, as it is.
func (p *Products) Known(ctx context.Context, id string) (ProductSummary, error) {
	if _, err, _ := p.facts.flights.Do("", func() (any, error) { return nil, p.list(ctx) }); err == nil {
		p.facts.mutex.Lock()
		summary, found := p.facts.known[id]
		p.facts.mutex.Unlock()
		if found {
			return summary, nil
		}
	}
	// The list may be of another vendor, and lags behind.
	return p.Summary(ctx, id, Development)
}

// list lists the products, once.
func (p *Products) list(ctx context.Context) error {
	p.facts.mutex.Lock()
	listed := p.facts.listed
	p.facts.mutex.Unlock()
	if listed {
		return nil
	}
	vendor, err := p.facts.vendor(ctx)
	if err != nil {
		return err
	}
	known := map[string]ProductSummary{}
	for summary, err := range p.OfVendor(ctx, vendor, "") {
		if err != nil {
			return err
		}
		known[summary.ProductID] = summary
	}
	p.facts.mutex.Lock()
	defer p.facts.mutex.Unlock()
	p.facts.listed, p.facts.known = true, known
	return nil
}

// forget says that what was listed of a product is old.
func (f *productFacts) forget(id string) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	delete(f.known, id)
}
