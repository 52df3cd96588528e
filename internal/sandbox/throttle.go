// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"math"
	"time"
)

// throttle is a token bucket over all API calls; Amazon limits by API, client and customer, which here are all the same.
type throttle struct {
	requestsPerSecond float64
	burst             float64
	available         float64
	last              time.Time
}

func newThrottle(requestsPerSecond float64, burst int) *throttle {
	return &throttle{
		requestsPerSecond: requestsPerSecond,
		burst:             float64(burst),
		available:         float64(burst),
		last:              time.Now(),
	}
}

// allow takes one call out of the bucket and reports whether there was one. A nil throttle allows everything.
func (t *throttle) allow() bool {
	if t == nil {
		return true
	}
	now := time.Now()
	t.available = math.Min(t.burst, t.available+now.Sub(t.last).Seconds()*t.requestsPerSecond)
	t.last = now
	if t.available < 1 {
		return false
	}
	t.available--
	return true
}
