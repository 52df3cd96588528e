// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"fmt"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// AmazonAdds marks a boolean that is left as it is where the configuration leaves
// it out, and that Amazon itself writes as false into a document that says
// nothing of it. Alone it is no sign that somebody has made a statement.
func AmazonAdds() Form {
	return func(n Node) Node {
		l, ok := n.(leaf)
		if !ok || l.format != (boolean{}) || !l.kept {
			panic("codec: what Amazon adds to an attribute that is not left as it is, is the default of its schema")
		}
		l.added = document.Boolean(false)
		return l
	}
}

// MeansNothing marks a value that means the same as to leave the attribute out, so that
// Amazon may write it by itself into a document that says nothing of it.
func MeansNothing(value document.Value) Form {
	return func(n Node) Node {
		l, ok := n.(leaf)
		if !ok || l.kept || l.kind() != value.Kind() {
			panic(fmt.Sprintf("codec: %s can't mean nothing to a %T", value.JSON(), n))
		}
		l.added = value
		return l
	}
}
