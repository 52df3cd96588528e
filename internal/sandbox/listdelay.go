// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

// WithListDelay leaves a skill that a request has created out of the given number of lists after that. Amazon's list was
// recorded without a skill that had just been created; how long that lasts is not published.
func WithListDelay(lists int) Option {
	return func(s *Sandbox) { s.listDelay = lists }
}

// listed counts a list that was read.
func (s *Sandbox) listed() {
	for _, k := range s.skills {
		k.unlisted = max(0, k.unlisted-1)
	}
}
