// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"fmt"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// AmazonAdds marks an attribute for which Amazon itself writes a value, given as
// JSON, into a document that says nothing of it. Alone it is no sign that
// somebody has made a statement. Where the attribute is optional, that value
// means no more than to leave it out; where it stays as it is when it is left
// out, it is a statement.
func AmazonAdds(json string) Form {
	value, err := document.Parse([]byte(json))
	if err != nil {
		panic(fmt.Sprintf("codec: Amazon adds %q, which is %s", json, err))
	}
	return func(n Node) Node {
		l, ok := n.(leaf)
		if !ok || l.kind() != value.Kind() {
			panic(fmt.Sprintf("codec: Amazon can't add %s there", json))
		}
		l.added = value
		return l
	}
}
