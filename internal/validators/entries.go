// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators

import (
	"context"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

// Entries refuses elements of a map that are null: they would mean "not there",
// which the map says better by not having the key.
func Entries() validator.Map {
	return entries{described: "No entry may be null."}
}

type entries struct{ described }

func (entries) ValidateMap(_ context.Context, req validator.MapRequest, resp *validator.MapResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() {
		return
	}
	elements := req.ConfigValue.Elements()
	for _, key := range slices.Sorted(maps.Keys(elements)) {
		if elements[key].IsNull() {
			at := req.Path.AtMapKey(key)
			refuse(&resp.Diagnostics, "null-entry", at, "a null entry means nothing. Leave the key out; a for expression with an if can do it.")
		}
	}
}

// Elements refuses elements of a list that are null.
func Elements() validator.List {
	return elements{described: "No element may be null."}
}

type elements struct{ described }

func (elements) ValidateList(_ context.Context, req validator.ListRequest, resp *validator.ListResponse) {
	for i, element := range req.ConfigValue.Elements() {
		if element.IsNull() {
			refuse(&resp.Diagnostics, "null-entry", req.Path.AtListIndex(i), "a null element means nothing. Leave it out; a for expression with an if can do it.")
		}
	}
}
