// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package schemas keeps what the provider's users have built on: the names, types
// and modes of all attributes, in a snapshot that is part of the repository. A test
// holds the provider against it, so that no release breaks a configuration or a state
// by accident.
package schemas

import (
	"encoding/json"
	"fmt"
	"strings"
)

// Schema is what users rely on of one resource, data source, function and so on.
type Schema struct {
	// Version is that of a resource's state, zero for what has no state.
	Version int64 `json:"version"`
	// Attributes are by path, in which "*" stands for an element: "pricing.*.price".
	Attributes map[string]Attribute `json:"attributes"`
	// Identity is that of a resource, nil if it has none.
	Identity *Schema `json:"identity,omitempty"`
}

// Mode is who gives an attribute its value.
type Mode string

// The modes of an attribute. One inside of a plain object, or of what a function
// returns, has none.
const (
	NoMode              Mode = ""
	Required            Mode = "required"
	Optional            Mode = "optional"
	OptionalAndComputed Mode = "optional and computed"
	Computed            Mode = "computed"
)

// canBeSet reports whether a configuration may have the attribute.
func (m Mode) canBeSet() bool { return m != Computed && m != NoMode }

// isComputed reports whether the attribute can have a value that no configuration gives.
func (m Mode) isComputed() bool { return m == Computed || m == OptionalAndComputed }

// Attribute is one attribute. Its text is such as "map of objects, optional, sensitive".
type Attribute struct {
	// Type is such as "number", "set of strings" or "map of objects".
	Type string
	Mode Mode
	// Sensitive and WriteOnly are as in Terraform.
	Sensitive, WriteOnly bool
}

const (
	separator = ", "
	sensitive = "sensitive"
	writeOnly = "write-only"
)

// MarshalText writes the attribute as it stands in the snapshot.
func (a Attribute) MarshalText() ([]byte, error) {
	parts := []string{a.Type}
	if a.Mode != NoMode {
		parts = append(parts, string(a.Mode))
	}
	if a.Sensitive {
		parts = append(parts, sensitive)
	}
	if a.WriteOnly {
		parts = append(parts, writeOnly)
	}
	return []byte(strings.Join(parts, separator)), nil
}

// UnmarshalText reads what MarshalText has written.
func (a *Attribute) UnmarshalText(text []byte) error {
	parts := strings.Split(string(text), separator)
	read := Attribute{Type: parts[0]}
	for _, part := range parts[1:] {
		switch part {
		case sensitive:
			read.Sensitive = true
		case writeOnly:
			read.WriteOnly = true
		case string(Required), string(Optional), string(OptionalAndComputed), string(Computed):
			read.Mode = Mode(part)
		default:
			return fmt.Errorf("%q is no attribute: %q is not known", text, part)
		}
	}
	*a = read
	return nil
}

// Text is the schema as a file of the snapshot has it.
func (s Schema) Text() ([]byte, error) {
	text, err := json.MarshalIndent(s, "", "  ")
	return append(text, '\n'), err
}

// Parse reads a file of the snapshot.
func Parse(text []byte) (Schema, error) {
	var read Schema
	err := json.Unmarshal(text, &read)
	return read, err
}
