// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"iter"
	"slices"

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

// OfVendor lists the products of a vendor at the development stage, of one reference
// name if that is not empty.
func (p *Products) OfVendor(ctx context.Context, vendorID, referenceName string) iter.Seq2[ProductSummary, error] {
	return func(yield func(ProductSummary, error) bool) {
		for summary, err := range p.store.VendorProducts(ctx, vendorID, referenceName) {
			if err == nil && summary.Stage != Development {
				continue
			}
			if !yield(summary, forbidden(err)) || err != nil {
				return
			}
		}
	}
}

// OfSkill lists the products that are tied to a stage of a skill. Amazon may answer
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

// IsTied reports whether a product is tied to a skill at a stage.
func (p *Products) IsTied(ctx context.Context, id, skillID string, stage Stage) (bool, error) {
	skills, err := p.Skills(ctx, id, stage)
	return slices.Contains(skills, skillID), err
}

// Skills are the ids of the skills that a stage of a product is tied to. A stage that
// the product does not have is [ErrNotFound].
func (p *Products) Skills(ctx context.Context, id string, stage Stage) ([]string, error) {
	var skills []string
	for skill, err := range p.store.ProductSkills(ctx, id, stage) {
		if err != nil {
			return nil, p.translate(id, err)
		}
		skills = append(skills, skill)
	}
	return skills, nil
}

// Tie ties a product to a skill. Where it is tied already nothing happens: Amazon
// refuses a second time, or its answer to the first was lost.
func (p *Products) Tie(ctx context.Context, id, skillID string) error {
	return p.bind(ctx, id, skillID, true, p.store.Associate)
}

// Untie unties a product from a skill, if it is tied to it.
func (p *Products) Untie(ctx context.Context, id, skillID string) error {
	return p.bind(ctx, id, skillID, false, p.store.Disassociate)
}

func (p *Products) bind(ctx context.Context, id, skillID string, tied bool, write func(ctx context.Context, id, skillID string) error) error {
	pause := newPace()
	for attempts := 0; ; attempts++ {
		err := p.store.alone(ctx, func() error { return write(ctx, id, skillID) })
		if err == nil {
			return nil
		}
		if ctx.Err() != nil {
			return p.waited(id, "", context.Cause(ctx))
		}
		is, unread := p.IsTied(ctx, id, skillID, Development)
		switch {
		case unread == nil && is == tied, !tied && isMissing(unread):
			return nil
		case !IsUncertain(err) || unread != nil || attempts >= p.retries:
			return p.refusedWrite(id, err)
		}
		if err := pause.wait(ctx); err != nil {
			return p.waited(id, "", err)
		}
	}
}

// Reset makes Amazon forget that the account has bought a product.
func (p *Products) Reset(ctx context.Context, id string, stage Stage) error {
	err := p.store.alone(ctx, func() error { return p.store.ResetEntitlement(ctx, id, stage) })
	if err != nil {
		return p.translate(id, err)
	}
	return nil
}
