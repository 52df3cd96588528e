// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"slices"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// IsAssociatedAt reports whether a product is associated with a skill at a stage, as Amazon says of
// the product now. A stage that the product does not have is [ErrNotFound].
func (p *Products) IsAssociatedAt(ctx context.Context, id, skillID string, stage Stage) (bool, error) {
	skills, err := p.Skills(ctx, id, stage)
	return slices.Contains(skills, skillID), err
}

// Skills are the ids of the skills that a stage of a product is associated with. A stage that
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

// Associate associates a product with a skill. Where it is associated already nothing
// happens: Amazon refuses a second time, or its answer to the first was lost.
//
// A product or a skill that was made a moment ago may be unknown elsewhere at Amazon;
// isNew says that the skill is one, and products know it of themselves.
func (p *Products) Associate(ctx context.Context, id, skillID string, isNew bool) error {
	patience := time.Now()
	if isNew || p.IsNew(id) {
		patience = patience.Add(createdGrace)
	}
	return p.bind(ctx, binding{id: id, skillID: skillID, associated: true, patience: patience, write: func() error {
		return p.store.Associate(ctx, id, skillID)
	}})
}

// Disassociate disassociates a product from a skill, if it is associated with it. What
// [Products.Associate] has associated in the meantime stays: Terraform creates the
// association under another name before it removes the old one, or while it does.
func (p *Products) Disassociate(ctx context.Context, id, skillID string) error {
	return p.bind(ctx, binding{id: id, skillID: skillID, write: func() error {
		if p.associations.isMade(id, skillID) {
			return nil
		}
		return p.store.Disassociate(ctx, id, skillID)
	}})
}

// binding is a write of an association.
type binding struct {
	id, skillID string
	// associated is what it is to come to.
	associated bool
	// patience is until when a product or skill may still be unknown.
	patience time.Time
	write    func() error
}

// bind makes a write until Amazon has carried it out or has refused it. What Amazon
// says of the product afterwards decides: a refusal may mean that nothing was left to do.
func (p *Products) bind(ctx context.Context, b binding) error {
	defer p.associations.forget(b.skillID)
	pause := newPace()
	for attempts := 0; ; attempts++ {
		again := false
		err := p.store.alone(ctx, func() (err error) {
			again, err = p.attempt(ctx, b, attempts)
			return err
		})
		switch {
		case err != nil && ctx.Err() != nil:
			return p.waited(b.id, "", context.Cause(ctx))
		case !again:
			return err
		}
		if err := pause.wait(ctx); err != nil {
			return p.waited(b.id, "", err)
		}
	}
}

// attempt writes once, and reports whether it is worth another attempt.
func (p *Products) attempt(ctx context.Context, b binding, attempts int) (again bool, err error) {
	defer func() {
		if b.associated && !again && err == nil {
			p.associations.made(b.id, b.skillID)
		}
	}()
	err = b.write()
	if err == nil || ctx.Err() != nil {
		return false, err
	}
	is, unread := p.IsAssociatedAt(ctx, b.id, b.skillID, Development)
	switch {
	case unread == nil && is == b.associated, !b.associated && isMissing(unread):
		return false, nil
	case smapi.IsNotFound(err) && time.Now().Before(b.patience):
		return true, nil
	case IsUncertain(err) && unread == nil && attempts < p.retries:
		return true, nil
	}
	return false, p.refusedWrite(b.id, err)
}
