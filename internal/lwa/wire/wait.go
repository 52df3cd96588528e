// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

import (
	"net/http"
	"strconv"
	"time"

	"github.com/cenkalti/backoff/v5"
)

const (
	// FirstWait is the shortest wait between two tries.
	FirstWait = 500 * time.Millisecond
	// LongestWait is the longest one.
	LongestWait = 30 * time.Second
	// LongestRetryAfter bounds what a server may ask for: a header that is
	// wrong by a factor must not stop a pipeline for hours.
	LongestRetryAfter = time.Minute
)

// NewBackOff doubles from half a second, spread by half either way so that
// clients which failed together do not come back together.
func NewBackOff() *backoff.ExponentialBackOff {
	waits := &backoff.ExponentialBackOff{
		InitialInterval:     FirstWait,
		RandomizationFactor: 0.5,
		Multiplier:          2,
		MaxInterval:         LongestWait,
	}
	waits.Reset()
	return waits
}

// RetryAfter reads the Retry-After header in both forms of RFC 9110, section
// 10.2.3. Zero means that there is nothing to go by: no header, nonsense, or a
// moment that has passed.
func RetryAfter(header http.Header, now time.Time) time.Duration {
	value := header.Get("Retry-After")
	if seconds, err := strconv.ParseFloat(value, 64); err == nil {
		if seconds > 0 {
			return time.Duration(min(seconds, LongestRetryAfter.Seconds()) * float64(time.Second))
		}
		return 0
	}
	moment, err := http.ParseTime(value)
	if err != nil {
		return 0
	}
	return max(0, min(moment.Sub(now), LongestRetryAfter))
}
