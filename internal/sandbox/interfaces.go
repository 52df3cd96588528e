// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"encoding/json"
	"slices"
)

// interfacesPath is where the one array is that Amazon was seen to serve in another order than it was sent in.
var interfacesPath = []string{"apis", "custom", "interfaces"}

// withOtherOrder returns what is served with the interfaces in an order that was not sent, another one on each read where
// there are enough of them.
func withOtherOrder(served json.RawMessage, read int) json.RawMessage {
	return changed(served, interfacesPath, func(value json.RawMessage) json.RawMessage {
		interfaces := elementsOf(value)
		if len(interfaces) < 2 {
			return value
		}
		first := 1 + read%(len(interfaces)-1)
		return encode(slices.Concat(interfaces[first:], interfaces[:first]))
	})
}

// withKnownOrder returns a manifest that was sent, with the interfaces in the order that is stored already where they are
// the same ones.
func withKnownOrder(sent json.RawMessage, before *version) json.RawMessage {
	return changed(sent, interfacesPath, func(value json.RawMessage) json.RawMessage {
		stored, _ := lookUp(before.stored, interfacesPath[:len(interfacesPath)-1], interfacesPath[len(interfacesPath)-1])
		if stored != nil && slices.Equal(contentsOf(value), contentsOf(stored)) {
			return stored
		}
		return value
	})
}

// contentsOf are the contents of an array's elements, sorted.
func contentsOf(array json.RawMessage) []string {
	var contents []string
	for _, element := range elementsOf(array) {
		contents = append(contents, eTagOf(element))
	}
	slices.Sort(contents)
	return contents
}
