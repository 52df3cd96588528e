// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"sync"

	"golang.org/x/sync/singleflight"
)

// productTies is what is known of which products are tied to which skills. The
// products of a skill are read together, fifty in a request, because each association
// alone would double what the refresh of a product costs.
type productTies struct {
	flights singleflight.Group

	mutex sync.Mutex
	// listed are the products of a skill, by the skill's id.
	listed map[string]map[string]bool
	// own are the associations that this process has made.
	own map[productTie]bool
}

type productTie struct{ productID, skillID string }

func newProductTies() *productTies {
	return &productTies{listed: map[string]map[string]bool{}, own: map[productTie]bool{}}
}

// IsAssociated is [Products.IsTied] for the development stage, from what Amazon has
// listed of the skill. Only where the product is not in the list is Amazon asked about
// it alone: lists lag behind.
func (p *Products) IsAssociated(ctx context.Context, id, skillID string) (bool, error) {
	listed, _, _ := p.ties.flights.Do(skillID, func() (any, error) { return p.productsOf(ctx, skillID), nil })
	if products, ok := listed.(map[string]bool); ok && products[id] {
		return true, nil
	}
	return p.IsTied(ctx, id, skillID, Development)
}

// productsOf lists the products of a skill, once. That this is not possible, or that
// Amazon answers with 404 where there are none, is no error: then each product is
// asked for alone.
func (p *Products) productsOf(ctx context.Context, skillID string) map[string]bool {
	if listed, known := p.ties.of(skillID); known {
		return listed
	}
	products := map[string]bool{}
	for summary, err := range p.OfSkill(ctx, skillID, Development) {
		if err != nil {
			break
		}
		products[summary.ProductID] = true
	}
	p.ties.mutex.Lock()
	defer p.ties.mutex.Unlock()
	p.ties.listed[skillID] = products
	return products
}

func (t *productTies) of(skillID string) (products map[string]bool, known bool) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	products, known = t.listed[skillID]
	return products, known
}

// forget says that what was listed of a skill is old.
func (t *productTies) forget(skillID string) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	delete(t.listed, skillID)
}

// made notes that this process has made an association.
func (t *productTies) made(productID, skillID string) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	t.own[productTie{productID, skillID}] = true
}

// isMade reports whether this process has made an association.
func (t *productTies) isMade(productID, skillID string) bool {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	return t.own[productTie{productID, skillID}]
}
