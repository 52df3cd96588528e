// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"github.com/cenkalti/backoff/v5"
)

const (
	firstWait   = 500 * time.Millisecond
	longestWait = 30 * time.Second
	// longestRetryAfter bounds what a server may ask for: a header that is
	// wrong by a factor must not stop a pipeline for hours.
	longestRetryAfter = time.Minute
)

// newBackOff doubles from half a second, spread by half either way so that
// clients which failed together do not come back together.
func newBackOff() *backoff.ExponentialBackOff {
	waits := &backoff.ExponentialBackOff{
		InitialInterval:     firstWait,
		RandomizationFactor: 0.5,
		Multiplier:          2,
		MaxInterval:         longestWait,
	}
	waits.Reset()
	return waits
}

// nextWait applies the cap to the spread as well, which the library does not.
func nextWait(waits *backoff.ExponentialBackOff) time.Duration {
	return min(waits.NextBackOff(), longestWait)
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

// retryAfter reads the Retry-After header in both forms of RFC 9110, section
// 10.2.3. Zero means that there is nothing to go by: no header, nonsense, or a
// moment that has passed.
func retryAfter(header http.Header, now time.Time) time.Duration {
	value := header.Get("Retry-After")
	if seconds, err := strconv.ParseFloat(value, 64); err == nil {
		if seconds > 0 {
			return time.Duration(min(seconds, longestRetryAfter.Seconds()) * float64(time.Second))
		}
		return 0
	}
	moment, err := http.ParseTime(value)
	if err != nil {
		return 0
	}
	return max(0, min(moment.Sub(now), longestRetryAfter))
}
