// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package reconcile brings documents to what is desired of them, through an API
// that only knows "replace everything" and may answer "accepted" long before it
// knows whether it will.
//
// The [Engine] is the only writer of this process for the documents of one
// [Store]. It reads, lets changes edit the document, writes on the condition that
// nobody else has written, waits for Amazon's verdict, and reads back. Reads of
// the same document are shared, and changes that come together are written
// together. It knows nothing of Terraform.
package reconcile

import (
	"cmp"
	"context"
	"errors"
	"sync"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// Engine reads and edits the documents of one store. It is safe for concurrent
// use. One engine lives for one operation of Terraform, such as a plan.
type Engine struct {
	store Store
	// verdicts is the store if its writes have verdicts, else nil.
	verdicts Verdicts
	retries  int
	// batchWindow is never zero.
	batchWindow time.Duration
	cache       cache
	queue       queue
	owners      owners
	// replaced are the versions that the last write of each document has replaced.
	replaced versions
	// made are the documents that were made through this engine.
	made sync.Map
}

// Config is what an [Engine] needs.
type Config struct {
	// Store has the documents.
	Store Store
	// Retries is how often a write is tried again after an answer that was lost
	// or a fault of the service.
	Retries int
	// BatchWindow is how long a change waits for others of the same document
	// before the first request is made; 100 ms where it is zero.
	BatchWindow time.Duration
}

// New makes an engine.
func New(config Config) *Engine {
	verdicts, _ := config.Store.(Verdicts)
	return &Engine{
		store: config.Store, verdicts: verdicts, retries: config.Retries,
		batchWindow: cmp.Or(config.BatchWindow, defaultBatchWindow),
	}
}

// Read returns a document at a stage, possibly as it was up to [Freshness] ago.
// While an update runs it waits, for ten minutes at the most, and then says so in
// a *[WaitError]; an update that failed and made the document unreadable is an
// *[UnreadableError], a document that does not exist at the stage [ErrNotFound].
func (e *Engine) Read(ctx context.Context, key string, stage smapi.Stage) (document.Value, error) {
	current, err := e.cache.get(ctx, e.store.Noun(), place{key, stage}, e.fetch)
	return current.Document, err
}

// Snapshot is [Engine.Read] with the version of the document. Amazon answers alike
// for a stage that is missing and for what does not exist at all; here they are a
// *[NoStageError] and [ErrNotFound].
func (e *Engine) Snapshot(ctx context.Context, key string, stage smapi.Stage) (Snapshot, error) {
	current, err := e.cache.get(ctx, e.store.Noun(), place{key, stage}, e.fetch)
	if stage == Development || !isMissing(err) {
		return current, err
	}
	// Whatever exists has the development stage.
	if _, err := e.Read(ctx, key, Development); err != nil {
		return Snapshot{}, err
	}
	return Snapshot{}, &NoStageError{Noun: e.store.Noun(), Key: key, Stage: stage}
}

// Live reports whether there is a live stage: whether customers have it now, as
// it was last certified.
func (e *Engine) Live(ctx context.Context, key string) (bool, error) {
	_, err := e.Read(ctx, key, smapi.StageLive)
	if errors.Is(err, ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// Apply makes a change to a document at the development stage. If it changes
// nothing, nothing is written.
//
// Amazon's refusal, at once or after it accepted the update, is a
// *[RejectedError]; somebody else's writing that does not end a
// *[ContendedError]; running out of time a *[WaitError]; a document whose version
// nobody names a *[NoVersionError].
func (e *Engine) Apply(ctx context.Context, key string, change Change) (Result, error) {
	return e.submit(ctx, key, change)
}

// Claim notes that an owner is planned for a document. It is false if the same
// owner was claimed for the document before: two resources of one configuration
// then own the same parts and would undo each other's changes for ever.
//
// A removal for the same owner waits a few seconds for the change of the owner
// that was claimed, see [Result].
func (e *Engine) Claim(key, owner string) bool {
	return e.owners.claim(ownedPart{key, owner})
}

// IsNew reports whether a document was made through this engine, so that all that it
// holds is of the same operation.
func (e *Engine) IsNew(key string) bool {
	_, isNew := e.made.Load(key)
	return isNew
}

// ClaimRemoval notes that what an owner has in a document is planned to be removed.
func (e *Engine) ClaimRemoval(key, owner string) { e.owners.claimRemoval(ownedPart{key, owner}) }

// ClaimInside notes that another resource than the owner declares a place inside of
// what the owner has in a document, and reports whether the owner is claimed, be it
// for a removal: two resources would write the same place. Whichever of the two is
// claimed last learns of it, the owner by [Engine.ClaimedInside] after [Engine.Claim]
// or [Engine.ClaimRemoval].
func (e *Engine) ClaimInside(key, owner, place string) (claimed bool) {
	return e.owners.claimInside(ownedPart{key, owner}, place)
}

// ClaimedInside returns a place inside of what an owner has in a document that
// another resource declares, "" for none.
func (e *Engine) ClaimedInside(key, owner string) (place string) {
	return e.owners.claimedInside(ownedPart{key, owner})
}
