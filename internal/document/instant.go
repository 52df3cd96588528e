// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document

import "time"

// instantLayouts are how Amazon's samples and the files of real in-skill products
// write a point in time: with and without a fraction, without seconds, and as a date
// alone, which is midnight UTC.
var instantLayouts = []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", time.DateOnly}

// ParseInstant returns the point in time that a text names, and reports whether it
// names one.
func ParseInstant(text string) (instant time.Time, ok bool) {
	for _, layout := range instantLayouts {
		if instant, err := time.Parse(layout, text); err == nil {
			return instant, true
		}
	}
	return time.Time{}, false
}
