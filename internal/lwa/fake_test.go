// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"net/http"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire/wiretest"
)

type (
	sent    = wiretest.Sent
	fake    = wiretest.Network
	step    = wiretest.Step
	logBook = wiretest.LogBook
)

var (
	canaryToken        = wiretest.AccessToken
	canaryRefreshToken = wiretest.RefreshToken
	canaryClientSecret = wiretest.ClientSecret
)

var (
	errHang  = wiretest.ErrHang
	errReset = wiretest.ErrReset
)

func respond(status int, body string, headers ...string) *http.Response {
	return wiretest.Respond(status, body, headers...)
}

func script(t *testing.T, steps ...step) *fake {
	t.Helper()
	return wiretest.Script(t, steps...)
}

func expectNoSecret(t *testing.T, text string) {
	t.Helper()
	wiretest.ExpectNoSecret(t, text)
}

func expectContains(t *testing.T, text string, wants ...string) {
	t.Helper()
	wiretest.ExpectContains(t, text, wants...)
}
