// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"cmp"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"time"
)

// ProductListShape is where a list has its products: Amazon's model, the sample of Amazon's page and a client that is in
// use know three places.
type ProductListShape int

const (
	// ProductsAsInSamples puts the array where the model has an object.
	ProductsAsInSamples ProductListShape = iota
	// ProductsAsInModel puts the array and the paging into an object.
	ProductsAsInModel
	// ProductsAtTop puts the array beside the paging, under the name that it has in the model's object.
	ProductsAtTop
)

// WithProductLists sets the shape of the lists of in-skill products. Without it they are [ProductsAsInSamples].
func WithProductLists(shape ProductListShape) Option {
	return func(s *Sandbox) { s.productLists = shape }
}

// productSummary answers what Amazon says of a product besides its definition.
func (s *Sandbox) productSummary(c call) answer {
	p, d, refusal := s.productAt(c)
	if refusal != nil {
		return *refusal
	}
	a := jsonAnswer(http.StatusOK, map[string]any{"inSkillProductSummary": p.summary(c.stage)})
	a.header.Set("ETag", d.eTag)
	return a
}

// summary describes one stage.
func (p *product) summary(stage string) map[string]any {
	d := p.stages[stage]
	content := membersAt(decoded(d.served))
	names := map[string]any{}
	locales := membersAt(content, "publishingInformation", "locales")
	for locale := range locales {
		if name := membersAt(locales, locale)["name"]; name != nil {
			names[locale] = name
		}
	}
	pricing := membersAt(content, "publishingInformation", "pricing")
	if pricing == nil {
		pricing = map[string]any{}
	}
	editable := "EDITABLE"
	if p.inReview || stage == stageLive {
		editable = "NOT_EDITABLE"
	}
	summary := map[string]any{
		"productId":     p.id,
		"stage":         stage,
		"status":        p.status(stage),
		"editableState": editable,
		"lastUpdated":   d.updated.UTC().Format(time.RFC3339),
		"nameByLocale":  names,
		"pricing":       pricing,
		"_links":        map[string]any{"self": map[string]any{"href": "/v1/inSkillProducts/" + p.id + "/stages/" + stage + "/summary"}},
	}
	for _, name := range []string{"type", "referenceName", "purchasableState", "promotableState"} {
		if value := content[name]; value != nil {
			summary[name] = value
		}
	}
	return summary
}

// status is what Amazon says of a stage. A product that was edited after it was published counts as not certified again.
func (p *product) status(stage string) string {
	here, live := p.stages[stage], p.stages[stageLive]
	switch {
	case stage == stageLive, live != nil && live.eTag == here.eTag:
		return "PUBLISHED"
	case p.inReview:
		return "CERTIFICATION"
	case len(missingOf(here.stored)) > 0:
		return "INCOMPLETE"
	default:
		return "COMPLETE"
	}
}

// listProducts lists the products of the vendor, an entry for each stage.
func (s *Sandbox) listProducts(c call) answer {
	query := url.Values(c.query)
	if vendorID := query.Get("vendorId"); vendorID != "" && vendorID != VendorID {
		// As of the list of skills, the published model knows no 403 of this one.
		return unauthorized()
	} else if refusal := checkVendor(vendorID); refusal != nil {
		return *refusal
	}
	return s.productsAnswer(c, func(p *product, stage string) bool {
		summary := p.summary(stage)
		for parameter, field := range map[string]string{"stage": "stage", "type": "type", "referenceName": "referenceName", "status": "status"} {
			if query.Has(parameter) && summary[field] != query.Get(parameter) {
				return false
			}
		}
		return !query.Has("productId") || slices.Contains(query["productId"], p.id)
	})
}

// listSkillProducts lists the products that are associated with a stage of a skill.
func (s *Sandbox) listSkillProducts(c call) answer {
	if k := s.skill(c.skillID); k == nil || k.stages[c.stage] == nil {
		return unknownSkill(c.skillID)
	}
	return s.productsAnswer(c, func(p *product, stage string) bool {
		return stage == c.stage && slices.Contains(p.skills[stage], c.skillID)
	})
}

// productsAnswer has a page of the stages of products that are wanted.
func (s *Sandbox) productsAnswer(c call, wanted func(p *product, stage string) bool) answer {
	query := url.Values(c.query)
	start, size, err := page(query)
	if err != nil {
		return invalidParameter(err.Error())
	}
	found := []any{}
	for _, p := range slices.SortedFunc(maps.Values(s.products), func(a, b *product) int { return cmp.Compare(a.order, b.order) }) {
		for _, stage := range []string{stageDevelopment, stageLive} {
			if p.stages[stage] != nil && wanted(p, stage) {
				found = append(found, p.summary(stage))
			}
		}
	}
	shown, paging := paged(c, query, found, start, size)
	switch s.productLists {
	case ProductsAsInModel:
		paging["inSkillProducts"] = shown
		return jsonAnswer(http.StatusOK, map[string]any{"inSkillProductSummaryList": paging})
	case ProductsAtTop:
		paging["inSkillProducts"] = shown
	default:
		paging["inSkillProductSummaryList"] = shown
	}
	return jsonAnswer(http.StatusOK, paging)
}
