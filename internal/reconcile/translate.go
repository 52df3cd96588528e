// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"fmt"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// isMissing reports whether a document does not exist.
func isMissing(err error) bool { return errors.Is(err, ErrNotFound) }

// translate gives the client's errors the engine's meaning.
func (e *Engine) translate(key string, err error) error {
	if smapi.IsNotFound(err) {
		return fmt.Errorf("%s: %w: %w", subject(e.store.Noun(), key), ErrNotFound, err)
	}
	return forbidden(err)
}

// forbidden gives a 403 its meaning.
func forbidden(err error) error {
	if smapi.IsForbidden(err) {
		return fmt.Errorf("%w: %w", ErrForbidden, err)
	}
	return err
}

// interrupted distinguishes the end of the operation from what Amazon says; state
// is the last that was seen.
func (e *Engine) interrupted(ctx context.Context, key string, state smapi.UpdateState, err error) error {
	if ctx.Err() != nil {
		return e.waited(key, state, err)
	}
	return e.translate(key, err)
}

// waited is the error of a wait that ended with err.
func (e *Engine) waited(key string, state smapi.UpdateState, err error) error {
	return &WaitError{Noun: e.store.Noun(), Key: key, State: state, Err: err}
}

// after adds to a wait that ended what it was for: last is nil or the refusal
// that made it necessary.
func after(last, err error) error {
	var waited *WaitError
	if last != nil && errors.As(err, &waited) && waited.Last == nil {
		waited.Last = last
	}
	return err
}
