// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

func judgeSet(t *testing.T, at path.Path, elements ...attr.Value) diag.Diagnostics {
	t.Helper()
	var resp validator.SetResponse
	validators.Texts().ValidateSet(t.Context(), validator.SetRequest{Path: at, ConfigValue: types.SetValueMust(types.StringType, elements)}, &resp)
	return resp.Diagnostics
}

func judgeList(t *testing.T, at path.Path, elements ...attr.Value) diag.Diagnostics {
	t.Helper()
	var resp validator.ListResponse
	validators.Texts().ValidateList(t.Context(), validator.ListRequest{Path: at, ConfigValue: types.ListValueMust(types.StringType, elements)}, &resp)
	return resp.Diagnostics
}

func TestTexts(t *testing.T) {
	words := path.Root("words")
	fine := []attr.Value{types.StringValue("a"), types.StringUnknown()}
	if got := append(judgeSet(t, words, fine...), judgeList(t, words, fine...)...); len(got) > 0 {
		t.Errorf("refused %v", got)
	}
	expectError(t, judgeSet(t, words, types.StringValue("a"), types.StringNull()), words, "words: a null element", "Leave it out")
	expectError(t, judgeSet(t, words, types.StringValue(" ")), words, `words[Value(" ")]: `, "nothing in it that anybody sees")
	expectError(t, judgeList(t, words, types.StringValue("a"), types.StringNull()), words.AtListIndex(1), "words[1]: a null element")
	expectError(t, judgeList(t, words, types.StringValue("")), words.AtListIndex(0), "words[0]: an empty string")

	// What is nested is reported where the CLI can show it.
	nested := path.Root("listings").AtMapKey("en-US").AtName("words")
	expectError(t, judgeList(t, nested, types.StringNull()), path.Root("listings").AtMapKey("en-US"), `listings["en-US"].words[0]: a null element`)
	var unknown validator.SetResponse
	validators.Texts().ValidateSet(t.Context(), validator.SetRequest{Path: words, ConfigValue: types.SetUnknown(types.StringType)}, &unknown)
	if len(unknown.Diagnostics) > 0 {
		t.Errorf("a set that is not known is refused: %v", unknown.Diagnostics)
	}
}
