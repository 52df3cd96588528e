// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document

import (
	"fmt"
	"slices"
	"strings"
)

// Pointer names one place in a document, as RFC 6901 does: the keys on the way
// from the root, unescaped. The empty Pointer is the root itself.
type Pointer []string

var (
	escaper   = strings.NewReplacer("~", "~0", "/", "~1")
	unescaper = strings.NewReplacer("~1", "/", "~0", "~")
)

// ParsePointer reads the textual form: "/publishingInformation/locales/en-US".
func ParsePointer(text string) (Pointer, error) {
	if text == "" {
		return Pointer{}, nil
	}
	if !strings.HasPrefix(text, "/") {
		return nil, fmt.Errorf("the JSON pointer %q does not begin with a slash", text)
	}
	var p Pointer
	for _, escaped := range strings.Split(text[1:], "/") {
		for i := range len(escaped) {
			if escaped[i] == '~' && (i+1 == len(escaped) || (escaped[i+1] != '0' && escaped[i+1] != '1')) {
				return nil, fmt.Errorf("the JSON pointer %q has a ~ that is followed by neither 0 nor 1", text)
			}
		}
		p = append(p, unescaper.Replace(escaped))
	}
	return p, nil
}

// String writes the textual form.
func (p Pointer) String() string {
	var text strings.Builder
	for _, key := range p {
		text.WriteByte('/')
		text.WriteString(escaper.Replace(key))
	}
	return text.String()
}

// Child returns the pointer one key further down.
func (p Pointer) Child(key string) Pointer {
	return append(slices.Clip(p), key)
}
