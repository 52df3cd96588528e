// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import "time"

// SetLatency holds back every request of the operation from now on, "" for those of all operations that have no latency
// of their own. A [Fault] still hits the request, and its Delay comes on top.
func (s *Sandbox) SetLatency(operation Operation, latency time.Duration) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.latency[operation] = latency
}

func (s *Sandbox) latencyOf(operation Operation) time.Duration {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if latency, ok := s.latency[operation]; ok {
		return latency
	}
	return s.latency[""]
}
