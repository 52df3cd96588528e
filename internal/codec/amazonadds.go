// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

// AmazonAdds marks a boolean that Amazon itself writes as false into a document
// that says nothing of it. Alone it is no sign that somebody has made a
// statement. Where the attribute is optional, false means no more than to leave
// it out; where it stays as it is when it is left out, false is a statement.
func AmazonAdds() Form {
	return func(n Node) Node {
		l, ok := n.(leaf)
		if !ok || l.format != (boolean{}) {
			panic("codec: Amazon adds nothing but booleans")
		}
		l.added = true
		return l
	}
}
