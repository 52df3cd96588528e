// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"math/big"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/types"
)

// decimal is an exact decimal number. What Terraform computes (1.1 * 1.1, with
// some noise a hundred and fifty digits later) is the same as the number it
// means.
type decimal struct{}

func (decimal) wire() tftypes.Type  { return tftypes.Number }
func (decimal) kind() document.Kind { return document.Number }

func (decimal) decode(stored document.Value, at document.Pointer) (tftypes.Value, error) {
	parsed, err := types.ParseDecimal(stored.Literal())
	if err != nil {
		return tftypes.Value{}, &FormError{Pointer: at, Problem: "can't be read: " + err.Error()}
	}
	return tftypes.NewValue(tftypes.Number, parsed), nil
}

func (decimal) encode(value tftypes.Value) document.Value {
	number := as[big.Float](value)
	literal, err := document.NumberLiteral(types.FormatDecimal(&number))
	if err != nil {
		panic("codec: " + err.Error())
	}
	return literal
}

func (decimal) same(a, b document.Value) bool {
	if document.Equal(a, b) {
		return true
	}
	x, err := types.ParseDecimal(a.Literal())
	if err != nil {
		return false
	}
	y, err := types.ParseDecimal(b.Literal())
	return err == nil && types.SameDecimal(x, y)
}

// render writes a number as a person would, however the document has it.
func (decimal) render(v document.Value) string {
	parsed, err := types.ParseDecimal(v.Literal())
	if err != nil {
		return v.Literal()
	}
	return types.FormatDecimal(parsed)
}
