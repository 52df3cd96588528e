// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

import (
	"crypto/tls"
	"errors"
)

// NetworkError is a request without a whole answer.
type NetworkError struct {
	// Operation is what was asked, for people.
	Operation string
	// Reason says who did not answer and why, without secrets: "api.example.com: …".
	Reason string
	// Unsent is true when the request certainly never left this machine.
	Unsent bool
	// Err is the cause, nil where its chain would be mistaken for something else.
	Err error
}

func (e *NetworkError) Error() string {
	return e.Operation + ": no answer from " + e.Reason
}

// Unwrap is the cause, or nil.
func (e *NetworkError) Unwrap() error { return e.Err }

// IsHopeless reports whether no repetition can help.
func (e *NetworkError) IsHopeless() bool {
	var certificate *tls.CertificateVerificationError
	return errors.As(e.Err, &certificate)
}
