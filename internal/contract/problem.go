// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// Problem is one thing that the description does not allow.
type Problem struct {
	// Operation is Amazon's name of it, such as updateSkillManifestV1.
	Operation string
	// Status is that of the answer, 0 for a request.
	Status int
	// Place is "path", "status", "header", "body", or a name such as "query maxResults" and "header If-Match".
	Place string
	// Pointer leads to the value at fault in a body, to the missing property, or to the one that is too much.
	Pointer string
	// Keyword is that of JSON Schema, "" for what no schema says.
	Keyword string
	// Text says what is wrong.
	Text string
}

func (p Problem) String() string {
	subject := "request"
	if p.Status != 0 {
		subject = fmt.Sprintf("answer %d", p.Status)
	}
	place := p.Place
	if p.Pointer != "" {
		place += " " + p.Pointer
	}
	return fmt.Sprintf("%s, %s: %s: %s", p.Operation, subject, place, p.Text)
}

// report collects the problems of one request or answer.
type report struct {
	operation string
	status    int
	problems  []Problem
}

func (r *report) add(place, keyword, text string) {
	r.problems = append(r.problems, Problem{Operation: r.operation, Status: r.status, Place: place, Keyword: keyword, Text: text})
}

// addError adds what a validation has found at a place: each fault of a schema, or else the error itself.
func (r *report) addError(place, keyword string, err error) {
	if several, ok := errors.AsType[openapi3.MultiError](err); ok {
		for _, one := range several {
			r.addError(place, keyword, one)
		}
		return
	}
	fault, ok := errors.AsType[*openapi3.SchemaError](err)
	if !ok {
		r.add(place, keyword, err.Error())
		return
	}
	keys, keyword := fault.JSONPointer(), fault.SchemaField
	if unknown := unknownProperty.FindStringSubmatch(fault.Reason); keyword == "properties" && unknown != nil {
		if name, err := strconv.Unquote(unknown[1]); err == nil {
			keys, keyword = append(keys, name), "additionalProperties"
		}
	}
	r.problems = append(r.problems, Problem{
		Operation: r.operation, Status: r.status, Place: place, Pointer: pointer(keys), Keyword: keyword, Text: fault.Reason,
	})
}

// unknownProperty is how the library names a property that a schema does not have. It gives the name nowhere else.
var unknownProperty = regexp.MustCompile(`^property (".*") is unsupported$`)

var (
	pointerEscaper   = strings.NewReplacer("~", "~0", "/", "~1")
	pointerUnescaper = strings.NewReplacer("~1", "/", "~0", "~")
)

// pointer is the JSON pointer of keys.
func pointer(keys []string) string {
	var joined strings.Builder
	for _, key := range keys {
		joined.WriteString("/" + pointerEscaper.Replace(key))
	}
	return joined.String()
}
