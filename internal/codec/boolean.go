// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// boolean is true or false.
type boolean struct{}

func (boolean) wire() tftypes.Type  { return tftypes.Bool }
func (boolean) kind() document.Kind { return document.Bool }

func (boolean) decode(stored document.Value, _ document.Pointer) (tftypes.Value, error) {
	return tftypes.NewValue(tftypes.Bool, stored.True()), nil
}

func (boolean) encode(value tftypes.Value) document.Value { return document.Boolean(as[bool](value)) }
func (boolean) same(a, b document.Value) bool             { return document.Equal(a, b) }
func (boolean) render(v document.Value) string            { return v.Literal() }
