// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// PutProduct makes the document the definition of a product at the development stage, as somebody in the console would,
// and the product if there is none. The document is the definition, with or without its envelope and a byte order mark.
// It is not validated; only text that is not a JSON object is an error.
func (s *Sandbox) PutProduct(productID string, document []byte) error {
	document = bytes.TrimSpace(bytes.TrimPrefix(document, byteOrderMark))
	if err := checkJSON(document); err != nil {
		return fmt.Errorf("document of product %s: %w", productID, err)
	}
	members, err := membersOf(document)
	if err != nil {
		return fmt.Errorf("document of product %s: %w", productID, err)
	}
	stored := json.RawMessage(slices.Clone(document))
	if i := find(members, productEnvelope); i >= 0 {
		stored = members[i].value
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if p := s.products[productID]; p != nil {
		p.stages[stageDevelopment] = s.newVersion(stored, addedToProducts)
		return nil
	}
	s.addProduct(productID, stored)
	return nil
}

// EditProduct changes the definition at the development stage as somebody in the developer console would. Numbers are
// [json.Number]. No request is recorded. The edit must not call the sandbox.
func (s *Sandbox) EditProduct(productID string, edit func(definition map[string]any)) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	p := s.products[productID]
	if p == nil {
		return fmt.Errorf("there is no product %s", productID)
	}
	content := membersAt(decoded(p.stages[stageDevelopment].stored))
	edit(content)
	p.stages[stageDevelopment] = s.newVersion(encode(content), addedToProducts)
	return nil
}

// Product returns the definition of a product at a stage as it was stored, without an envelope, nil where there is none.
func (s *Sandbox) Product(productID, stage string) []byte {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if p := s.products[productID]; p != nil && p.stages[stage] != nil {
		return slices.Clone(p.stages[stage].stored)
	}
	return nil
}

// ProductIDs returns the products in the order in which they were made.
func (s *Sandbox) ProductIDs() []string {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return slices.SortedFunc(maps.Keys(s.products), func(a, b string) int { return cmp.Compare(s.products[a].order, s.products[b].order) })
}

// DeleteProduct removes a product in all stages, with all that associates it with skills. Without such a product nothing happens.
func (s *Sandbox) DeleteProduct(productID string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	delete(s.products, productID)
}

// ReviewProducts begins, or ends without a result, the certification of a skill, and so of the products that are associated with
// it. While it lasts nobody can change them.
func (s *Sandbox) ReviewProducts(skillID string, inReview bool) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	switch k := s.skill(skillID); {
	case k == nil:
	case inReview && !k.inReview():
		s.beginReview(k, false)
	case !inReview && k.inReview():
		s.endReview(k, reviewCancelled)
	}
}

// PublishProducts certifies a skill and publishes it, and so the products that are associated with it: what they are, and that
// they are associated, is live then.
func (s *Sandbox) PublishProducts(skillID string) {
	s.ReviewProducts(skillID, true)
	// There is nothing to publish of a skill that does not exist.
	_ = s.Review(skillID, true)
}

// productsOf are the products that are associated with the development stage of a skill.
func (s *Sandbox) productsOf(skillID string) func(yield func(*product) bool) {
	return func(yield func(*product) bool) {
		for _, p := range s.products {
			if slices.Contains(p.skills[stageDevelopment], skillID) && !yield(p) {
				return
			}
		}
	}
}

// ProductsOf returns the products that are associated with a stage of a skill, in the order in which they were made.
func (s *Sandbox) ProductsOf(skillID, stage string) []string {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	var ids []string
	for _, p := range slices.SortedFunc(maps.Values(s.products), func(a, b *product) int { return cmp.Compare(a.order, b.order) }) {
		if slices.Contains(p.skills[stage], skillID) {
			ids = append(ids, p.id)
		}
	}
	return ids
}

// Disassociate disassociates a product from the development stage of a skill, as somebody in the console would. Where it is not associated
// nothing happens.
func (s *Sandbox) Disassociate(productID, skillID string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if p := s.products[productID]; p != nil {
		p.skills[stageDevelopment] = slices.DeleteFunc(p.skills[stageDevelopment], func(id string) bool { return id == skillID })
	}
}
