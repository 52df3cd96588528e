// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"math/big"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// integer is a whole number of 64 bits, however it is written: 480 and 4.8e2 are
// the same.
type integer struct{ decimal }

func (integer) decode(stored document.Value, at document.Pointer) (tftypes.Value, error) {
	value, err := decimal{}.decode(stored, at)
	if err != nil {
		return value, err
	}
	number := as[big.Float](value)
	if _, accuracy := number.Int64(); accuracy != big.Exact {
		return tftypes.Value{}, &FormError{Pointer: at, Problem: "holds " + stored.Literal() + " where a whole number belongs"}
	}
	return value, nil
}
