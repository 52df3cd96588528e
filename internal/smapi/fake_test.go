// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"net/http"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
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
	errHang    = wiretest.ErrHang
	errReset   = wiretest.ErrReset
	errRefused = wiretest.ErrRefused
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

const (
	skillID          = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
	testManifestPath = "/v1/skills/" + skillID + "/stages/development/manifest"
)

func newTestClient(t *testing.T, transport http.RoundTripper, change func(*Config)) *Client {
	t.Helper()
	config := Config{
		TokenSource: lwa.StaticToken(lwa.Setting{Value: canaryToken}),
		Transport:   transport,
		UserAgent:   "terraform-provider-alexa/test",
		MaxRetries:  2,
	}
	if change != nil {
		change(&config)
	}
	client, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	return client
}
