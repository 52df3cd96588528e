// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

// Requires asks for attributes of a nested object, in the name of a rule. They
// can't be Required in the schema: Terraform would report them as missing whenever
// the object as a whole is not known yet.
func Requires(rule string, names ...string) validator.Object {
	return requires{rule: rule, described: described("Needs " + strings.Join(names, ", ") + "."), names: names}
}

type requires struct {
	described
	rule  string
	names []string
}

func (v requires) ValidateObject(_ context.Context, req validator.ObjectRequest, resp *validator.ObjectResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() {
		return
	}
	attributes := req.ConfigValue.Attributes()
	for _, name := range v.names {
		if value, ok := attributes[name]; ok && !value.IsNull() {
			continue
		}
		refuse(&resp.Diagnostics, v.rule, req.Path.AtName(name), "required, but missing. %s", namesAllowed(attributes))
	}
}

// RequiresOneOf asks for at least one of several attributes of a nested object,
// in the name of a rule.
func RequiresOneOf(rule string, names ...string) validator.Object {
	return requiresOneOf{rule: rule, described: described("Needs one of " + strings.Join(names, ", ") + "."), names: names}
}

type requiresOneOf struct {
	described
	rule  string
	names []string
}

func (v requiresOneOf) ValidateObject(_ context.Context, req validator.ObjectRequest, resp *validator.ObjectResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() {
		return
	}
	attributes := req.ConfigValue.Attributes()
	for _, name := range v.names {
		if value, ok := attributes[name]; ok && !value.IsNull() {
			return
		}
	}
	refuse(&resp.Diagnostics, v.rule, req.Path, "at least one of %s is required, or leave it out as a whole. %s", strings.Join(v.names, ", "), namesAllowed(attributes))
}

// namesAllowed lists the attributes of an object: Terraform drops one whose name
// is misspelt inside of another, and then this is the only clue.
func namesAllowed(attributes map[string]attr.Value) string {
	return "The attributes here are " + strings.Join(slices.Sorted(maps.Keys(attributes)), ", ") + "; Terraform drops any other name without a word."
}
