// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import "sync"

// Said remembers what a provider configuration has told the user, so that what
// is wrong with all of its resources is explained once. A nil one remembers nothing.
type Said struct {
	mutex  sync.Mutex
	topics map[string]bool
}

// IsFirst reports whether nothing was said of a topic before, and takes note that
// something is now.
func (s *Said) IsFirst(topic string) bool {
	if s == nil {
		return true
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.topics[topic] {
		return false
	}
	if s.topics == nil {
		s.topics = map[string]bool{}
	}
	s.topics[topic] = true
	return true
}
