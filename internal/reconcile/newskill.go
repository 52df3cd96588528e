// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// NewSkill is a skill that is to be made.
type NewSkill struct {
	// VendorID is the vendor that it will belong to.
	VendorID string
	// Manifest is its first manifest, without envelope.
	Manifest document.Value
	// Names are what it is called there, by locale. It is looked for by them if
	// nobody learns its id.
	Names map[string]string
}

// MadeSkill is a skill that was made.
type MadeSkill struct {
	ID string
	// Manifest is what Amazon has made of the one that was sent.
	Manifest document.Value
	// Warnings are Amazon's, each once.
	Warnings []Problem
}

// CreateSkill makes a skill and waits until Amazon has judged its manifest. The
// engine of the manifests knows the new one then.
//
// A refusal, at once or late, is a *[RefusedSkillError], an answer that was lost a
// *[LostSkillError], and whatever else goes wrong once there is a skill an
// *[UnfinishedSkillError]. All three say what is left behind.
func (a *Account) CreateSkill(ctx context.Context, manifests *Engine, skill NewSkill) (MadeSkill, error) {
	began := time.Now()
	id, err := a.api.CreateSkill(ctx, skill.VendorID, skill.Manifest.JSON())
	var refusal *smapi.Error
	switch {
	case smapi.IsBadRequest(err) && errors.As(err, &refusal):
		return MadeSkill{}, &RefusedSkillError{Problems: refusal.Problems, RequestID: refusal.RequestID, Err: err}
	case IsUncertain(err):
		return MadeSkill{}, a.findLost(ctx, skill, began, err)
	case err != nil:
		return MadeSkill{}, forbidden(err)
	}
	made := MadeSkill{ID: id}
	manifests.made.Store(id, true)
	verdict, err := manifests.awaitVerdict(ctx, id, ofNewSkill, nil)
	switch {
	case err != nil:
		return made, &UnfinishedSkillError{ID: id, Err: err}
	case verdict.State == smapi.UpdateFailed:
		return made, a.removeShell(ctx, id, verdict)
	}
	current, err := manifests.readBack(ctx, id, "", verdict.Version, nil)
	if err != nil {
		return made, &UnfinishedSkillError{ID: id, Err: err}
	}
	manifests.cache.replace(id, current)
	made.Manifest, made.Warnings = current.Document, distinct(verdict.Warnings)
	return made, nil
}

// ofNewSkill is for the first write of a document: no verdict is an older one's.
func ofNewSkill(Verdict, bool) bool { return false }

// removeLimit bounds how long a shell is removed, which the end of the operation
// does not end: nobody else knows of it.
const removeLimit = time.Minute

// removeShell removes what a failed creation leaves: a skill without a manifest, of
// no use to anybody.
func (a *Account) removeShell(ctx context.Context, id string, verdict Verdict) error {
	refused := &RefusedSkillError{Problems: verdict.Errors, Warnings: distinct(verdict.Warnings), RequestID: verdict.RequestID, Asynchronous: true}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), removeLimit)
	defer cancel()
	if err := a.api.DeleteSkill(ctx, id); err != nil {
		refused.ID, refused.Removal = id, forbidden(err)
	}
	return refused
}

// DeleteSkill removes a skill in all its stages. One that does not exist is no error.
func (a *Account) DeleteSkill(ctx context.Context, manifests *Engine, id string) error {
	defer manifests.cache.drop(id)
	return forbidden(a.api.DeleteSkill(ctx, id))
}
