// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"net/http"
	"slices"
)

// Request is one request that reached the sandbox. Header and Body are shared between calls: read them, do not change them.
type Request struct {
	Method   string
	Path     string
	RawQuery string
	Header   http.Header
	Body     []byte
	// Status is the HTTP status that was answered, 0 while there is none and where the connection was closed instead.
	Status    int
	SkillID   string
	Operation Operation
}

// Requests returns all requests since the start or the last ResetRequests, in the order of their arrival.
func (s *Sandbox) Requests() []Request {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	requests := make([]Request, 0, len(s.requests))
	for _, request := range s.requests {
		requests = append(requests, *request)
	}
	return requests
}

// Count returns how many of those requests asked for the operation, whatever they were answered.
func (s *Sandbox) Count(operation Operation) int {
	count := 0
	for _, request := range s.Requests() {
		if request.Operation == operation {
			count++
		}
	}
	return count
}

// ResetRequests forgets the requests so far.
func (s *Sandbox) ResetRequests() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.requests = nil
}

// record notes a request at its arrival, before it is answered, so that the order is that of arrival.
func (s *Sandbox) record(r *http.Request, body []byte, to route) *Request {
	request := &Request{
		Method:    r.Method,
		Path:      r.URL.Path,
		RawQuery:  r.URL.RawQuery,
		Header:    r.Header.Clone(),
		Body:      slices.Clone(body),
		SkillID:   to.skillID,
		Operation: to.operation,
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.requests = append(s.requests, request)
	return request
}
