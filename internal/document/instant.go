// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document

import (
	"errors"
	"time"
)

// instantLayouts are how Amazon's samples and the files of real in-skill products
// write a point in time: with and without a fraction, without seconds, and as a date
// alone, which is midnight UTC.
var instantLayouts = []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", time.DateOnly}

var errNoInstant = errors.New("it is no point in time")

// ParseInstant returns the point in time that a text names.
func ParseInstant(text string) (time.Time, error) {
	for _, layout := range instantLayouts {
		if instant, err := time.Parse(layout, text); err == nil {
			return instant, nil
		}
	}
	return time.Time{}, errNoInstant
}
