// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"slices"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Problem is one thing that the description does not allow.
type Problem struct {
	// Operation is Amazon's name of it, such as updateSkillManifestV1.
	Operation string
	// Status is that of the answer, 0 for a request.
	Status int
	// Place is "path", "status", "body", or a name such as "query maxResults" and "header ETag".
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
	model     *Model
	operation string
	status    int
	problems  []Problem
}

func (r *report) add(place, keyword, what string) {
	r.problems = append(r.problems, Problem{Operation: r.operation, Status: r.status, Place: place, Keyword: keyword, Text: what})
}

// json judges a body by the schema at a pointer. Numbers keep their spelling.
func (r *report) json(schema string, body []byte) {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
	if err != nil {
		r.add("body", "", err.Error())
		return
	}
	r.value("body", schema, value)
}

func (r *report) value(place, schema string, value any) {
	compiled, err := r.model.compile(schema)
	if err != nil {
		r.add(place, "", err.Error())
		return
	}
	var invalid *jsonschema.ValidationError
	if errors.As(compiled.Validate(value), &invalid) {
		r.invalid(place, invalid)
	}
}

// compile guards the compiler, which is not safe for concurrent use. It keeps what it has compiled.
func (m *Model) compile(schema string) (*jsonschema.Schema, error) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	return m.compiler.Compile(modelURL + "#" + (&url.URL{Path: schema}).EscapedPath())
}

// invalid takes the tree of errors apart: what is at its leaves is what is wrong.
func (r *report) invalid(place string, e *jsonschema.ValidationError) {
	for _, cause := range e.Causes {
		r.invalid(place, cause)
	}
	if len(e.Causes) > 0 {
		return
	}
	var names []string
	switch found := e.ErrorKind.(type) {
	case *kind.Required:
		names = found.Missing
	case *kind.AdditionalProperties:
		names = found.Properties
	}
	problem := Problem{
		Operation: r.operation, Status: r.status, Place: place,
		Keyword: e.ErrorKind.KeywordPath()[len(e.ErrorKind.KeywordPath())-1],
		Text:    e.ErrorKind.LocalizedString(message.NewPrinter(language.English)),
	}
	if names == nil {
		problem.Pointer = pointer(e.InstanceLocation...)
		r.problems = append(r.problems, problem)
	}
	for _, name := range names {
		problem.Pointer = pointer(slices.Concat(e.InstanceLocation, []string{name})...)
		r.problems = append(r.problems, problem)
	}
}
