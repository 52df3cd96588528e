// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"errors"
	"net/http"
	"path/filepath"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
)

func TestOriginOf(t *testing.T) {
	refused := step{Status: 400, Body: `{"error":"invalid_grant"}`}
	login := func(answers ...step) func(*Config) {
		return func(c *Config) { c.TokenSource = newTestRefresh(t, script(t, answers...)) }
	}
	for name, test := range map[string]struct {
		change func(*Config)
		answer step
		want   Origin
	}{
		"no credentials":                 {func(c *Config) { c.TokenSource = nil }, step{}, OriginSettings},
		"a token with a line end within": {func(c *Config) { c.TokenSource = lwa.StaticToken(lwa.Setting{Value: "a\nb"}) }, step{}, OriginSettings},
		"a token that can't be renewed":  {nil, step{Status: 401}, OriginSettings},
		"a network that is down":         {func(c *Config) { c.MaxRetries = 0 }, step{Err: errReset}, OriginNetwork},
		"a network that stays down":      {func(c *Config) { c.MaxRetries = 1 }, step{Err: errReset}, OriginNetwork},
		"a proxy":                        {nil, step{Status: 404, Body: gatewayPage}, OriginForeign},
		"a proxy before the login":       {login(step{Status: 403, Body: gatewayPage}), step{}, OriginForeign},
		"the login":                      {login(refused), step{}, OriginLogin},
		"the login, after 401":           {login(issue("Atza|1"), refused), step{Status: 401}, OriginLogin},
		"the API":                        {nil, step{Status: 404}, OriginAPI},
		"the API, in success":            {nil, step{Status: 200, Body: "["}, OriginAPI},
		"the API, in redirect":           {nil, step{Status: 303, Headers: []string{"Location", "/v1/x"}}, OriginAPI},
	} {
		t.Run(name, func(t *testing.T) {
			network := &fake{Answer: func(int, sent) (*http.Response, error) {
				if test.answer.Err != nil {
					return nil, test.answer.Err
				}
				return respond(test.answer.Status, test.answer.Body, test.answer.Headers...), nil
			}}
			err := callManifest(t.Context(), newTestClient(t, network, test.change), http.MethodGet)
			if got := OriginOf(err); got != test.want {
				t.Errorf("%d, want %d: %v", got, test.want, err)
			}
		})
	}
	_, missing := lwa.ReadProfile(filepath.Join(t.TempDir(), "missing"), "")
	_, empty := newTestClient(t, script(t), nil).GetManifest(t.Context(), "", StageDevelopment)
	for _, err := range []error{missing, empty} {
		if OriginOf(err) != OriginSettings {
			t.Errorf("%d: %v", OriginOf(err), err)
		}
	}
	for _, err := range []error{nil, context.Canceled, errors.New("x")} {
		if OriginOf(err) != OriginUnknown {
			t.Errorf("%d: %v", OriginOf(err), err)
		}
	}
}
