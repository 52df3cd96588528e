// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"
)

// Texts judges a set or a list of strings: none of them may be null, or empty in
// the sense of [NotEmpty]. Unlike those of the stock library it reports them where
// the CLI can show it.
func Texts() interface {
	validator.Set
	validator.List
} {
	return texts{described: "No element may be null or empty."}
}

type texts struct{ described }

func (texts) ValidateSet(ctx context.Context, req validator.SetRequest, resp *validator.SetResponse) {
	for _, element := range req.ConfigValue.Elements() {
		at := req.Path
		if !element.IsNull() {
			at = at.AtSetValue(element)
		}
		resp.Diagnostics.Append(judgeText(ctx, at, element)...)
	}
}

func (texts) ValidateList(ctx context.Context, req validator.ListRequest, resp *validator.ListResponse) {
	for i, element := range req.ConfigValue.Elements() {
		resp.Diagnostics.Append(judgeText(ctx, req.Path.AtListIndex(i), element)...)
	}
}

func judgeText(ctx context.Context, at path.Path, element attr.Value) diag.Diagnostics {
	var resp validator.StringResponse
	if element.IsNull() {
		refuse(&resp.Diagnostics, "null-entry", at, "a null element means nothing. Leave it out; a for expression with an if can do it.")
	} else if text, ok := element.(basetypes.StringValue); ok {
		notEmpty{}.ValidateString(ctx, validator.StringRequest{Path: at, ConfigValue: text}, &resp)
	}
	return resp.Diagnostics
}
