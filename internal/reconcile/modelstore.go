// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"strings"
	"sync"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// ModelAPI is the part of SMAPI that keeps interaction models; *smapi.Client has it.
type ModelAPI interface {
	GetInteractionModel(ctx context.Context, skillID, locale string, stage smapi.Stage) (smapi.InteractionModel, error)
	InteractionModelETag(ctx context.Context, skillID, locale string, stage smapi.Stage) (string, error)
	PutInteractionModel(ctx context.Context, skillID, locale string, body []byte, ifMatch string) error
	InteractionModelStatus(ctx context.Context, skillID, locale string) (smapi.InteractionModelStatus, error)
	LastInteractionModelVersion(ctx context.Context, skillID, locale string) (smapi.InteractionModelVersion, error)
}

// The members of Amazon's answer. The version is Amazon's alone, and is never sent.
const (
	modelContent     = "interactionModel"
	modelDescription = "description"
	modelVersion     = "version"
)

// noModel stands for the version of a model that there is not. Amazon takes a first
// model without a condition.
const noModel = "none"

var errNoContent = errors.New(`the body has no object "interactionModel"`)

// modelStore has the models as Amazon answers them, an empty object where there is none.
type modelStore struct {
	api ModelAPI
	// described are the descriptions that were written here. Amazon need not tell them
	// with the model, and a change of one alone would look as if it had no effect.
	described sync.Map
}

// writtenDescription is a description, "" for none; built says that the build which it
// was written with has succeeded.
type writtenDescription struct {
	text  string
	built bool
}

func (*modelStore) Noun() string { return "interaction model" }

// splitModelKey is the reverse of [ModelKey].
func splitModelKey(key string) (skillID, locale string) {
	skillID, locale, _ = strings.Cut(key, "/")
	return skillID, locale
}

func (s *modelStore) Read(ctx context.Context, key string, stage smapi.Stage) (Snapshot, error) {
	skillID, locale := splitModelKey(key)
	model, err := s.api.GetInteractionModel(ctx, skillID, locale, stage)
	switch {
	case smapi.IsNotFound(err) && stage == smapi.StageDevelopment:
		// Amazon answers alike where there is no skill, which shows when it is written.
		return Snapshot{Document: document.EmptyObject(), Version: noModel}, nil
	case err != nil:
		return Snapshot{}, err
	}
	body, err := document.Parse(model.Body)
	if err == nil && body.Member(modelContent).Kind() != document.Object {
		err = errNoContent
	}
	if err != nil {
		return Snapshot{}, &NotDocumentError{Noun: s.Noun(), Key: key, Err: err}
	}
	return Snapshot{Document: s.describe(key, body), Version: model.ETag}, nil
}

// describe adds the description that was written here where Amazon does not tell it.
func (s *modelStore) describe(key string, body document.Value) document.Value {
	kept, ok := s.described.Load(key)
	written, _ := kept.(writtenDescription)
	if !ok || !written.built || written.text == "" || body.Member(modelDescription).Exists() {
		return body
	}
	return body.With(modelDescription, document.Text(written.text))
}

func (s *modelStore) Write(ctx context.Context, key string, doc document.Value, version string) error {
	if version == noModel {
		version = ""
	}
	skillID, locale := splitModelKey(key)
	if err := s.api.PutInteractionModel(ctx, skillID, locale, doc.Without(modelVersion).JSON(), version); err != nil {
		return err
	}
	s.described.Store(key, writtenDescription{text: doc.Member(modelDescription).Text()})
	return nil
}

// Verdict is on the last build in the language. Where Amazon does not name the version
// of the last good one with it, the model itself does.
func (s *modelStore) Verdict(ctx context.Context, key string) (Verdict, error) {
	status, err := s.status(ctx, key)
	switch {
	case err != nil:
		return Verdict{}, err
	case !status.Known:
		return Verdict{}, ErrNoVerdict
	}
	if status.ETag == "" && status.State != smapi.UpdateInProgress {
		skillID, locale := splitModelKey(key)
		status.ETag, err = s.api.InteractionModelETag(ctx, skillID, locale, smapi.StageDevelopment)
		if err != nil && !smapi.IsNotFound(err) {
			return Verdict{}, err
		}
	}
	switch kept, ok := s.described.Load(key); {
	case ok && status.State == smapi.UpdateSucceeded:
		written, _ := kept.(writtenDescription)
		s.described.Store(key, writtenDescription{text: written.text, built: true})
	case ok && status.State == smapi.UpdateFailed:
		s.described.Delete(key)
	}
	return Verdict{
		State:       status.State,
		Version:     status.ETag,
		Errors:      status.Errors,
		Warnings:    status.Warnings,
		FailedSteps: status.FailedSteps,
		RequestID:   status.RequestID,
	}, nil
}

func (s *modelStore) status(ctx context.Context, key string) (smapi.InteractionModelStatus, error) {
	skillID, locale := splitModelKey(key)
	return s.api.InteractionModelStatus(ctx, skillID, locale)
}
