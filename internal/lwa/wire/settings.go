// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

// SettingsError is a fault in the settings of this machine: an argument, an
// environment variable, a file. Nobody was asked anything.
type SettingsError struct {
	// Argument is the provider's argument that is at fault, or whose place the
	// faulty setting takes: "profile", "refresh_token". It may be empty.
	Argument string
	// Reason says for people what is wrong, where, and what to do.
	Reason string
	// Err is the cause, or nil.
	Err error
}

func (e *SettingsError) Error() string { return e.Reason }

// Unwrap is the cause, or nil.
func (e *SettingsError) Unwrap() error { return e.Err }
