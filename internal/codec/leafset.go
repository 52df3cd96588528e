// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"fmt"
	"slices"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// LeafSet is what a document declares where only that is meant, and nothing around
// it: its leaves. Objects are descended into; scalars and arrays are leaves, and so
// is an empty object, which asks for no more than that there is one. A leaf that is
// null, "" or [] asks for nothing to be there.
type LeafSet struct {
	Meaning
	doc    document.Value
	leaves []Leaf
}

// Leaf is one leaf of a document.
type Leaf struct {
	At    document.Pointer
	Value document.Value
}

// LeavesOf makes the set of a document, which may be absent.
func (m Meaning) LeavesOf(doc document.Value) LeafSet {
	return LeafSet{Meaning: m, doc: doc, leaves: leavesIn(nil, doc)}
}

func leavesIn(at document.Pointer, v document.Value) []Leaf {
	if !exists(v) {
		return nil
	}
	if v.Kind() != document.Object {
		return []Leaf{{At: at, Value: v}}
	}
	var leaves []Leaf
	for _, key := range v.Keys() {
		leaves = append(leaves, leavesIn(at.Child(key), v.Member(key))...)
	}
	if len(leaves) == 0 && len(at) > 0 {
		return []Leaf{{At: at, Value: document.EmptyObject()}}
	}
	return leaves
}

// Leaves are the leaves, in the order of the document.
func (s LeafSet) Leaves() []Leaf { return slices.Clone(s.leaves) }

// Document is what the set was made of.
func (s LeafSet) Document() document.Value { return s.doc }

// holds reports whether a value is what a leaf asks for.
func (s LeafSet) holds(l Leaf, present document.Value) bool {
	if l.Value.Kind() == document.Object {
		return present.Kind() == document.Object
	}
	return s.Same(l.At, l.Value, present)
}

// find returns the leaf at a pointer, one without a value where there is none.
func (s LeafSet) find(at document.Pointer) Leaf {
	for _, l := range s.leaves {
		if slices.Equal(l.At, at) {
			return l
		}
	}
	return Leaf{At: at}
}

// Has reports whether the set has a leaf at a pointer, around it or inside of it.
func (s LeafSet) Has(at document.Pointer) bool {
	return slices.ContainsFunc(s.leaves, func(l Leaf) bool {
		shorter := min(len(l.At), len(at))
		return slices.Equal(l.At[:shorter], at[:shorter])
	})
}

// Equal reports whether two sets declare the same.
func (s LeafSet) Equal(other LeafSet) bool { return len(s.Changes(other)) == 0 }

// Observe returns the set as a document has it: what the leaves ask for where it is
// there, and what is there instead where it is not.
func (s LeafSet) Observe(stored document.Value) LeafSet {
	drifted := false
	seen := document.EmptyObject()
	for _, l := range s.leaves {
		value := l.Value
		if present := stored.Get(l.At); !s.holds(l, present) {
			drifted = true
			if value = present; !isMeant(present) {
				continue
			}
		}
		// No leaf stands in the way of another, so setting one cannot fail.
		seen, _ = seen.Set(l.At, value)
	}
	if !drifted {
		return s
	}
	return s.LeavesOf(seen)
}

// LeafChange is a leaf in which two sets differ.
type LeafChange struct {
	At document.Pointer
	// Old and New are the values; Absent where a set has no such leaf.
	Old, New document.Value
}

// Changes lists what another set declares otherwise.
func (s LeafSet) Changes(other LeafSet) []LeafChange {
	var changes []LeafChange
	for _, l := range s.leaves {
		if next := other.find(l.At); next.Value.Kind() != l.Value.Kind() || !s.holds(next, l.Value) {
			if isMeant(l.Value) || isMeant(next.Value) {
				changes = append(changes, LeafChange{At: l.At, Old: l.Value, New: next.Value})
			}
		}
	}
	for _, next := range other.leaves {
		if !s.find(next.At).Value.Exists() && isMeant(next.Value) {
			changes = append(changes, LeafChange{At: next.At, New: next.Value})
		}
	}
	return changes
}

// LeafConflict is a leaf that is neither what a plan was made from nor what it makes
// of it.
type LeafConflict struct {
	At                    document.Pointer
	Old, Planned, Present document.Value
}

// Conflicts lists the leaves of the set that somebody has changed in a document since
// a plan was made to declare another set. What they have changed to what is planned
// is none.
func (s LeafSet) Conflicts(planned LeafSet, stored document.Value) []LeafConflict {
	var conflicts []LeafConflict
	for _, l := range s.leaves {
		present, next := stored.Get(l.At), planned.find(l.At)
		if !s.holds(l, present) && !s.holds(next, present) {
			conflicts = append(conflicts, LeafConflict{At: l.At, Old: l.Value, Planned: next.Value, Present: present})
		}
	}
	return conflicts
}

// Merge brings a document to what another set declares after this one: its leaves are
// set, and those that it lacks are removed, with the objects that are empty without
// them, unless keep says that an object means something even if it is empty. All else
// stays as it is, and so does what means the same already.
func (s LeafSet) Merge(stored document.Value, planned LeafSet, keep func(document.Pointer) bool) (document.Value, error) {
	result := stored
	for _, l := range s.leaves {
		switch present := result.Get(l.At); {
		case planned.find(l.At).Value.Exists(), l.Value.Kind() == document.Object && present.Len() > 0:
			// An object that others have put something into is no longer only this set's.
		default:
			result = removeLeaf(result, l.At, keep)
		}
	}
	for _, l := range planned.leaves {
		present := result.Get(l.At)
		if planned.holds(l, present) {
			continue
		}
		if !isMeant(l.Value) {
			result = removeLeaf(result, l.At, keep)
			continue
		}
		changed, err := result.Set(l.At, l.Value)
		if err != nil {
			return stored, fmt.Errorf("the manifest has something else on the way: %w", err)
		}
		result = changed
	}
	return result, nil
}

// removeLeaf removes what stands at a place, and what is empty then.
func removeLeaf(doc document.Value, at document.Pointer, keep func(document.Pointer) bool) document.Value {
	if !doc.Get(at).Exists() {
		return doc
	}
	doc = doc.Remove(at)
	for around := at[:len(at)-1]; len(around) > 0 && !keep(around); around = around[:len(around)-1] {
		if holder := doc.Get(around); holder.Kind() != document.Object || holder.Len() > 0 {
			break
		}
		doc = doc.Remove(around)
	}
	return doc
}
