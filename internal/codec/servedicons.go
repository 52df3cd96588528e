// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"

// The keys of what is remembered of an icon.
const (
	declaredKey = "declared"
	servedKey   = "served"
)

// ServedIcons returns what is to be remembered of the icons of the set, to be given
// to WithServedIcons: for each that a document has under an address of Amazon's own
// in the place of the one that was written, the one that was written and Amazon's
// without its query, by the pointer of the leaf.
func (s LeafSet) ServedIcons(written document.Value) document.Value {
	served := document.EmptyObject()
	for _, l := range s.leaves {
		present := written.Get(l.At)
		if s.isIcon(l.At) && l.Value.Kind() == document.String && present.Kind() == document.String && !s.Same(l.At, l.Value, present) {
			served = served.With(l.At.String(), document.EmptyObject().
				With(declaredKey, l.Value).
				With(servedKey, document.Text(withoutQuery(present.Text()))))
		}
	}
	return served
}

// WithServedIcons returns the set with what ServedIcons has remembered. An icon is
// what a leaf asks for then if it is served under the address that it was given.
func (s LeafSet) WithServedIcons(served document.Value) LeafSet {
	s.served = served
	return s
}

// isServed reports whether an icon is the one that Amazon has made of a leaf's.
func (s LeafSet) isServed(l Leaf, present document.Value) bool {
	known := s.served.Member(l.At.String())
	return s.isIcon(l.At) && present.Kind() == document.String && l.Value.Kind() == document.String &&
		known.Member(declaredKey).Text() == l.Value.Text() && known.Member(servedKey).Text() == withoutQuery(present.Text())
}
