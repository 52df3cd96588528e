// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// Store is where documents of one kind are kept, such as the manifests of
// skills. Its errors are those of smapi, besides the ones that are named here.
//
// A store whose writes take effect before Write returns has no more than this.
// One whose writes Amazon only accepts has [Verdicts] too.
type Store interface {
	// Noun is what the owner of a document is called in messages, such as "skill".
	Noun() string
	// Read returns a document as it is at a stage. A *HiddenError says that it
	// can't be read now, a *NotDocumentError that Amazon sent something else.
	Read(ctx context.Context, key string, stage smapi.Stage) (Snapshot, error)
	// Write replaces the document at the development stage, the only one that
	// can be written, if its version still is the given one. The version is
	// never empty.
	Write(ctx context.Context, key string, doc document.Value, version string) error
}

// Verdicts is what a [Store] has besides if Amazon accepts a write first and
// decides afterwards whether it takes effect.
type Verdicts interface {
	// Verdict returns how the last write of a document went, whoever made it. Amazon
	// may not know it yet, or any more: that is its 404, or [ErrNoVerdict].
	Verdict(ctx context.Context, key string) (Verdict, error)
}

// ErrNoVerdict says that Amazon has a status which says nothing of a document.
var ErrNoVerdict = errors.New("Amazon's status does not mention it")

// isWithoutVerdict reports whether Amazon has no verdict on a document.
func isWithoutVerdict(err error) bool { return smapi.IsNotFound(err) || errors.Is(err, ErrNoVerdict) }

// Snapshot is one version of a document.
type Snapshot struct {
	Document document.Value
	// Version names it, byte for byte as Amazon did, to be sent back as the
	// condition of a write; empty if Amazon did not name it.
	Version string
}

// Verdict is what Amazon says of the last write of a document.
type Verdict struct {
	State smapi.UpdateState
	// Version is the last one that took effect: a failed write leaves it.
	Version string
	// Errors and Warnings are about the document of that write.
	Errors, Warnings []Problem
	// FailedSteps are Amazon's names of the parts of its work that have failed, possibly
	// none.
	FailedSteps []string
	// RequestID is Amazon's name for the request that asked for the verdict.
	RequestID string
}

// HiddenError says that Amazon does not show a document because of the last
// write: the verdict says whether that is still in progress or has failed.
type HiddenError struct {
	// Err is Amazon's answer.
	Err error
}

func (e *HiddenError) Error() string { return e.Err.Error() }

func (e *HiddenError) Unwrap() error { return e.Err }

// Stage is a copy of a document.
type Stage = smapi.Stage

// The stages. Development is the only one that can be written; the others come
// and go by certification.
const (
	Development = smapi.StageDevelopment
	Live        = smapi.StageLive
	Certified   = smapi.StageCertified
)

// StageNames are the stages as users write them.
func StageNames() []string { return []string{string(Development), string(Live), string(Certified)} }
