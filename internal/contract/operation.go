// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import (
	"maps"
	"slices"
	"strings"
)

// operation is one method of one path, with the pointer to it in the description.
type operation struct {
	name    string
	method  string
	path    []string
	pointer string
	// body is the pointer to the schema of the request's body, "" if it has none.
	body       string
	parameters []parameter
	answers    map[string]any
}

// parameter stands in a path, a query or a header.
type parameter struct {
	name, in, dataType string
	required           bool
	pointer            string
	schema             map[string]any
}

// parametersKey is where the schemas of parameters are put in the description. Where they stand they are no schemas yet,
// for a parameter says "required": true.
const parametersKey = "x-parameter-schemas"

func (m *Model) parameterSchemas() map[string]any {
	schemas := map[string]any{}
	for _, o := range m.operations {
		for _, p := range o.parameters {
			schemas[p.pointer] = p.schema
		}
	}
	return schemas
}

func (m *Model) allOperations() []operation {
	var operations []operation
	paths := object(m.document["paths"])
	for _, path := range slices.Sorted(maps.Keys(paths)) {
		for method, described := range object(paths[path]) {
			answers := object(object(described)["responses"])
			if answers == nil {
				continue
			}
			o := operation{
				name:    text(object(described)["x-operation-name"]),
				method:  strings.ToUpper(method),
				path:    strings.Split(path, "/"),
				pointer: pointer("paths", path, method),
				answers: answers,
			}
			for i, p := range array(object(described)["parameters"]) {
				at := o.pointer + pointer("parameters", itoa(i))
				if text(object(p)["in"]) == "body" {
					o.body = at + "/schema"
					continue
				}
				required, _ := object(p)["required"].(bool)
				schema := maps.Clone(object(p))
				delete(schema, "required")
				o.parameters = append(o.parameters, parameter{
					name: text(schema["name"]), in: text(schema["in"]), dataType: text(schema["type"]), required: required,
					pointer: at, schema: schema,
				})
			}
			operations = append(operations, o)
		}
	}
	return operations
}

// find returns the operation of a request and the values of the parameters in its path. A path that is spelt out wins over one with parameters.
func (m *Model) find(method, path string) (found *operation, values map[string]string) {
	segments := strings.Split(path, "/")
	for i := range m.operations {
		o := &m.operations[i]
		if o.method != method || len(o.path) != len(segments) {
			continue
		}
		given, ok := o.match(segments)
		if ok && (found == nil || len(given) < len(values)) {
			found, values = o, given
		}
	}
	return found, values
}

func (o *operation) match(segments []string) (map[string]string, bool) {
	values := map[string]string{}
	for i, segment := range o.path {
		name, isParameter := strings.CutPrefix(segment, "{")
		switch {
		case isParameter:
			values[strings.TrimSuffix(name, "}")] = segments[i]
		case segment != segments[i]:
			return nil, false
		}
	}
	return values, true
}

func (o *operation) parameter(in, name string) *parameter {
	for i, p := range o.parameters {
		if p.in == in && (p.name == name || in == "header" && strings.EqualFold(p.name, name)) {
			return &o.parameters[i]
		}
	}
	return nil
}
