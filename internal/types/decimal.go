// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package types holds the value types that Terraform does not have: exact
// decimals.
package types

import (
	"context"
	"fmt"
	"math/big"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

var (
	_ basetypes.NumberTypable                    = DecimalType{}
	_ basetypes.NumberValuableWithSemanticEquals = Decimal{}
)

// DecimalType is the type of an attribute that holds an exact decimal number,
// such as a price. In HCL it is an ordinary number.
type DecimalType struct {
	basetypes.NumberType
}

// Equal tells whether the other type is a DecimalType too.
func (t DecimalType) Equal(other attr.Type) bool {
	_, ok := other.(DecimalType)
	return ok
}

// String names the type in messages.
func (t DecimalType) String() string { return "types.DecimalType" }

// ValueType returns the zero value of the type.
func (t DecimalType) ValueType(context.Context) attr.Value { return Decimal{} }

// ValueFromNumber makes a Decimal of a framework number.
func (t DecimalType) ValueFromNumber(_ context.Context, number basetypes.NumberValue) (basetypes.NumberValuable, diag.Diagnostics) {
	return Decimal{NumberValue: number}, nil
}

// ValueFromTerraform makes a Decimal of a value that came over the wire.
func (t DecimalType) ValueFromTerraform(ctx context.Context, wire tftypes.Value) (attr.Value, error) {
	value, err := t.NumberType.ValueFromTerraform(ctx, wire)
	if err != nil {
		return nil, err
	}
	number, ok := value.(basetypes.NumberValue)
	if !ok {
		return nil, fmt.Errorf("unexpected value type %T for a number", value)
	}
	return Decimal{NumberValue: number}, nil
}

// Decimal is an exact decimal number. Two decimals that mean the same number
// are equal, however they were written or computed.
type Decimal struct {
	basetypes.NumberValue
}

// Type returns DecimalType.
func (d Decimal) Type(context.Context) attr.Type { return DecimalType{} }

// Equal tells whether the other value is a Decimal with the very same value.
func (d Decimal) Equal(other attr.Value) bool {
	o, ok := other.(Decimal)
	return ok && d.NumberValue.Equal(o.NumberValue)
}

// NumberSemanticEquals tells whether two decimals mean the same number, so that
// what the skill holds (1.21) is no drift from what Terraform computed
// (1.1 * 1.1, which is 1.21 and some noise a hundred and fifty digits later).
func (d Decimal) NumberSemanticEquals(_ context.Context, other basetypes.NumberValuable) (bool, diag.Diagnostics) {
	o, ok := other.(Decimal)
	if !ok {
		var diags diag.Diagnostics
		diags.AddError("Unable to compare two numbers", fmt.Sprintf("Expected a Decimal, got %T. This is a bug of the provider; please report it.", other))
		return false, diags
	}
	if d.IsNull() || d.IsUnknown() || o.IsNull() || o.IsUnknown() {
		return d.NumberValue.Equal(o.NumberValue), nil
	}
	return SameDecimal(d.ValueBigFloat(), o.ValueBigFloat()), nil
}

// SameDecimal tells whether two numbers mean the same decimal.
func SameDecimal(a, b *big.Float) bool {
	return FormatDecimal(a) == FormatDecimal(b)
}
