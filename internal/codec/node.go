// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package codec maps the attributes of a Terraform schema to a JSON document and
// back.
//
// The mapping follows the names. An attribute is the document's field in
// snake_case, nested as the document nests it, so price in pricing is the
// document's price in pricing. [New] derives a [Layout] from the schema; a
// definition states only what is not mechanical, as a [Form]: an array that is a
// set, an array of objects that is a map. What can't be mapped panics when the
// provider starts.
//
// Terraform's values become JSON once, by Encode, in a tree that holds
// [document.Unknown] where a value is not known yet. Rules judge that tree, and
// comparing, merging and clearing work on JSON alone. Everything that two values
// may mean alike (4.90 and 4.9, an absent list and an empty one) stands in Same,
// once for each kind of value.
package codec

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Node maps one attribute, or the attributes of an object, to the JSON value
// that holds it. In its methods stored is what the document holds in the
// attribute's place and desired what the configuration asks for, as Encode
// returns it.
//
// A value that means nothing to the attribute (an absent one, a null, "", [] or
// {}) is the same as no value.
type Node interface {
	// Type is the type of the attribute.
	Type() tftypes.Type
	// Decode reads the attribute. What means nothing is null, or the empty value
	// that the schema has as its default. A *[FormError] says that the document
	// holds something that the attribute can't express.
	Decode(stored document.Value, at document.Pointer) (tftypes.Value, error)
	// Encode returns the JSON that means the same: Absent for null, Unknown for
	// what is not known yet.
	Encode(value tftypes.Value) document.Value
	// Says reports whether a JSON value means anything to the attribute.
	Says(v document.Value) bool
	// Present reports whether a JSON value says anything that Amazon does not add
	// by itself.
	Present(v document.Value) bool
	// Same reports whether two JSON values mean the same to the attribute. What is
	// not known yet is the same as nothing.
	Same(a, b document.Value) bool
	// Merge brings what is stored to what is desired. What already means the same
	// stays as it is written, and what the attribute does not know stays.
	Merge(stored, desired document.Value) document.Value
	// Clear takes the attribute away and returns what is left of the stored value.
	Clear(stored document.Value) document.Value
	// Compare lists where two JSON values differ, as deep as both say something.
	Compare(at path.Path, old, new document.Value) []Difference
	// Locate follows the rest of one of Amazon's property paths inside the
	// attribute, as deep as attributes go. The document that the path is about
	// resolves keys with dots and positions in arrays.
	Locate(rest string, sent document.Value, here path.Path) path.Path
	// Render writes a JSON value as HCL has it, on one line.
	Render(v document.Value) string
	// Prefer returns now, but keeps of before whatever means the same; null is
	// nothing to keep. While planning it never makes null of a value or a value of
	// null, and never mixes the two in an attribute that is not nested: Terraform
	// allows a plan to stay with what the state has only where the configuration
	// has a value too, and of such an attribute only with all of it.
	Prefer(before, now tftypes.Value, planning bool) tftypes.Value
	// places lists what the attributes say of the JSON at a pointer and below it
	// that its kind does not, see [Meaning].
	places(at document.Pointer) []place
}

// Difference is one attribute in which two documents differ.
type Difference struct {
	Attribute path.Path
	Old, New  document.Value
	node      Node
}

// String writes the difference for a person who reviews a plan.
func (d Difference) String() string {
	return fmt.Sprintf("%s: %s -> %s", d.Attribute, d.Before(), d.After())
}

// Before writes the old value as HCL.
func (d Difference) Before() string { return d.node.Render(d.Old) }

// After writes the new value as HCL.
func (d Difference) After() string { return d.node.Render(d.New) }

// FormError says that a document holds something in a form in which this
// provider can neither read nor change it without loss.
type FormError struct {
	Pointer document.Pointer
	// Problem says what is there, as in "holds a string where an object belongs".
	Problem string
	// Rule is the ID of the rule that is broken, if there is one.
	Rule string
}

func (e *FormError) Error() string {
	return fmt.Sprintf("%s %s", e.Pointer, e.Problem)
}

func unexpected(at document.Pointer, expected string, found document.Value) error {
	return &FormError{Pointer: at, Problem: fmt.Sprintf("holds %s where %s belongs", found.Kind(), expected)}
}

const (
	absentText  = "(absent)"
	unknownText = "(known after apply)"
	secretText  = "(sensitive value)"
)

// exists reports whether a JSON value is there and not null.
func exists(v document.Value) bool {
	return v.Exists() && v.Kind() != document.Null
}

// null is the JSON null.
var null, _ = document.Parse([]byte("null"))

// blank stands for an element that says nothing and has its key or its position
// all the same.
func blank(element Node) document.Value {
	if _, plain := element.(leaf); plain {
		return null
	}
	return document.EmptyObject()
}

// isSet reports whether a value of Terraform's is there and known.
func isSet(v tftypes.Value) bool {
	return v.Type() != nil && v.IsKnown() && !v.IsNull()
}

// isUnknown reports whether a value of Terraform's is there and not known yet.
func isUnknown(v tftypes.Value) bool {
	return v.Type() != nil && !v.IsKnown()
}

// isAnyUnknown reports whether one of two JSON values is not known yet.
func isAnyUnknown(a, b document.Value) bool {
	return a.Kind() == document.Unknown || b.Kind() == document.Unknown
}

// encodeWhole is Encode for a value that is not there or not known yet. It reports
// whether it is done, so that there is nothing to look into.
func encodeWhole(value tftypes.Value) (encoded document.Value, done bool) {
	if isUnknown(value) {
		return document.NotKnown(), true
	}
	return document.Value{}, !isSet(value)
}

// mergeWhole is Merge for a node that has something to look into. It reports
// whether it is done, so that there is no need to look.
func mergeWhole(n Node, stored, desired document.Value) (merged document.Value, done bool) {
	switch {
	case desired.Kind() == document.Unknown:
		return desired, true
	case n.Same(stored, desired):
		return stored, true
	case !n.Says(desired):
		return n.Clear(stored), true
	default:
		return document.Value{}, false
	}
}

// renderWhole is Render for a value that says nothing or is not known yet. It
// reports whether it is done, so that there is nothing to look into.
func renderWhole(n Node, v document.Value) (text string, done bool) {
	if v.Kind() == document.Unknown {
		return unknownText, true
	}
	return absentText, !n.Says(v)
}

// preferred is Prefer for a node that has nothing to look into.
func preferred(n Node, before, now tftypes.Value, planning bool) tftypes.Value {
	if !isSet(before) || planning && now.IsNull() || !n.Same(n.Encode(before), n.Encode(now)) {
		return now
	}
	return before
}

// preferWhole is Prefer for a node that has something to look into. It reports
// whether it is done, so that there is no need to look. A plan is always made of
// parts, because a null inside of what means the same must stay null.
func preferWhole(n Node, before, now tftypes.Value, planning bool) (value tftypes.Value, done bool) {
	if planning && isSet(before) && isSet(now) {
		return now, false
	}
	value = preferred(n, before, now, planning)
	return value, !isSet(before) || !isSet(now) || value.Equal(before)
}

// as opens a value whose type promises what is asked for, so that a failure
// would be a bug of this package.
func as[T any](v tftypes.Value) T {
	var opened T
	if err := v.As(&opened); err != nil {
		panic("codec: " + err.Error())
	}
	return opened
}
