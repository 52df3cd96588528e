// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// member is one name and value of a JSON object. Unlike a map, a list of members keeps order and duplicates, and
// RawMessage keeps numbers and strings as they are written.
type member struct {
	name  string
	value json.RawMessage
}

var errNotAnObject = errors.New("not a JSON object")

// byteOrderMark is what some Windows editors put in front of UTF-8; several public manifests have one.
var byteOrderMark = []byte("\xef\xbb\xbf")

// membersOf takes an object apart.
func membersOf(object json.RawMessage) ([]member, error) {
	if !isObject(object) {
		return nil, errNotAnObject
	}
	decoder := json.NewDecoder(bytes.NewReader(object))
	if _, err := decoder.Token(); err != nil {
		return nil, err
	}
	var members []member
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return nil, err
		}
		var value json.RawMessage
		if err := decoder.Decode(&value); err != nil {
			return nil, err
		}
		members = append(members, member{name: fmt.Sprint(name), value: value})
	}
	return members, nil
}

// joined puts an object together again.
func joined(members []member) json.RawMessage {
	var buffer bytes.Buffer
	buffer.WriteByte('{')
	for i, m := range members {
		if i > 0 {
			buffer.WriteByte(',')
		}
		buffer.Write(encode(m.name))
		buffer.WriteByte(':')
		buffer.Write(m.value)
	}
	buffer.WriteByte('}')
	return buffer.Bytes()
}

// find returns the index of the member with the name, -1 where there is none.
func find(members []member, name string) int {
	for i, m := range members {
		if m.name == name {
			return i
		}
	}
	return -1
}

func isObject(value json.RawMessage) bool {
	return bytes.HasPrefix(bytes.TrimSpace(value), []byte("{"))
}

func isArray(value json.RawMessage) bool {
	return bytes.HasPrefix(bytes.TrimSpace(value), []byte("["))
}

func isNull(value json.RawMessage) bool {
	return bytes.Equal(bytes.TrimSpace(value), []byte("null"))
}

// elementsOf takes an array of valid JSON apart.
func elementsOf(array json.RawMessage) []json.RawMessage {
	var elements []json.RawMessage
	if err := json.Unmarshal(array, &elements); err != nil {
		return nil
	}
	return elements
}

// checkJSON returns why the bytes are not one JSON text in UTF-8.
func checkJSON(data []byte) error {
	if !utf8.Valid(data) {
		return errors.New("the text is not UTF-8")
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	var whole json.RawMessage
	if err := decoder.Decode(&whole); err != nil {
		if errors.Is(err, io.EOF) {
			return errors.New("the text is empty")
		}
		return err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return errors.New("there is text after the JSON value")
	}
	return nil
}

// duplicateName returns the first name that an object at any depth has twice.
func duplicateName(value json.RawMessage) (string, bool) {
	if isArray(value) {
		for _, element := range elementsOf(value) {
			if name, found := duplicateName(element); found {
				return name, true
			}
		}
		return "", false
	}
	members, err := membersOf(value)
	if err != nil {
		return "", false
	}
	seen := map[string]bool{}
	for _, m := range members {
		if seen[m.name] {
			return m.name, true
		}
		seen[m.name] = true
		if name, found := duplicateName(m.value); found {
			return name, true
		}
	}
	return "", false
}

// manifestOf takes the manifest out of {"manifest": ...}, out of the obsolete {"skillManifest": ...}, or takes a
// document that has neither for the manifest itself.
func manifestOf(document []byte) (json.RawMessage, error) {
	document = bytes.TrimSpace(bytes.TrimPrefix(document, byteOrderMark))
	if err := checkJSON(document); err != nil {
		return nil, err
	}
	members, err := membersOf(document)
	if err != nil {
		return nil, err
	}
	var manifest json.RawMessage
	for _, m := range members {
		if m.name != "manifest" && m.name != "skillManifest" {
			continue
		}
		if manifest != nil {
			return nil, errors.New("more than one manifest in a document")
		}
		manifest = m.value
	}
	if manifest == nil {
		return document, nil
	}
	if !isObject(manifest) {
		return nil, fmt.Errorf("the manifest: %w", errNotAnObject)
	}
	return manifest, nil
}

// decoded gives the value as maps, slices and json.Number, for looking at it.
func decoded(value json.RawMessage) any {
	decoder := json.NewDecoder(bytes.NewReader(value))
	decoder.UseNumber()
	var result any
	if err := decoder.Decode(&result); err != nil {
		return nil
	}
	return result
}
