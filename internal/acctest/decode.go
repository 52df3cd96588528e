// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// decodeNumbers keeps the spelling of numbers, which is part of what tests compare.
func decodeNumbers(text string) (any, error) {
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var value any
	err := decoder.Decode(&value)
	return value, err
}

// sortInterfaces brings the interfaces of a custom skill into the order of their
// types. Amazon shows them in an order of its own, in which they are then sent back.
func sortInterfaces(manifest any) {
	for _, key := range []string{"apis", "custom", "interfaces"} {
		members, isObject := manifest.(map[string]any)
		if !isObject {
			return
		}
		manifest = members[key]
	}
	interfaces, _ := manifest.([]any)
	slices.SortStableFunc(interfaces, func(a, b any) int { return strings.Compare(typeOf(a), typeOf(b)) })
}

func typeOf(item any) string {
	members, _ := item.(map[string]any)
	return fmt.Sprint(members["type"])
}
