// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// JSONText is a string attribute that holds an object of the document as JSON
// text. It is compared by what it means.
func JSONText() Form { return textFormat(jsonText{}) }

// textFormat gives a string attribute another format.
func textFormat(f format) Form {
	return func(n Node) Node {
		l, ok := n.(leaf)
		if !ok || l.format != (text{}) {
			panic("codec: only a string can be held in that form")
		}
		l.format = f
		return l
	}
}

type jsonText struct{}

func (jsonText) wire() tftypes.Type  { return tftypes.String }
func (jsonText) kind() document.Kind { return document.Object }

func (jsonText) decode(stored document.Value, _ document.Pointer) (tftypes.Value, error) {
	return tftypes.NewValue(tftypes.String, string(stored.JSON())), nil
}

// encode leaves what is no JSON to the attribute's validators.
func (jsonText) encode(value tftypes.Value) document.Value {
	parsed, err := document.Parse([]byte(as[string](value)))
	if err != nil {
		return document.Text(as[string](value))
	}
	return parsed
}

func (jsonText) same(a, b document.Value) bool  { return document.Equal(a, b) }
func (jsonText) render(v document.Value) string { return string(v.JSON()) }
