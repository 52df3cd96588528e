// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// JSON types as Amazon's error texts name them.
const (
	typeObject  = "object"
	typeArray   = "array"
	typeString  = "string"
	typeNumber  = "number"
	typeInteger = "integer"
	typeBoolean = "boolean"
	typeNull    = "null"
)

// foundLate are the codes of problems that only the asynchronous part of an update finds: they concern values, not the
// shape of the document. Amazon does not publish which is which; this is the division its answers suggest.
var foundLate = map[string]bool{
	"INVALID_ENUM_VALUE":     true,
	"INVALID_INTEGER_VALUE":  true,
	"INVALID_STRING_LENGTH":  true,
	"INVALID_STRING_PATTERN": true,
	"INVALID_URL_FORMAT":     true,
	"CONFLICTING_INSTANCES":  true,
}

// check returns the problems of a manifest that is sent for the operation, in the order of their paths.
func check(manifest json.RawMessage, operation string) []Problem {
	body := map[string]any{"manifest": asChecked(decoded(manifest))}
	return inOrder(append(problemsOf(compiledSchemas[operation](), body), countries(body)...))
}

// problemsOf are the violations of a schema.
func problemsOf(schema *jsonschema.Schema, body any) []Problem {
	var invalid *jsonschema.ValidationError
	if errors.As(schema.Validate(body), &invalid) {
		return violations(body, invalid)
	}
	return nil
}

func inOrder(problems []Problem) []Problem {
	slices.SortFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.PropertyPath, b.PropertyPath), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
	})
	return problems
}

// checkSuccessor is check for a manifest that replaces another, nil for none. What is wrong with that one already is no
// reason to refuse: a skill that Amazon holds was accepted once, so its own checks, which nobody else has, allow it.
func checkSuccessor(manifest json.RawMessage, operation string, stored json.RawMessage) []Problem {
	problems := check(manifest, operation)
	if len(problems) == 0 || stored == nil {
		return problems
	}
	return newProblems(problems, check(stored, operation))
}

// newProblems leaves out those that there were before.
func newProblems(problems, before []Problem) []Problem {
	known := map[string]bool{}
	for _, problem := range before {
		known[sameProblem(problem)] = true
	}
	return slices.DeleteFunc(problems, func(problem Problem) bool { return known[sameProblem(problem)] })
}

// index is that of an array's element in a property path. Elements move, and stay what they are.
var index = regexp.MustCompile(`\[\d+\]`)

// sameProblem is equal for problems that say the same of the same value, wherever in an array it is.
func sameProblem(problem Problem) string {
	value := membersAt(problem.Details, "originalInstance")["value"]
	return fmt.Sprint(problem.Code, index.ReplaceAllString(problem.Message, "[]"), value)
}

// longExponent is what would make a number of a few bytes fill the memory, once it is calculated with.
var longExponent = regexp.MustCompile(`([eE][+-]?0*\d{3})\d+$`)

// asChecked returns the value as the schema sees it: null counts as absent, since Amazon drops it.
func asChecked(value any) any {
	switch value := value.(type) {
	case map[string]any:
		maps.DeleteFunc(value, func(_ string, member any) bool { return member == nil })
		for name, member := range value {
			value[name] = asChecked(member)
		}
	case []any:
		for i, element := range value {
			value[i] = asChecked(element)
		}
	case json.Number:
		return json.Number(longExponent.ReplaceAllString(value.String(), "$1"))
	}
	return value
}

// countries checks the one rule between two properties that Amazon documents with its exact message, and that no schema
// can express with it.
func countries(body any) []Problem {
	publishing := membersAt(body, "manifest", "publishingInformation")
	listed, _ := publishing["distributionCountries"].([]any)
	if worldwide, _ := publishing["isAvailableWorldwide"].(bool); !worldwide || len(listed) == 0 {
		return nil
	}
	const path, conflicting = "$.manifest.publishingInformation.distributionCountries", "$.manifest.publishingInformation.isAvailableWorldwide"
	message := fmt.Sprintf("Instance at %q is not expected when boolean instance with value \"true\" at property path %q is present.", path, conflicting)
	details := map[string]any{"conflictingInstance": instanceOf(conflicting, true)}
	return []Problem{newProblem("CONFLICTING_INSTANCES", path, listed, message, details)}
}

// missingProperty is the problem of a body without the one property that it is there for.
func missingProperty(name string) Problem {
	return newProblem("MISSING_REQUIRED_PROPERTY", "$", map[string]any{},
		fmt.Sprintf("Object instance at property path %q is missing a required property: %q.", "$", name), map[string]any{"requiredProperty": name})
}

func newProblem(code, path string, value any, message string, details map[string]any) Problem {
	if details == nil {
		details = map[string]any{}
	}
	details["originalInstance"] = instanceOf(path, value)
	return Problem{Code: code, Message: message, PropertyPath: path, Details: details}
}

// instanceOf describes a value as the published model does: its value is a string, whatever it is in the manifest, and
// no word stands for the type of a number that is no integer. Whole objects and arrays are not repeated.
func instanceOf(path string, value any) map[string]any {
	instance := map[string]any{"propertyPath": path}
	dataType := typeOf(value)
	if dataType != typeNumber {
		instance["dataType"] = dataType
	}
	if dataType != typeObject && dataType != typeArray {
		instance["value"] = textOf(value)
	}
	return instance
}

// textOf is a value as a text: a string itself, or else its JSON.
func textOf(value any) string {
	if text, ok := value.(string); ok {
		return text
	}
	return string(encode(value))
}

func typeOf(value any) string {
	switch value := value.(type) {
	case map[string]any:
		return typeObject
	case []any:
		return typeArray
	case string:
		return typeString
	case bool:
		return typeBoolean
	case json.Number:
		if strings.ContainsAny(value.String(), ".eE") {
			return typeNumber
		}
		return typeInteger
	default:
		return typeNull
	}
}
