// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"

// Instant is a string attribute that names a point in time. Two of them are the
// same where they mean the same instant; a date without a time is midnight UTC.
func Instant() Form { return textFormat(instant{}) }

type instant struct{ text }

func (instant) same(a, b document.Value) bool {
	x, okX := document.ParseInstant(a.Text())
	y, okY := document.ParseInstant(b.Text())
	if !okX || !okY {
		return a.Text() == b.Text()
	}
	return x.Equal(y)
}
