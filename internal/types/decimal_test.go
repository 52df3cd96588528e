// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package types_test

import (
	"math/big"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	frameworktypes "github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/types"
)

func decimal(number basetypes.NumberValue) types.Decimal { return types.Decimal{NumberValue: number} }

func TestDecimalsAreComparedByMeaning(t *testing.T) {
	price := decimal(basetypes.NewNumberValue(terraform(t, "1.21")))
	computed := decimal(basetypes.NewNumberValue(new(big.Float).SetPrec(512).Mul(terraform(t, "1.1"), terraform(t, "1.1"))))
	other := decimal(basetypes.NewNumberValue(terraform(t, "1.22")))
	null, unknown := decimal(basetypes.NewNumberNull()), decimal(basetypes.NewNumberUnknown())
	for _, c := range []struct {
		label string
		a, b  types.Decimal
		want  bool
	}{
		{"the same", price, price, true},
		{"computed", price, computed, true},
		{"computed, the other way round", computed, price, true},
		{"another price", price, other, false},
		{"null", null, null, true},
		{"null and a price", null, price, false},
		{"a price and null", price, null, false},
		{"unknown and a price", unknown, price, false},
		{"null and unknown", null, unknown, false},
	} {
		got, diags := c.a.NumberSemanticEquals(t.Context(), c.b)
		if diags.HasError() || got != c.want {
			t.Errorf("%s: %t with %v, want %t", c.label, got, diags, c.want)
		}
	}
	if price.Equal(computed) {
		t.Error("Equal ignores the noise that only semantic equality may ignore")
	}
	if !price.Equal(decimal(basetypes.NewNumberValue(terraform(t, "1.21")))) {
		t.Error("the same number is not Equal")
	}
	if price.Equal(price.NumberValue) {
		t.Error("a number of another type is Equal")
	}
	if _, diags := price.NumberSemanticEquals(t.Context(), price.NumberValue); !diags.HasError() {
		t.Error("a number of another type was compared without a word")
	}
}

func TestDecimalsComeOverTheWire(t *testing.T) {
	price := terraform(t, "4.99")
	for label, c := range map[string]struct {
		wire tftypes.Value
		want attr.Value
	}{
		"a price": {tftypes.NewValue(tftypes.Number, price), decimal(basetypes.NewNumberValue(price))},
		"null":    {tftypes.NewValue(tftypes.Number, nil), decimal(basetypes.NewNumberNull())},
		"unknown": {tftypes.NewValue(tftypes.Number, tftypes.UnknownValue), decimal(basetypes.NewNumberUnknown())},
	} {
		got, err := types.DecimalType{}.ValueFromTerraform(t.Context(), c.wire)
		if err != nil || !got.Equal(c.want) {
			t.Errorf("%s: got %v and %v, want %v", label, got, err, c.want)
			continue
		}
		back, err := got.ToTerraformValue(t.Context())
		if err != nil || !back.Equal(c.wire) {
			t.Errorf("%s goes back as %s with %v", label, back, err)
		}
		if !got.Type(t.Context()).Equal(types.DecimalType{}) {
			t.Errorf("%s is a %s", label, got.Type(t.Context()))
		}
	}
	if got, err := (types.DecimalType{}).ValueFromTerraform(t.Context(), tftypes.NewValue(tftypes.String, "4.99")); err == nil {
		t.Errorf("a string was taken for a number: %v", got)
	}
}

func TestDecimalType(t *testing.T) {
	if (types.DecimalType{}).Equal(frameworktypes.NumberType) {
		t.Error("an ordinary number has the same type")
	}
	if got := (types.DecimalType{}).ValueType(t.Context()); !got.Type(t.Context()).Equal(types.DecimalType{}) {
		t.Errorf("the zero value is a %T", got)
	}
	if got := (types.DecimalType{}).String(); got != "types.DecimalType" {
		t.Errorf("the type is called %q", got)
	}
	got, diags := types.DecimalType{}.ValueFromNumber(t.Context(), basetypes.NewNumberNull())
	if decimal, ok := got.(types.Decimal); diags.HasError() || !ok || !decimal.IsNull() {
		t.Errorf("got %v with %v", got, diags)
	}
}
