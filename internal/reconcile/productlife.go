// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"iter"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// ProductSummary is what Amazon says of a product besides its definition.
type ProductSummary = smapi.ProductSummary

// Summary reads what Amazon says of a product at a stage.
func (p *Products) Summary(ctx context.Context, id string, stage Stage) (ProductSummary, error) {
	summary, err := p.store.ProductSummary(ctx, id, stage)
	if err != nil {
		return ProductSummary{}, p.translate(id, err)
	}
	return summary, nil
}

// ProductContains reports whether a text is part of what a product is called: its
// reference name, or its name in one of its languages, whatever its case.
func ProductContains(product ProductSummary, part string) bool {
	return containsFold(product.ReferenceName, part) || NameContains(product.NameByLocale, part)
}

// OfVendor lists the products of a vendor at the development stage, of one reference
// name if that is not empty. Where the list grows while it is read, Amazon may list a
// product once more; here each comes once.
func (p *Products) OfVendor(ctx context.Context, vendorID, referenceName string) iter.Seq2[ProductSummary, error] {
	return func(yield func(ProductSummary, error) bool) {
		seen := map[string]bool{}
		for summary, err := range p.store.VendorProducts(ctx, vendorID, referenceName) {
			if err == nil && (summary.Stage != Development || seen[summary.ProductID]) {
				continue
			}
			seen[summary.ProductID] = true
			if !yield(summary, forbidden(err)) || err != nil {
				return
			}
		}
	}
}

// OfSkill lists the products that are associated with a stage of a skill. Amazon may answer
// with 404 where there are none, as it does for a skill that does not exist.
func (p *Products) OfSkill(ctx context.Context, skillID string, stage Stage) iter.Seq2[ProductSummary, error] {
	return func(yield func(ProductSummary, error) bool) {
		for summary, err := range p.store.SkillProducts(ctx, skillID, stage) {
			if smapi.IsNotFound(err) || !yield(summary, forbidden(err)) || err != nil {
				return
			}
		}
	}
}

// Delete removes a product, if the check has nothing against it as it is then. One
// that does not exist is no error. That others kept changing it is a
// *[ContendedError].
func (p *Products) Delete(ctx context.Context, id string, check func(stored document.Value) error) error {
	defer p.cache.drop(id)
	defer p.facts.forget(id)
	pause := newPace()
	for attempts := 1; ; attempts++ {
		p.cache.drop(id)
		current, err := p.Snapshot(ctx, id, Development)
		switch {
		case isMissing(err):
			return nil
		case err != nil:
			return err
		case bareVersion(current.Version) == "":
			return &NoVersionError{Noun: p.store.Noun(), Key: id}
		}
		if err := check(current.Document); err != nil {
			return err
		}
		err = p.store.alone(ctx, func() error { return p.store.DeleteProduct(ctx, id, current.Version) })
		switch {
		case err == nil, smapi.IsNotFound(err):
			return nil
		case !smapi.IsPreconditionFailed(err) && !smapi.IsConflict(err) && !IsUncertain(err):
			return p.refusedWrite(id, err)
		case attempts >= conflicts || IsUncertain(err) && attempts > p.retries:
			if IsUncertain(err) {
				return p.interrupted(ctx, id, "", err)
			}
			return &ContendedError{Noun: p.store.Noun(), Key: id, Attempts: attempts, Err: err}
		}
		if err := pause.wait(ctx); err != nil {
			return p.waited(id, "", err)
		}
	}
}

func (p *Products) refusedWrite(id string, err error) error {
	var refusal *smapi.Error
	if smapi.IsBadRequest(err) && errors.As(err, &refusal) {
		return &RejectedError{Noun: p.store.Noun(), Key: id, Problems: refusal.Problems, RequestID: refusal.RequestID, Err: err}
	}
	return p.translate(id, err)
}

// Reset makes Amazon forget that the account has bought a product.
func (p *Products) Reset(ctx context.Context, id string, stage Stage) error {
	err := p.store.alone(ctx, func() error { return p.store.ResetEntitlement(ctx, id, stage) })
	if err != nil {
		return p.translate(id, err)
	}
	return nil
}
