// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Position is a place in a text, as editors show it: both numbers begin at 1,
// and a column is a character.
type Position struct{ Line, Column int }

func (p Position) String() string { return fmt.Sprintf("line %d, column %d", p.Line, p.Column) }

// positionOf finds the place of a byte.
func positionOf(text string, offset int) Position {
	before := text[:min(max(offset, 0), len(text))]
	lineStart := strings.LastIndexByte(before, '\n') + 1
	return Position{Line: strings.Count(before, "\n") + 1, Column: utf8.RuneCountInString(before[lineStart:]) + 1}
}

// SyntaxError says that a text is not JSON.
type SyntaxError struct {
	// At is the character that can't be there, or the last one of a text that is
	// cut off.
	At  Position
	Err error
}

func (e *SyntaxError) Error() string { return fmt.Sprintf("not valid JSON: %v (%s)", e.Err, e.At) }

func (e *SyntaxError) Unwrap() error { return e.Err }

// syntaxError finds the place that the standard library complains about: the
// last byte that it read.
func syntaxError(text string, err error) error {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return fmt.Errorf("not valid JSON: %w", err)
	}
	return &SyntaxError{At: positionOf(text, int(syntax.Offset)-1), Err: err}
}
