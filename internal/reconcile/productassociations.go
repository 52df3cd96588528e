// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"sync"

	"golang.org/x/sync/singleflight"
)

// productAssociations is what is known of which products are associated with which skills. The
// products of a skill are read together, fifty in a request, because each association
// alone would double what the refresh of a product costs.
type productAssociations struct {
	flights singleflight.Group

	mutex sync.Mutex
	// listed are the products of a skill, by the skill's id.
	listed map[string]map[string]bool
	// own are the associations that this process has made.
	own map[association]bool
}

type association struct{ productID, skillID string }

func newProductAssociations() *productAssociations {
	return &productAssociations{listed: map[string]map[string]bool{}, own: map[association]bool{}}
}

// IsAssociated is [Products.IsAssociatedAt] for the development stage, from what Amazon has
// listed of the skill. Only where the product is not in the list is Amazon asked about
// it alone: lists lag behind.
func (p *Products) IsAssociated(ctx context.Context, id, skillID string) (bool, error) {
	listed, _, _ := p.associations.flights.Do(skillID, func() (any, error) { return p.productsOf(ctx, skillID), nil })
	if products, ok := listed.(map[string]bool); ok && products[id] {
		return true, nil
	}
	return p.IsAssociatedAt(ctx, id, skillID, Development)
}

// productsOf lists the products of a skill, once. That this is not possible, or that
// Amazon answers with 404 where there are none, is no error: then each product is
// asked for alone.
func (p *Products) productsOf(ctx context.Context, skillID string) map[string]bool {
	if listed, known := p.associations.of(skillID); known {
		return listed
	}
	products := map[string]bool{}
	for summary, err := range p.OfSkill(ctx, skillID, Development) {
		if err != nil {
			break
		}
		products[summary.ProductID] = true
	}
	p.associations.mutex.Lock()
	defer p.associations.mutex.Unlock()
	p.associations.listed[skillID] = products
	return products
}

func (t *productAssociations) of(skillID string) (products map[string]bool, known bool) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	products, known = t.listed[skillID]
	return products, known
}

// forget says that what was listed of a skill is old.
func (t *productAssociations) forget(skillID string) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	delete(t.listed, skillID)
}

// made notes that this process has made an association.
func (t *productAssociations) made(productID, skillID string) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	t.own[association{productID, skillID}] = true
}

// isMade reports whether this process has made an association.
func (t *productAssociations) isMade(productID, skillID string) bool {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	return t.own[association{productID, skillID}]
}
