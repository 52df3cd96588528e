// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// AmazonAdds marks a boolean that Amazon itself writes as false into a document
// that says nothing of it. Alone it is no sign that somebody has made a
// statement.
func AmazonAdds() Form {
	return func(n Node) Node {
		l, ok := n.(leaf)
		if !ok || l.format != (boolean{}) {
			panic("codec: Amazon adds nothing but booleans")
		}
		return amazonAdds{l}
	}
}

type amazonAdds struct{ leaf }

func (amazonAdds) Present(v document.Value) bool {
	return v.Kind() == document.Unknown || v.True()
}

// Compare finds nothing where Amazon has added its false or left it out.
func (a amazonAdds) Compare(at path.Path, old, new document.Value) []Difference {
	if !a.Present(old) && !a.Present(new) {
		return nil
	}
	return a.leaf.Compare(at, old, new)
}
