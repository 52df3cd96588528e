// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import (
	"strconv"
	"strings"
)

var (
	pointerEscaper   = strings.NewReplacer("~", "~0", "/", "~1")
	pointerUnescaper = strings.NewReplacer("~1", "/", "~0", "~")
)

// pointer is the JSON pointer of keys.
func pointer(keys ...string) string {
	var joined strings.Builder
	for _, key := range keys {
		joined.WriteString("/" + pointerEscaper.Replace(key))
	}
	return joined.String()
}

func itoa(i int) string { return strconv.Itoa(i) }

// object, array and text read a value that may not be there; the zero value then.
func object(value any) map[string]any {
	members, _ := value.(map[string]any)
	return members
}

func array(value any) []any {
	elements, _ := value.([]any)
	return elements
}

func text(value any) string {
	s, _ := value.(string)
	return s
}

// follow resolves the references of a schema within the description.
func (m *Model) follow(schema map[string]any) map[string]any {
	for {
		reference := text(schema["$ref"])
		if reference == "" {
			return schema
		}
		schema = m.at(strings.TrimPrefix(reference, "#"))
	}
}

// at is the object at a JSON pointer of the description.
func (m *Model) at(place string) map[string]any {
	here := m.document
	for _, key := range strings.Split(place, "/")[1:] {
		here = object(here[pointerUnescaper.Replace(key)])
	}
	return here
}
