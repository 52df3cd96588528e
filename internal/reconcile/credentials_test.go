// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

func TestWhatAnAccountHandsOut(t *testing.T) {
	api := &vendorAPI{
		token:       smapi.AccessToken{Value: "Atza|1", ExpiresAt: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)},
		credentials: smapi.SkillCredentials{ClientID: "i", ClientSecret: "s"},
	}
	account := reconcile.NewAccount(api, "M1")
	if token, err := account.AccessToken(t.Context()); err != nil || token != api.token {
		t.Errorf("the token is %+v, %v", token, err)
	}
	if found, err := account.SkillCredentials(t.Context(), "one"); err != nil || found != api.credentials {
		t.Errorf("the credentials are %+v, %v", found, err)
	}
	for status, want := range map[int]error{404: reconcile.ErrNotFound, 403: reconcile.ErrForbidden} {
		api.refusal = &smapi.Error{StatusCode: status, Message: "No."}
		if _, err := account.SkillCredentials(t.Context(), "one"); !errors.Is(err, want) {
			t.Errorf("%d is %v, want %v", status, err, want)
		}
	}
}
