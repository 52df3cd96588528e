// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package reconcile brings a skill's manifest to what is wanted of it, through
// an API that only knows "replace everything" and answers "accepted" long
// before it knows whether it will.
//
// The [Engine] is the only writer of this process for a skill. It reads, lets
// changes edit the document, writes with If-Match, waits until Amazon says how
// it ended, and reads back. Reads of the same skill are shared, and changes that
// come together are written together. It knows nothing of Terraform.
package reconcile

import (
	"context"
	"iter"
	"sync"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// API is the part of SMAPI that the engine uses; *smapi.Client has it.
type API interface {
	GetManifest(ctx context.Context, skillID string, stage smapi.Stage) (smapi.Manifest, error)
	PutManifest(ctx context.Context, skillID string, stage smapi.Stage, body []byte, ifMatch string) error
	ManifestStatus(ctx context.Context, skillID string) (smapi.Status, error)
	Skills(ctx context.Context, vendorID string) iter.Seq2[smapi.SkillSummary, error]
	Vendors(ctx context.Context) ([]smapi.Vendor, error)
	ManifestSchema(ctx context.Context, vendorID, operation string) ([]byte, error)
}

// Engine reads and edits the manifests of skills at the development stage, the
// only one that Amazon lets anyone write. It is safe for concurrent use. One
// engine lives for one operation of Terraform, such as a plan.
type Engine struct {
	api     API
	vendor  string
	retries int
	reads   reads
	queue   queue
	claimed owners
	written owners
	// replaced are the versions that the last write of each skill has replaced.
	replaced versions
}

// Config is what an [Engine] needs.
type Config struct {
	// API speaks to Amazon.
	API API
	// VendorID is the vendor of [Engine.Skills] and [Engine.ManifestSchema];
	// empty means the only vendor of the account.
	VendorID string
	// Retries is how often a write is tried again after an answer that was lost
	// or a fault of the service.
	Retries int
}

// New makes an engine.
func New(config Config) *Engine {
	return &Engine{api: config.API, vendor: config.VendorID, retries: config.Retries}
}

// Read returns the manifest of a skill, possibly as it was up to [Freshness]
// ago. While an update runs it waits, for ten minutes at the most, and then says
// so in a *[WaitError]; an update that failed and made the
// manifest unreadable is an *[UnreadableError], a skill that does not exist
// [ErrSkillNotFound].
func (e *Engine) Read(ctx context.Context, skillID string) (document.Value, error) {
	return e.reads.get(ctx, skillID, e.read)
}

// Apply makes a change to the manifest of a skill. If it changes nothing,
// nothing is written.
//
// Amazon's refusal, at once or after it accepted the update, is a
// *[RejectedError]; somebody else's writing that does not end a
// *[ContendedError]; running out of time a *[WaitError].
func (e *Engine) Apply(ctx context.Context, skillID string, change Change) (Result, error) {
	return e.submit(ctx, skillID, change)
}

// Claim notes that an owner is planned for a skill. It is false if the same
// owner was claimed for the skill before: two resources of one configuration
// then own the same parts and would undo each other's changes for ever.
func (e *Engine) Claim(skillID, owner string) bool {
	return e.claimed.add(skillID, owner)
}

// owners is a set of pairs of skill and owner.
type owners struct {
	mutex sync.Mutex
	pairs map[[2]string]bool
}

func (o *owners) add(skillID, owner string) (added bool) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if o.pairs == nil {
		o.pairs = map[[2]string]bool{}
	}
	pair := [2]string{skillID, owner}
	added = !o.pairs[pair]
	o.pairs[pair] = true
	return added
}

func (o *owners) has(skillID, owner string) bool {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	return o.pairs[[2]string{skillID, owner}]
}

// note remembers what a change has written.
func (o *owners) note(skillID string, change Change) {
	if !change.Removes {
		o.add(skillID, change.Owner)
	}
}
