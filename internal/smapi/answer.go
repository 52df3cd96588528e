// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"encoding/json"
	"errors"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// answer is one of the Skill Management API's, with what was asked.
type answer struct {
	wire.Answer
	operation string
}

// checkJSON refuses a body that would otherwise pass for an empty document.
func (a answer) checkJSON() error {
	switch {
	case a.TooLong:
		return a.unreadable("it is longer than 16 MiB", nil)
	case len(a.Body) == 0:
		return a.unreadable("it is empty", nil)
	case !json.Valid(a.Body):
		return a.unreadable("it is not JSON, or was cut off", nil)
	}
	return nil
}

// decode reads a JSON body whose shape Amazon documents.
func (a answer) decode(target any) error {
	if err := a.checkJSON(); err != nil {
		return err
	}
	return a.decodePart(a.Body, target)
}

// decodePart reads JSON that the body has somewhere.
func (a answer) decodePart(part []byte, target any) error {
	if err := json.Unmarshal(part, target); err != nil {
		reason := "it does not have the documented shape"
		var wrongType *json.UnmarshalTypeError
		if errors.As(err, &wrongType) && wrongType.Field != "" {
			reason += ": " + wrongType.Field + " is of type " + wrongType.Value
		}
		return a.unreadable(a.Secrets.Hide(reason), err)
	}
	return nil
}

func (a answer) unreadable(reason string, cause error) error {
	return &UnreadableBodyError{
		Operation: a.operation,
		Reason:    reason,
		RequestID: a.RequestID(),
		Kind:      a.Kind(),
		Err:       cause,
	}
}
