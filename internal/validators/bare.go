// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

// NotBare warns of a nested object of which no attribute is set. Where all of them
// are optional it means nothing, and is what Terraform leaves of one with a misspelt
// name.
func NotBare() validator.Object { return notBare{described: "Should have an attribute that is set."} }

type notBare struct{ described }

func (notBare) ValidateObject(_ context.Context, req validator.ObjectRequest, resp *validator.ObjectResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() || hasValue(req.ConfigValue.Attributes()) {
		return
	}
	warn(&resp.Diagnostics, "empty-object", req.Path, "nothing is set in it, so it changes nothing. %s", namesAllowed(req.ConfigValue.Attributes()))
}

// hasValue reports whether an attribute is set, be it to what is not known yet.
func hasValue(attributes map[string]attr.Value) bool {
	for _, value := range attributes {
		if !value.IsNull() {
			return true
		}
	}
	return false
}
