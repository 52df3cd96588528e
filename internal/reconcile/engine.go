// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package reconcile brings a skill's manifest to what is wanted of it, through
// an API that only knows "replace everything" and answers "accepted" long
// before it knows whether it will.
//
// The [Engine] is the only writer of this process for a skill. It reads, lets
// an [Edit] change the document, writes with If-Match, waits until Amazon says
// how it ended, and reads back. It knows nothing of Terraform.
package reconcile

import (
	"context"
	"errors"
	"iter"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// API is the part of SMAPI that the engine uses; *smapi.Client has it.
type API interface {
	GetManifest(ctx context.Context, skillID string, stage smapi.Stage) (smapi.Manifest, error)
	PutManifest(ctx context.Context, skillID string, stage smapi.Stage, body []byte, ifMatch string) error
	ManifestStatus(ctx context.Context, skillID string) (smapi.Status, error)
	Skills(ctx context.Context, vendorID string) iter.Seq2[smapi.SkillSummary, error]
	Vendors(ctx context.Context) ([]smapi.Vendor, error)
}

// Edit changes a manifest. It may be called several times with different
// documents, because somebody else may have written in between, so it must
// depend on nothing but its argument. An edit that finds nothing to change
// returns a document that equals its argument, and then nothing is written.
type Edit func(manifest.Document) (manifest.Document, error)

// Engine reads and edits the manifests of skills at the development stage, the
// only one that Amazon lets anyone write. It is safe for concurrent use.
type Engine struct {
	api     API
	vendor  string
	retries int
	writers locks
}

// Config is what an [Engine] needs.
type Config struct {
	// API speaks to Amazon.
	API API
	// VendorID limits [Engine.Skills] to one vendor; empty means the only
	// vendor of the account.
	VendorID string
	// Retries is how often a write is tried again after an answer that was lost
	// or a fault of the service.
	Retries int
}

// New makes an engine.
func New(config Config) *Engine {
	return &Engine{api: config.API, vendor: config.VendorID, retries: config.Retries}
}

// snapshot is a manifest and the name of its version.
type snapshot struct {
	document manifest.Document
	eTag     string
}

// Read returns the manifest of a skill. While an update runs it waits; an
// update that failed and made the manifest unreadable is an *[UnreadableError],
// a skill that does not exist [ErrSkillNotFound].
func (e *Engine) Read(ctx context.Context, skillID string) (manifest.Document, error) {
	current, err := e.read(ctx, skillID)
	return current.document, err
}

// redirectsWithoutReason bounds how often a manifest may point to a status that
// says all is well, or is not there: the two answers come from different
// machines at Amazon and may disagree for a moment, but not for ever.
const redirectsWithoutReason = 10

func (e *Engine) read(ctx context.Context, skillID string) (snapshot, error) {
	pause := newPace()
	var last smapi.UpdateState
	for redirects := 0; ; {
		answer, err := e.api.GetManifest(ctx, skillID, smapi.StageDevelopment)
		var redirect *smapi.StatusRedirectError
		switch {
		case err == nil:
			document, err := manifest.ParseEnvelope(answer.Body)
			if err != nil {
				return snapshot{}, &NotManifestError{SkillID: skillID, Err: err}
			}
			return snapshot{document: document, eTag: answer.ETag}, nil
		case !errors.As(err, &redirect):
			return snapshot{}, interrupted(ctx, skillID, last, err)
		}
		// 303: the manifest is not to be had, and only the status says why.
		status, err := e.api.ManifestStatus(ctx, skillID)
		switch {
		case smapi.IsNotFound(err), err == nil && status.State == smapi.UpdateSucceeded:
			// A skill with a redirect exists, so the missing status is only late.
			if redirects++; redirects > redirectsWithoutReason {
				return snapshot{}, redirect
			}
		case err != nil:
			return snapshot{}, interrupted(ctx, skillID, last, err)
		case status.State == smapi.UpdateFailed:
			return snapshot{}, &UnreadableError{SkillID: skillID, Problems: status.Errors, RequestID: status.RequestID}
		}
		if err == nil {
			last = status.State
		}
		if err := pause.wait(ctx); err != nil {
			return snapshot{}, &WaitError{SkillID: skillID, State: last, Err: err}
		}
	}
}
