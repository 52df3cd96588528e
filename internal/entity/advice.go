// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

// AdviceOr is [Advice] where nobody at Amazon has seen the request, and otherwise
// what the caller knows better.
func AdviceOr(err error, answered string) string {
	switch reconcile.OriginOf(err) {
	case reconcile.OriginSettings, reconcile.OriginNetwork, reconcile.OriginForeign, reconcile.OriginLogin:
		return Advice(err, "")
	default:
		return answered
	}
}

// Advice says what to do about an error of the engine. The timeout is the
// operation whose configured time bounds it ("create"), or "".
func Advice(err error, timeout string) string {
	var unreadable *reconcile.UnreadableError
	var contended *reconcile.ContendedError
	var waited *reconcile.WaitError
	var stale *reconcile.StaleError
	var unshown *reconcile.UnshownError
	var strange *reconcile.NotDocumentError
	var unnamed *reconcile.NoVersionError
	var locked *reconcile.LockedError
	var refused *reconcile.RefusedError
	var uncertified *reconcile.NotCertifiedError
	var takeover *TakeoverError
	var overlap *OverlapError
	switch {
	case errors.As(err, &takeover):
		return takeover.advice()
	case errors.As(err, &overlap):
		return overlap.advice()
	case errors.As(err, &locked):
		return trouble.Cure("in-certification")
	case errors.As(err, &refused):
		return trouble.Cure("certification-refused")
	case errors.As(err, &uncertified):
		return trouble.Cure("not-certified")
	case errors.Is(err, reconcile.ErrForbidden):
		return trouble.Cure("forbidden")
	case errors.As(err, &unreadable):
		return trouble.Cure("last-update-failed")
	case errors.As(err, &contended):
		return trouble.Cure("others-write")
	case errors.As(err, &waited) && errors.Is(err, context.DeadlineExceeded) && timeout != "":
		return fmt.Sprintf("The time allowed by timeouts.%[1]s is over. %[2]s, and raise timeouts.%[1]s if it needs longer.",
			timeout, strings.TrimSuffix(trouble.Cure("waited"), "."))
	case errors.As(err, &waited):
		return trouble.Cure("waited")
	case errors.As(err, &stale):
		return trouble.Cure("stale")
	case errors.As(err, &unshown):
		return trouble.Cure("beta-test-not-shown")
	case errors.As(err, &strange):
		return trouble.Cure("not-a-document")
	case errors.As(err, &unnamed):
		return trouble.Cure("no-version")
	case errors.Is(err, ErrUnconfigured):
		return trouble.Cure("provider-unknown")
	case reconcile.OriginOf(err) == reconcile.OriginSettings:
		return trouble.Cure("settings")
	case reconcile.OriginOf(err) == reconcile.OriginForeign && reconcile.IsUncertain(err):
		return trouble.Cure("foreign-answer-to-write")
	case reconcile.OriginOf(err) == reconcile.OriginForeign:
		return trouble.Cure("foreign-answer")
	case reconcile.OriginOf(err) == reconcile.OriginLogin && !reconcile.IsUnanswered(err):
		return trouble.Cure("login")
	case reconcile.IsUncertain(err) && reconcile.IsUnanswered(err):
		return trouble.Cure("no-answer-to-write")
	case reconcile.IsUncertain(err):
		return trouble.Cure("write-unknown")
	case reconcile.IsUnanswered(err):
		return trouble.Cure("no-answer")
	default:
		return trouble.Cure("answered")
	}
}
