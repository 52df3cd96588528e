// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document

import (
	"bytes"
	"fmt"
	"slices"
)

// Kind says which of the JSON kinds a [Value] has.
type Kind int

// The kinds. Absent is the kind of the zero Value: nothing stands there, which
// is not the same as a null that somebody wrote. Unknown stands where a value
// will be that is not known yet; it occurs in documents that are planned, never
// in one that is read or sent.
const (
	Absent Kind = iota
	Null
	Bool
	Number
	String
	Array
	Object
	Unknown
)

// String names the kind as it is written in error messages.
func (k Kind) String() string {
	return [...]string{"nothing", "null", "a boolean", "a number", "a string", "an array", "an object", "not known yet"}[k]
}

// Value is one immutable JSON value that remembers its own spelling. Values are
// shared freely between documents: an edit makes new ones along the path it
// changes and leaves the others as they are.
type Value struct {
	kind    Kind
	literal string // the spelling of a scalar, as it came
	items   []Value
	members []member
}

// member is one key of an object. The literal is kept because two spellings of
// a key ("é" and "\u00e9") are the same key, and the one that came goes back.
type member struct {
	key     string
	literal string
	value   Value
}

// Text makes a string value.
func Text(s string) Value {
	return Value{kind: String, literal: quote(s)}
}

// Boolean makes a boolean value.
func Boolean(b bool) Value {
	if b {
		return Value{kind: Bool, literal: "true"}
	}
	return Value{kind: Bool, literal: "false"}
}

// NumberLiteral makes a number value that is written exactly as given. A
// literal that is not a JSON number is an error.
func NumberLiteral(literal string) (Value, error) {
	v, err := Parse([]byte(literal))
	if err != nil || v.kind != Number || v.literal != literal {
		return Value{}, fmt.Errorf("%q is not a JSON number", literal)
	}
	return v, nil
}

// List makes an array of the given items.
func List(items ...Value) Value {
	return Value{kind: Array, items: slices.Clone(items)}
}

// EmptyObject makes an object without members.
func EmptyObject() Value {
	return Value{kind: Object}
}

// NotKnown makes the value that stands for one that is not known yet.
func NotKnown() Value {
	return Value{kind: Unknown}
}

// Kind returns what the value is.
func (v Value) Kind() Kind { return v.kind }

// Exists reports whether anything stands here, a null included.
func (v Value) Exists() bool { return v.kind != Absent }

// Literal returns the spelling of a scalar as it came: 4.990, "caf\u00e9", true.
// It is empty for arrays and objects.
func (v Value) Literal() string { return v.literal }

// Text returns the content of a string, unescaped. Lone surrogates, which JSON
// can spell and UTF-8 cannot, come back in the three bytes that UTF-8 would
// have used for them, so that different strings stay different.
func (v Value) Text() string {
	if v.kind != String {
		return ""
	}
	return unquote(v.literal)
}

// True reports whether the value is the boolean true.
func (v Value) True() bool { return v.kind == Bool && v.literal == "true" }

// Items returns the elements of an array, or nil.
func (v Value) Items() []Value { return slices.Clone(v.items) }

// Keys returns the keys of an object in the order they were written.
func (v Value) Keys() []string {
	keys := make([]string, 0, len(v.members))
	for _, m := range v.members {
		keys = append(keys, m.key)
	}
	return keys
}

// Len is the number of items of an array or of members of an object.
func (v Value) Len() int { return len(v.items) + len(v.members) }

// Member returns what stands under a key of an object; Absent if nothing does
// or the value is no object.
func (v Value) Member(key string) Value {
	if i := v.index(key); i >= 0 {
		return v.members[i].value
	}
	return Value{}
}

// With returns the object with one member set. Setting Absent removes the
// member. A value that is no object is replaced by a new one.
func (v Value) With(key string, value Value) Value {
	if !value.Exists() {
		return v.Without(key)
	}
	changed := Value{kind: Object, members: slices.Clone(v.members)}
	if i := v.index(key); i >= 0 {
		changed.members[i].value = value
		return changed
	}
	changed.members = append(changed.members, member{key: key, literal: quote(key), value: value})
	return changed
}

// Without returns the object without one member.
func (v Value) Without(key string) Value {
	i := v.index(key)
	if i < 0 {
		return v
	}
	return Value{kind: Object, members: slices.Delete(slices.Clone(v.members), i, i+1)}
}

func (v Value) index(key string) int {
	return slices.IndexFunc(v.members, func(m member) bool { return m.key == key })
}

// JSON writes the value compactly, every scalar as it was written.
func (v Value) JSON() []byte {
	var buffer bytes.Buffer
	v.write(&buffer)
	return buffer.Bytes()
}

func (v Value) write(buffer *bytes.Buffer) {
	switch v.kind {
	case Array:
		buffer.WriteByte('[')
		for i, item := range v.items {
			if i > 0 {
				buffer.WriteByte(',')
			}
			item.write(buffer)
		}
		buffer.WriteByte(']')
	case Object:
		buffer.WriteByte('{')
		for i, m := range v.members {
			if i > 0 {
				buffer.WriteByte(',')
			}
			buffer.WriteString(m.literal)
			buffer.WriteByte(':')
			m.value.write(buffer)
		}
		buffer.WriteByte('}')
	case Absent:
		buffer.WriteString("null")
	case Unknown:
		panic("document: a value that is not known yet can't be written")
	default:
		buffer.WriteString(v.literal)
	}
}
