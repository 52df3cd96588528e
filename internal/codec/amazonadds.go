// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"

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
