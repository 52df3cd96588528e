// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// Where the time ends in the middle of a write, the error says too what had been
// refused before.
func TestAWriteThatIsCutOffTellsTheRefusalBefore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		p := &products{doc: document.EmptyObject(), write: func(n int, _ document.Value) (document.Value, error) {
			if n == 1 {
				return document.Value{}, refusal(http.StatusConflict)
			}
			<-ctx.Done()
			// The time of a batch ends a moment after that of whoever waits for it.
			synctest.Wait()
			return document.Value{}, &smapi.AmbiguousError{Operation: "PUT product", Err: context.Cause(ctx)}
		}}
		_, err := reconcile.New(reconcile.Config{Store: p}).Apply(ctx, "p1", p.edit(0))
		var waited *reconcile.WaitError
		if !errors.As(err, &waited) || !strings.Contains(err.Error(), "the last refusal: ") || !strings.Contains(err.Error(), "409 Conflict") {
			t.Errorf("got %v", err)
		}
	})
}
