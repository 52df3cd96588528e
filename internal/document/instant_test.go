// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

func TestInstants(t *testing.T) {
	midnight := time.Date(2018, 5, 9, 0, 0, 0, 0, time.UTC)
	for _, text := range []string{
		"2018-05-09", "2018-05-09T00:00Z", "2018-05-09T00:00:00Z", "2018-05-09T00:00:00.000Z", "2018-05-09T02:00+02:00", "2018-05-08T23:00:00-01:00",
	} {
		if got, ok := document.ParseInstant(text); !ok || !got.Equal(midnight) {
			t.Errorf("%s is %s, %t", text, got, ok)
		}
	}
	for _, text := range []string{"", "tomorrow", "2018-05-09T00:00", "09.05.2018", "2018-13-01", "2018-02-30", "2018-05-09 00:00:00Z"} {
		if got, ok := document.ParseInstant(text); ok {
			t.Errorf("%q is %s", text, got)
		}
	}
}
