// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

// Exchange is one request and its answer, for an observer. Header and bodies are shared: read them, do not change them.
type Exchange struct {
	// Request has the status 0 where the connection was closed without a whole answer.
	Request
	// AnswerHeader and AnswerBody are nil where the connection was closed.
	AnswerHeader map[string][]string
	AnswerBody   []byte
	// Stored is the document that the request is about, as it was stored when the request came: the account linking, the
	// definition of the in-skill product, or else the development manifest of the skill. It is nil where there was none.
	Stored []byte
	// Injected reports that a [Fault] made the answer, or left out what the API always has.
	Injected bool
}

// WithObserver calls the function for every exchange, before the answer is sent. Requests that arrive at the same time
// call it at the same time.
func WithObserver(observe func(Exchange)) Option {
	return func(s *Sandbox) { s.observe = observe }
}

// storedFor is what an observer learns of the skill before a request is acted upon.
func (s *Sandbox) storedFor(to route) []byte {
	if s.observe == nil {
		return nil
	}
	switch {
	case isLinking(to.operation):
		return s.AccountLinking(to.skillID)
	case to.productID != "":
		return s.Product(to.productID, to.stage)
	}
	return s.Document(to.skillID)
}

// observed reports to the observer a request and its answer, nil for none.
func (s *Sandbox) observed(record *Request, stored []byte, reply *answer, fault Fault) {
	if s.observe == nil {
		return
	}
	exchange := Exchange{Request: *record, Stored: stored, Injected: fault.Status != 0 || fault.NoETag}
	if reply != nil && fault.Drop != Truncate {
		exchange.AnswerHeader, exchange.AnswerBody = reply.header, reply.body
	} else {
		exchange.Status = 0
	}
	s.observe(exchange)
}

// Recording is an exchange and the test that it belongs to. As JSON, one in a line, it carries exchanges from tests to
// whoever judges them.
type Recording struct {
	Test string
	Exchange
}
