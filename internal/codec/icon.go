// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"net/url"
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// IconAddress is a string attribute with the address of an icon. Amazon serves
// icons under addresses of its own, which are signed for a while and differ on
// every read, so a signature makes no difference. What an icon was called before
// Amazon had it is known from [Icons].
func IconAddress() Form { return textFormat(iconAddress{}) }

type iconAddress struct{ text }

func (iconAddress) same(a, b document.Value) bool {
	x, y := a.Text(), b.Text()
	return x == y || withoutQuery(x) == withoutQuery(y) && (isSigned(x) || isSigned(y))
}

func (iconAddress) describe(p *place) { p.icon = true }

func withoutQuery(address string) string {
	address, _, _ = strings.Cut(address, "?")
	return address
}

// signatures are parameters, in lower case, that addresses have which expire.
var signatures = []string{"x-amz-signature", "x-amz-expires", "signature", "expires"}

func isSigned(address string) bool {
	_, query, _ := strings.Cut(address, "?")
	parameters, err := url.ParseQuery(query)
	if err != nil {
		return false
	}
	for name := range parameters {
		if slices.Contains(signatures, strings.ToLower(name)) {
			return true
		}
	}
	return false
}
