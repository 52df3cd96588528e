// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// DuplicateKeyError says that an object holds the same key twice. Which of the
// two counts differs from reader to reader, so the document is refused: any
// choice would silently lose the other value at the next write.
type DuplicateKeyError struct {
	// Pointer names the second of the two.
	Pointer Pointer
	// At is where its key begins.
	At Position
}

func (e *DuplicateKeyError) Error() string {
	return fmt.Sprintf("duplicate key %s (%s)", e.Pointer, e.At)
}

// Parse reads one JSON value. Besides what is not JSON (*[SyntaxError]), duplicate
// keys are an error (*[DuplicateKeyError]).
func Parse(data []byte) (Value, error) {
	// The standard library judges what is JSON, with its limit on nesting;
	// after that the reader below can rely on well-formed input.
	var checked json.RawMessage
	if err := json.Unmarshal(data, &checked); err != nil {
		return Value{}, syntaxError(string(data), err)
	}
	r := reader{text: string(data)}
	return r.value()
}

// reader walks text that is known to be valid JSON.
type reader struct {
	text string
	at   int
	path Pointer // the way to the value being read; one for all, or deep nesting costs its square
}

func (r *reader) value() (Value, error) {
	r.space()
	start := r.at
	switch r.text[r.at] {
	case '{':
		return r.object()
	case '[':
		return r.array()
	case '"':
		return Value{kind: String, literal: r.str()}, nil
	case 't', 'f':
		return Value{kind: Bool, literal: r.word(start)}, nil
	case 'n':
		return Value{kind: Null, literal: r.word(start)}, nil
	default:
		return Value{kind: Number, literal: r.word(start)}, nil
	}
}

func (r *reader) object() (Value, error) {
	v := Value{kind: Object}
	seen := map[string]bool{}
	for r.at++; !r.closes('}'); {
		start := r.at
		literal := r.str()
		key := unquote(literal)
		r.path = append(r.path, key)
		if seen[key] {
			return Value{}, &DuplicateKeyError{Pointer: r.path, At: positionOf(r.text, start)}
		}
		seen[key] = true
		r.space()
		r.at++ // the colon
		value, err := r.value()
		if err != nil {
			return Value{}, err
		}
		r.path = r.path[:len(r.path)-1]
		v.members = append(v.members, member{key: key, literal: literal, value: value})
	}
	return v, nil
}

func (r *reader) array() (Value, error) {
	v := Value{kind: Array}
	for r.at++; !r.closes(']'); {
		r.path = append(r.path, strconv.Itoa(len(v.items)))
		item, err := r.value()
		if err != nil {
			return Value{}, err
		}
		r.path = r.path[:len(r.path)-1]
		v.items = append(v.items, item)
	}
	return v, nil
}

// closes moves to the next element, or past the closing bracket.
func (r *reader) closes(bracket byte) bool {
	r.space()
	if r.text[r.at] == ',' {
		r.at++
		r.space()
	}
	if r.text[r.at] == bracket {
		r.at++
		return true
	}
	return false
}

func (r *reader) str() string {
	start := r.at
	for r.at++; r.text[r.at] != '"'; r.at++ {
		if r.text[r.at] == '\\' {
			r.at++
		}
	}
	r.at++
	return r.text[start:r.at]
}

func (r *reader) word(start int) string {
	for r.at < len(r.text) && !strings.ContainsRune(",]} \t\r\n", rune(r.text[r.at])) {
		r.at++
	}
	return r.text[start:r.at]
}

func (r *reader) space() {
	for r.at < len(r.text) && strings.ContainsRune(" \t\r\n", rune(r.text[r.at])) {
		r.at++
	}
}
