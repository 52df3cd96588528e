// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"context"
	"errors"
	"fmt"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
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
	var strange *reconcile.NotDocumentError
	var unnamed *reconcile.NoVersionError
	var takeover *TakeoverError
	var overlap *OverlapError
	switch {
	case errors.As(err, &takeover):
		return takeover.advice()
	case errors.As(err, &overlap):
		return overlap.advice()
	case errors.Is(err, reconcile.ErrForbidden):
		return "The skill may be in certification (withdraw it or wait), or the account may lack the rights: it must be a member of the skill's developer account."
	case errors.As(err, &unreadable):
		return "The resource stays in the state and nothing was written. Save the skill once in the developer console with the fault corrected, then run Terraform again."
	case errors.As(err, &contended):
		return "The developer console, the ASK CLI or another pipeline may be writing to the skill. Nothing of theirs was overwritten. Apply again when they are done."
	case errors.As(err, &waited) && errors.Is(err, context.DeadlineExceeded) && timeout != "":
		return fmt.Sprintf("The time allowed by timeouts.%s is over. Amazon may still finish the update: plan again to see, and raise timeouts.%s if it needs longer.", timeout, timeout)
	case errors.As(err, &waited):
		return "Amazon may still finish the update. Plan again to see what the skill has."
	case errors.As(err, &stale):
		return "Plan again in a few minutes to see what the skill has."
	case errors.As(err, &strange):
		return "Nothing was written. Check the provider's endpoint (" + EndpointVariable + ") if it is not Amazon's; or else look at the manifest in the developer console, correct it there, and run Terraform again."
	case errors.As(err, &unnamed):
		return "Nothing was written. Run Terraform again; if it stays, check the provider's endpoint (" + EndpointVariable + ") and what stands between it and Amazon: a proxy may take the ETag header away."
	case errors.Is(err, ErrUnconfigured):
		return "Apply what the provider's argument depends on first."
	case reconcile.OriginOf(err) == reconcile.OriginSettings:
		return "Correct this, then run Terraform again."
	case reconcile.OriginOf(err) == reconcile.OriginForeign && reconcile.IsUncertain(err):
		return "Check that address and what stands between this machine and it, such as a proxy. Then plan again to see whether the skill has the change."
	case reconcile.OriginOf(err) == reconcile.OriginForeign:
		return "Nothing follows from it about what Amazon has. Check that address and what stands between this machine and it, such as a proxy, then run Terraform again."
	case reconcile.OriginOf(err) == reconcile.OriginLogin && !reconcile.IsUnanswered(err):
		return "Correct the credentials, then run Terraform again."
	case reconcile.IsUncertain(err) && reconcile.IsUnanswered(err):
		return "Check the network from this machine to that address, with its proxies and firewalls. Then plan again to see whether the skill has the change."
	case reconcile.IsUncertain(err):
		return "Plan again to see whether the skill has the change; if the error stays, ask Amazon with the request id."
	case reconcile.IsUnanswered(err):
		return "Check the network from this machine to that address, with its proxies and firewalls, then run Terraform again."
	default:
		return "If the message does not say what to do, try again; if it stays, ask Amazon with the request id."
	}
}
