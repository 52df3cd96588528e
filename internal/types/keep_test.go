// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package types_test

import (
	"math/big"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	frameworktypes "github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/types"
)

func TestKeepSameNumber(t *testing.T) {
	number := func(literal string) frameworktypes.Number {
		return frameworktypes.NumberValue(terraform(t, literal))
	}
	computed := frameworktypes.NumberValue(new(big.Float).SetPrec(512).Mul(terraform(t, "1.1"), terraform(t, "1.1")))
	if computed.Equal(number("1.21")) {
		t.Fatal("Terraform's arithmetic has no noise, so this test shows nothing")
	}
	null, unknown := frameworktypes.NumberNull(), frameworktypes.NumberUnknown()
	for label, c := range map[string]struct{ config, state, want frameworktypes.Number }{
		"computed, and imported":         {computed, number("1.21"), number("1.21")},
		"imported, and computed":         {number("1.21"), computed, computed},
		"another price":                  {number("1.22"), number("1.21"), number("1.22")},
		"a cent's thousandth":            {number("1.21001"), number("1.21"), number("1.21001")},
		"a price that is new":            {computed, null, computed},
		"a price that goes":              {null, number("1.21"), null},
		"a price that is not known":      {unknown, number("1.21"), unknown},
		"a prior price that nobody knew": {computed, unknown, computed},
	} {
		response := planmodifier.NumberResponse{PlanValue: c.config}
		types.KeepSameNumber().PlanModifyNumber(t.Context(), planmodifier.NumberRequest{ConfigValue: c.config, PlanValue: c.config, StateValue: c.state}, &response)
		if !response.PlanValue.Equal(c.want) || response.Diagnostics.HasError() || response.RequiresReplace {
			t.Errorf("%s: planned %s, want %s", label, response.PlanValue, c.want)
		}
	}
}

func TestKeepSameText(t *testing.T) {
	composed, decomposed := frameworktypes.StringValue("caf\u00e9\n"), frameworktypes.StringValue("cafe\u0301\r\n")
	null, unknown := frameworktypes.StringNull(), frameworktypes.StringUnknown()
	for label, c := range map[string]struct{ config, state, want frameworktypes.String }{
		"the same text":                 {composed, decomposed, decomposed},
		"another text":                  {frameworktypes.StringValue("cafe\n"), decomposed, frameworktypes.StringValue("cafe\n")},
		"a text that is new":            {composed, null, composed},
		"a text that goes":              {null, composed, null},
		"an empty text that is new":     {frameworktypes.StringValue(""), null, frameworktypes.StringValue("")},
		"a text that is not known":      {unknown, composed, unknown},
		"a prior text that nobody knew": {composed, unknown, composed},
	} {
		response := planmodifier.StringResponse{PlanValue: c.config}
		types.KeepSameText().PlanModifyString(t.Context(), planmodifier.StringRequest{ConfigValue: c.config, PlanValue: c.config, StateValue: c.state}, &response)
		if !response.PlanValue.Equal(c.want) || response.Diagnostics.HasError() || response.RequiresReplace {
			t.Errorf("%s: planned %s, want %s", label, response.PlanValue, c.want)
		}
	}
}

// The documentation is made of these.
func TestPlanModifiersDescribeThemselves(t *testing.T) {
	for want, modifier := range map[string]planmodifier.Describer{
		"A number that means the same as the one before is no change.": types.KeepSameNumber(),
		"A text that reads the same as the one before is no change.":   types.KeepSameText(),
	} {
		if got := modifier.Description(t.Context()); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if got := modifier.MarkdownDescription(t.Context()); got != want {
			t.Errorf("got %q in Markdown, want %q", got, want)
		}
	}
}
