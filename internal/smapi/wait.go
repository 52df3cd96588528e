// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"time"

	"github.com/cenkalti/backoff/v5"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// nextWait applies the cap to the spread as well, which the library does not.
func nextWait(waits *backoff.ExponentialBackOff) time.Duration {
	return min(waits.NextBackOff(), wire.LongestWait)
}

// sleep waits, or returns the context's error as soon as that ends.
func sleep(ctx context.Context, duration time.Duration) error {
	timer := time.NewTimer(duration)
	defer timer.Stop()
	select {
	case <-timer.C:
		return ctx.Err()
	case <-ctx.Done():
		return ctx.Err()
	}
}
