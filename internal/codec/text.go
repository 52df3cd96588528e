// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"golang.org/x/text/unicode/norm"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// text is a string. Two texts are the same where they differ in nothing but
// their Unicode normal form or the way in which lines end: Terraform normalizes
// what HCL says to NFC, a file may end its lines with CR LF, and neither is a
// change that anybody made.
type text struct{}

func (text) wire() tftypes.Type  { return tftypes.String }
func (text) kind() document.Kind { return document.String }

func (text) decode(stored document.Value, _ document.Pointer) (tftypes.Value, error) {
	return tftypes.NewValue(tftypes.String, stored.Text()), nil
}

func (text) encode(value tftypes.Value) document.Value { return document.Text(as[string](value)) }
func (text) same(a, b document.Value) bool             { return sameText(a.Text(), b.Text()) }
func (text) render(v document.Value) string            { return fmt.Sprintf("%q", v.Text()) }

// sameText reports whether two texts mean the same.
func sameText(a, b string) bool { return a == b || plainText(a) == plainText(b) }

// plainText writes a text in one normal form and with one kind of line end.
func plainText(s string) string {
	return norm.NFC.String(strings.ReplaceAll(s, "\r\n", "\n"))
}
