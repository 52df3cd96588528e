// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"errors"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

func TestCredentialsAreExplainedOnce(t *testing.T) {
	refused := errors.Join(&smapi.Error{StatusCode: 401}, &lwa.SettingsError{Reason: "the token can't be renewed"})
	said := &Said{}
	for i, c := range []struct {
		err  error
		want bool
	}{
		{errors.New("something else"), false},
		{refused, false},
		{refused, true},
		{&lwa.TokenError{StatusCode: 400}, true},
		{&smapi.Error{StatusCode: 404}, false},
	} {
		if got := said.IsExplained(c.err); got != c.want {
			t.Errorf("%d: %v is explained: %t, want %t", i, c.err, got, c.want)
		}
	}
	var nothing *Said
	for range 2 {
		if nothing.IsExplained(refused) {
			t.Error("who remembers nothing says that it is explained")
		}
	}
}
