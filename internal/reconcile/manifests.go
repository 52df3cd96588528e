// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// ManifestAPI is the part of SMAPI that keeps manifests; *smapi.Client has it.
type ManifestAPI interface {
	GetManifest(ctx context.Context, skillID string, stage smapi.Stage) (smapi.Manifest, error)
	PutManifest(ctx context.Context, skillID string, stage smapi.Stage, body []byte, ifMatch string) error
	ManifestStatus(ctx context.Context, skillID string) (smapi.Status, error)
}

// NewManifests makes the store of the manifests of skills; the key of each is
// the skill's id. The functions take a manifest out of the body of an answer,
// where an error means that it is none, and put one into the body of a request.
func NewManifests(api ManifestAPI, open func([]byte) (document.Value, error), wrap func(document.Value) []byte) Store {
	return manifests{api: api, open: open, wrap: wrap}
}

type manifests struct {
	api  ManifestAPI
	open func([]byte) (document.Value, error)
	wrap func(document.Value) []byte
}

func (m manifests) Noun() string { return "skill" }

func (m manifests) Read(ctx context.Context, skillID string, stage smapi.Stage) (Snapshot, error) {
	manifest, err := m.api.GetManifest(ctx, skillID, stage)
	var redirect *smapi.StatusRedirectError
	switch {
	case errors.As(err, &redirect):
		return Snapshot{}, &HiddenError{Err: err}
	case err != nil:
		return Snapshot{}, err
	}
	doc, err := m.open(manifest.Body)
	if err != nil {
		return Snapshot{}, &NotDocumentError{Noun: m.Noun(), Key: skillID, Err: err}
	}
	return Snapshot{Document: doc, Version: manifest.ETag}, nil
}

func (m manifests) Write(ctx context.Context, skillID string, doc document.Value, version string) error {
	return m.api.PutManifest(ctx, skillID, smapi.StageDevelopment, m.wrap(doc), version)
}

func (m manifests) Verdict(ctx context.Context, skillID string) (Verdict, error) {
	status, err := m.api.ManifestStatus(ctx, skillID)
	if err != nil {
		return Verdict{}, err
	}
	return Verdict{
		State:     status.State,
		Version:   status.ETag,
		Errors:    status.Errors,
		Warnings:  status.Warnings,
		RequestID: status.RequestID,
	}, nil
}
