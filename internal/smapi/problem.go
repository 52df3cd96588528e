// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// Problem is one thing that Amazon finds wrong with a document, from the
// violations of a 400 or from the errors and warnings of a status
// (https://developer.amazon.com/docs/alexa/smapi/error-codes.html).
type Problem struct {
	// Code is Amazon's code, such as MISSING_REQUIRED_PROPERTY, or empty.
	Code string
	// Message is Amazon's message word for word.
	Message string
	// PropertyPaths are the places in the document, as Amazon writes them
	// ("$.manifest.apis.custom.endpoint.uri"): the one at fault first, then
	// those it conflicts with or needs. When Amazon's details have none, they
	// are the paths quoted in the message.
	PropertyPaths []string
	// RequiredProperty is the property that is missing at the first path.
	RequiredProperty string
	// UnexpectedProperty is the property that must not be at the first path.
	UnexpectedProperty string
}

// String is the problem on one line, without its paths, which Amazon's
// messages repeat.
func (p Problem) String() string {
	if p.Code == "" {
		return p.Message
	}
	return strings.TrimSuffix(p.Code+": "+p.Message, ": ")
}

// isPlaced tells a problem in the document from one with the request as such.
func (p Problem) isPlaced() bool {
	return len(p.PropertyPaths) > 0 || p.RequiredProperty != "" || p.UnexpectedProperty != ""
}

// validationDetails holds what points to a place. The value beside each path
// is left alone: Amazon's model calls it a string, its samples have others.
type validationDetails struct {
	OriginalInstance     json.RawMessage `json:"originalInstance"`
	ConflictingInstance  json.RawMessage `json:"conflictingInstance"`
	ExpectedInstance     json.RawMessage `json:"expectedInstance"`
	OriginalEndpoint     json.RawMessage `json:"originalEndpoint"`
	InconsistentEndpoint json.RawMessage `json:"inconsistentEndpoint"`
	RequiredProperty     json.RawMessage `json:"requiredProperty"`
	UnexpectedProperty   json.RawMessage `json:"unexpectedProperty"`
}

// quotedPath finds a path in a message: … at property path "$.manifest.x" ….
var quotedPath = regexp.MustCompile(`"(\$[.\[][^"]+)"`)

// decodeProblems reads a list of problems. One that stands alone, or is a bare
// string, is taken too; what says nothing is left out.
func decodeProblems(raw json.RawMessage, hidden wire.Secrets) []Problem {
	var elements []json.RawMessage
	if json.Unmarshal(raw, &elements) != nil {
		elements = []json.RawMessage{raw}
	}
	var problems []Problem
	for _, element := range elements {
		body, isError := unwrapErrorBody(element)
		if !isError {
			body = errorBody{Message: element}
		}
		problem := body.problem(hidden)
		if problem.Code != "" || problem.Message != "" || problem.isPlaced() {
			problems = append(problems, problem)
		}
	}
	return problems
}

func (b errorBody) problem(hidden wire.Secrets) Problem {
	problem := Problem{
		Code:    hidden.Hide(wire.JSONString(b.Code)),
		Message: hidden.Hide(wire.JSONString(b.Message)),
	}
	var details validationDetails
	if json.Unmarshal(b.ValidationDetails, &details) == nil {
		problem.RequiredProperty = hidden.Hide(wire.JSONString(details.RequiredProperty))
		problem.UnexpectedProperty = hidden.Hide(wire.JSONString(details.UnexpectedProperty))
		problem.PropertyPaths = details.paths(hidden)
	}
	if len(problem.PropertyPaths) == 0 {
		for _, match := range quotedPath.FindAllStringSubmatch(problem.Message, -1) {
			problem.PropertyPaths = appendOnce(problem.PropertyPaths, match[1])
		}
	}
	return problem
}

func (d validationDetails) paths(hidden wire.Secrets) []string {
	var paths []string
	for _, raw := range []json.RawMessage{
		d.OriginalInstance, d.ConflictingInstance, d.ExpectedInstance, d.OriginalEndpoint, d.InconsistentEndpoint,
	} {
		var instance struct {
			PropertyPath json.RawMessage `json:"propertyPath"`
		}
		if json.Unmarshal(raw, &instance) == nil {
			paths = appendOnce(paths, hidden.Hide(wire.JSONString(instance.PropertyPath)))
		}
	}
	return paths
}

func appendOnce(paths []string, path string) []string {
	if path == "" || slices.Contains(paths, path) {
		return paths
	}
	return append(paths, path)
}
