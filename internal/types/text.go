// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package types

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// SameText reports whether two texts read the same: neither the Unicode normal
// form (é as one character or as e and an accent, which Terraform composes and
// other tools may not) nor the line ends (CRLF or LF) count.
func SameText(a, b string) bool {
	return a == b || canonical(a) == canonical(b)
}

func canonical(text string) string {
	return norm.NFC.String(strings.ReplaceAll(text, "\r\n", "\n"))
}
