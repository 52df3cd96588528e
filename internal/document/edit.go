// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document

import (
	"fmt"
	"strconv"
)

// Get returns what stands at a place; Absent if nothing does.
func (v Value) Get(p Pointer) Value {
	for _, key := range p {
		if v.kind == Array {
			i, ok := v.position(key)
			if !ok {
				return Value{}
			}
			v = v.items[i]
			continue
		}
		v = v.Member(key)
	}
	return v
}

// Set returns the document with a value at a place. Objects missing on the way
// are made; a null on the way counts as missing, for nothing can be put below
// it. An error says that something else stands in the way, and the document that
// comes with it is the one that was.
func (v Value) Set(p Pointer, value Value) (Value, error) {
	changed, err := set(v, p, 0, value)
	if err != nil {
		return v, err
	}
	return changed, nil
}

func set(v Value, p Pointer, depth int, value Value) (Value, error) {
	if depth == len(p) {
		return value, nil
	}
	key := p[depth]
	switch v.kind {
	case Absent, Null, Object:
		child, err := set(v.Member(key), p, depth+1, value)
		if err != nil {
			return Value{}, err
		}
		return v.With(key, child), nil
	case Array:
		i, ok := v.position(key)
		if !ok {
			return Value{}, fmt.Errorf("there is no item %s in the array at %q", key, p[:depth])
		}
		child, err := set(v.items[i], p, depth+1, value)
		if err != nil {
			return Value{}, err
		}
		changed := List(v.items...)
		changed.items[i] = child
		return changed, nil
	default:
		return Value{}, fmt.Errorf("%q can't be set: %q is %s", p.String(), p[:depth].String(), v.kind)
	}
}

// Remove returns the document without the member of an object at a place. What
// is not there is not an error, and nothing around it is touched.
func (v Value) Remove(p Pointer) Value {
	if len(p) == 0 {
		return v
	}
	parent := p[:len(p)-1]
	holder := v.Get(parent)
	if !holder.Member(p[len(p)-1]).Exists() {
		return v
	}
	// The way to the holder exists, so setting it cannot fail.
	changed, _ := v.Set(parent, holder.Without(p[len(p)-1]))
	return changed
}

// position reads an array index: digits without a leading zero, as RFC 6901 has it.
func (v Value) position(key string) (int, bool) {
	i, err := strconv.Atoi(key)
	if err != nil || i < 0 || i >= len(v.items) || strconv.Itoa(i) != key {
		return 0, false
	}
	return i, true
}
