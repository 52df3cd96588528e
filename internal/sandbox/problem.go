// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"encoding/json"
	"maps"
)

// Problem is one entry of Amazon's violations[] (answered with a 400) or errors[] (in the status of a failed update).
type Problem struct {
	// Code is one of Amazon's error codes, such as INVALID_ENUM_VALUE.
	Code string
	// Message is the sentence for people.
	Message string
	// PropertyPath leads from the request body to the value at fault, such as $.manifest.permissions. Keys are written
	// as they are, even those with dots in them.
	PropertyPath string
	// Details are further members of validationDetails. An originalInstance among them is completed with PropertyPath.
	Details map[string]any
}

// MarshalJSON writes the problem in Amazon's shape {code, message, validationDetails}.
func (p Problem) MarshalJSON() ([]byte, error) {
	body := map[string]any{"message": p.Message}
	if p.Code != "" {
		body["code"] = p.Code
	}
	details := maps.Clone(p.Details)
	if p.PropertyPath != "" {
		if details == nil {
			details = map[string]any{}
		}
		instance := map[string]any{"propertyPath": p.PropertyPath}
		if given, ok := details["originalInstance"].(map[string]any); ok {
			maps.Copy(instance, given)
		}
		details["originalInstance"] = instance
	}
	if len(details) > 0 {
		body["validationDetails"] = details
	}
	return json.Marshal(body)
}
