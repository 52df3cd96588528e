// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document

import "strconv"

// Find returns where in a text of JSON a place is: where its key begins, or the item
// of an array. Of a place that is not there it is the deepest on the way to it.
func Find(data []byte, p Pointer) Position {
	if _, err := Parse(data); err != nil {
		return positionOf(string(data), 0)
	}
	r := reader{text: string(data)}
	r.space()
	found := r.at
	for _, key := range p {
		at, ok := r.enter(key)
		if !ok {
			break
		}
		found = at
	}
	return positionOf(r.text, found)
}

// enter moves to the value of a member or an item, and returns where its key begins,
// or the item.
func (r *reader) enter(key string) (at int, ok bool) {
	r.space()
	switch r.text[r.at] {
	case '{':
		for r.at++; !r.closes('}'); {
			start := r.at
			name := unquote(r.str())
			r.space()
			r.at++ // the colon
			r.space()
			if name == key {
				return start, true
			}
			// The text was parsed before.
			_, _ = r.value()
		}
	case '[':
		i := 0
		for r.at++; !r.closes(']'); i++ {
			r.space()
			if strconv.Itoa(i) == key {
				return r.at, true
			}
			_, _ = r.value()
		}
	}
	return 0, false
}
