// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import "fmt"

// Form changes how the document holds an attribute, where that is not what the
// names and types of the schema say.
type Form func(Node) Node

// Whole is an object, or an entry of a map, that goes as a whole: fields that the
// schema does not know go with it, because they could not stand alone.
func Whole() Form {
	return func(n Node) Node {
		o, ok := n.(object)
		if !ok {
			panic(fmt.Sprintf("codec: a %T can't go as a whole", n))
		}
		o.whole = true
		return o
	}
}
