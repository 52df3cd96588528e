// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// IconAddress is a string attribute with the address of an icon. Amazon serves
// icons under addresses of its own, whose query expires and differs on every
// read, so two addresses are the same where all before the query is.
func IconAddress() Form { return textFormat(iconAddress{}) }

type iconAddress struct{ text }

func (iconAddress) same(a, b document.Value) bool {
	return a.Text() == b.Text() || withoutQuery(a.Text()) == withoutQuery(b.Text())
}

func (iconAddress) describe(p *place) { p.icon = true }

func withoutQuery(address string) string {
	address, _, _ = strings.Cut(address, "?")
	return address
}
