// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"fmt"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Models are the interaction models of skills, each of them a document whose key is
// that of [ModelKey]. They are safe for concurrent use.
type Models struct {
	*Engine
	store *modelStore
}

// NewModels makes the interaction models of an account, whose lost writes are tried
// again so often.
func NewModels(api ModelAPI, retries int) *Models {
	store := &modelStore{api: api}
	// A model has one owner, so there is nobody to wait for.
	return &Models{Engine: New(Config{Store: store, Retries: retries, BatchWindow: time.Nanosecond}), store: store}
}

// ModelKey is the key of the model that a skill has in a language, such as en-US.
func ModelKey(skillID, locale string) string { return skillID + "/" + locale }

// Model is the interaction model of a skill in one language.
type Model struct {
	// Content has the language model, the dialog and so on, without an envelope.
	Content document.Value
	// Description is that of the version, and Described says that Amazon tells it with
	// the model. It need not.
	Description string
	Described   bool
	// Version is Amazon's number of the version, "" where it is not known.
	Version string
}

// Model reads a model at the development stage. [ErrNotFound] says that there is no
// such skill, or that it has no model in the language.
func (m *Models) Model(ctx context.Context, key string) (Model, error) {
	stored, err := m.Read(ctx, key, Development)
	if err != nil {
		return Model{}, err
	}
	if !stored.Member(modelContent).Exists() {
		return Model{}, fmt.Errorf("%s: %w", subject(m.store.Noun(), key), ErrNotFound)
	}
	return m.opened(ctx, key, stored)
}

// opened takes an answer of Amazon's apart, and asks for the version where it has none.
func (m *Models) opened(ctx context.Context, key string, stored document.Value) (Model, error) {
	described := stored.Member(modelDescription)
	model := Model{
		Content: stored.Member(modelContent), Description: described.Text(), Described: described.Kind() == document.String,
		Version: stored.Member(modelVersion).Text(),
	}
	if model.Version != "" {
		return model, nil
	}
	status, err := m.store.status(ctx, key)
	if err != nil {
		return Model{}, m.interrupted(ctx, key, "", err)
	}
	model.Version = status.Version
	return model, nil
}

// LastDescription reads the description of the newest version, "" where it has none.
func (m *Models) LastDescription(ctx context.Context, key string) (string, error) {
	skillID, locale := splitModelKey(key)
	version, err := m.store.api.LastInteractionModelVersion(ctx, skillID, locale)
	if err != nil {
		return "", m.interrupted(ctx, key, "", err)
	}
	return version.Description, nil
}

// ModelChange is what an owner asks of a model.
type ModelChange struct {
	// Owner is the resource type.
	Owner string
	// Created: the skill may have been created moments ago.
	Created bool
	// Content is what the model is to be, and Same reports whether two of them mean the
	// same, so that there is nothing to write.
	Content document.Value
	Same    func(a, b document.Value) bool
	// Description goes with every version that is written. Describe: it is written also
	// where the content stays.
	Description string
	Describe    bool
	// Check may refuse the change of what Amazon has now; absent for no model. It is nil
	// where any may be replaced.
	Check func(stored document.Value) error
}

// Put makes a model what is asked for, waits until Amazon has built it, and returns
// what Amazon has then, with what it finds remarkable about it. The errors are those of
// [Engine.Apply], and the one of the check.
func (m *Models) Put(ctx context.Context, key string, change ModelChange) (Model, []Problem, error) {
	result, err := m.Apply(ctx, key, Change{Owner: change.Owner, Created: change.Created, Edit: change.edit})
	if err != nil {
		return Model{}, nil, err
	}
	model, err := m.opened(ctx, key, result.Document)
	return model, result.Warnings, err
}

func (c ModelChange) edit(stored document.Value) (document.Value, error) {
	content := stored.Member(modelContent)
	if c.Check != nil {
		if err := c.Check(content); err != nil {
			return stored, err
		}
	}
	desired := stored
	changes := !c.Same(content, c.Content)
	if changes {
		desired = desired.With(modelContent, c.Content)
	}
	switch {
	case !changes && !c.Describe:
	case c.Description == "":
		desired = desired.Without(modelDescription)
	default:
		desired = desired.With(modelDescription, document.Text(c.Description))
	}
	return desired, nil
}
