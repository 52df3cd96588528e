// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import "time"

// Updates decides when an accepted manifest update ends. The constructors are [Immediately], [AfterPolls] and [After].
type Updates interface {
	// begin starts one update. The function it returns reports whether the update has ended; statusRead is true when the
	// question comes from a read of the skill's status.
	begin() (ended func(statusRead bool) bool)
}

type updatesFunc func() func(statusRead bool) bool

func (f updatesFunc) begin() func(statusRead bool) bool { return f() }

// Immediately ends updates before anybody can see them running.
func Immediately() Updates {
	return updatesFunc(func() func(bool) bool {
		return func(bool) bool { return true }
	})
}

// AfterPolls keeps each update IN_PROGRESS for n reads of the skill's status; the read after those sees its result.
// While nobody reads the status, the update runs.
func AfterPolls(n int) Updates {
	return updatesFunc(func() func(bool) bool {
		reads := 0
		return func(statusRead bool) bool {
			if statusRead {
				reads++
			}
			return reads > n
		}
	})
}

// After keeps each update IN_PROGRESS for the given time.
func After(duration time.Duration) Updates {
	return updatesFunc(func() func(bool) bool {
		end := time.Now().Add(duration)
		return func(bool) bool { return !time.Now().Before(end) }
	})
}
