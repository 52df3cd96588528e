// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

func TestRefreshTokenWithoutItsClient(t *testing.T) {
	for _, c := range []struct {
		label       string
		arguments   arguments
		environment map[string]string
		argument    string
		missing     string
	}{
		{"both", arguments{"refresh_token": "r"}, nil, "client_id", "client_id and client_secret must be set"},
		{"secret", arguments{"refresh_token": "r", "client_id": "i"}, nil, "client_secret", "client_secret must be set"},
		{"id, in the environment", nil, map[string]string{"LWA_REFRESH_TOKEN": "r", "LWA_CLIENT_SECRET": "s"}, "client_id", "client_id must be set"},
	} {
		t.Run(c.label, func(t *testing.T) {
			bare(t)
			for variable, value := range c.environment {
				t.Setenv(variable, value)
			}
			expectError(t, newSession(t).configure(c.arguments), c.argument, c.missing)
		})
	}
}

func TestAddressesThatAreRefused(t *testing.T) {
	for _, c := range []struct {
		label       string
		arguments   arguments
		environment map[string]string
		argument    string
		parts       []string
	}{
		{"http endpoint", arguments{"endpoint": "http://api.example.com"}, nil, "endpoint", []string{"endpoint is http://api.example.com", "https://"}},
		{"http token_url", arguments{"token_url": "http://api.example.com/auth/o2/token"}, nil, "token_url", []string{"token_url is http://api.example.com", "https://"}},
		{"http that only begins like loopback", arguments{"endpoint": "http://127.0.0.1.example.com"}, nil, "endpoint", []string{"https://"}},
		{"no URL", arguments{"endpoint": "api.example.com"}, nil, "endpoint", []string{"endpoint must be a URL"}},
		{"another scheme", arguments{"token_url": "ftp://127.0.0.1"}, nil, "token_url", []string{"token_url must be a URL"}},
		{"a password", arguments{"endpoint": "https://user:hidden@api.example.com"}, nil, "endpoint", []string{"user name or password"}},
		{
			"endpoint in the environment", nil, map[string]string{"ASK_SMAPI_SERVER_BASE_URL": "http://api.example.com"},
			"endpoint", []string{"ASK_SMAPI_SERVER_BASE_URL is http://api.example.com"},
		},
		{
			"token host in the environment", nil, map[string]string{"ASK_LWA_TOKEN_HOST": "http://api.example.com"},
			"token_url", []string{"ASK_LWA_TOKEN_HOST is http://api.example.com"},
		},
	} {
		// What is wrong with an address is said whether or not it is used in the end.
		for _, credentials := range []arguments{{"access_token": "a"}, {"refresh_token": "r", "client_id": "i", "client_secret": "s"}} {
			t.Run(c.label, func(t *testing.T) {
				bare(t)
				for variable, value := range c.environment {
					t.Setenv(variable, value)
				}
				for name, value := range c.arguments {
					credentials[name] = value
				}
				diagnostics := newSession(t).configure(credentials)
				expectError(t, diagnostics, c.argument, c.parts...)
				if strings.Contains(text(diagnostics), "hidden") {
					t.Errorf("a password shows in %q", text(diagnostics))
				}
			})
		}
	}
	t.Run("both at once", func(t *testing.T) {
		bare(t)
		if got := newSession(t).configure(arguments{"endpoint": "http://a.example.com", "token_url": "http://b.example.com"}); len(got) != 2 {
			t.Errorf("got %q, want an error for each", text(got))
		}
	})
}

func TestLoopbackMayBeHTTP(t *testing.T) {
	for _, host := range []string{"http://localhost:1", "http://127.0.0.1:1", "http://127.8.8.8", "http://[::1]:1"} {
		bare(t)
		configured(t, arguments{"endpoint": host, "token_url": host + "/token", "refresh_token": "r", "client_id": "i", "client_secret": "s"})
	}
}

func TestNumbersAndDurationsThatAreRefused(t *testing.T) {
	bare(t)
	for _, value := range []string{"abc", "", "0s", "-1s", "60", "60 s"} {
		expectError(t, newSession(t).validate(arguments{"request_timeout": value}), "request_timeout", "request_timeout", `"60s"`)
	}
	expectError(t, newSession(t).validate(arguments{"max_retries": -1}), "max_retries", "at least 0")
	for _, fine := range []arguments{
		{"request_timeout": "60s"}, {"request_timeout": "1m30s"}, {"request_timeout": "250ms"},
		{"max_retries": 0}, {"max_retries": 5}, {},
		{"request_timeout": tftypes.UnknownValue, "max_retries": tftypes.UnknownValue},
	} {
		if got := newSession(t).validate(fine); len(got) > 0 {
			t.Errorf("%v: %s", fine, text(got))
		}
	}
}

// What is wrong with credentials on this machine is one error of the provider
// block, and the resources say nothing more.
func TestCredentialsThatCannotBeUsed(t *testing.T) {
	for _, c := range []struct {
		label     string
		arguments arguments
		prepare   func(t *testing.T, home string)
		// argument is the one that the error is on, "" for the block.
		argument string
		parts    []string
	}{
		{"none", nil, func(*testing.T, string) {}, "", []string{"No credentials are configured", "refresh_token", "access_token", "ask configure"}},
		{
			"a profile that is missing", arguments{"profile": "play"},
			func(t *testing.T, home string) { cliConfig(t, home, time.Now().Add(time.Hour)) },
			"profile", []string{`"play"`, "brief, default, work"},
		},
		{"a profile without a file", arguments{"profile": "work"}, func(*testing.T, string) {}, "profile", []string{`"work"`, "ask configure"}},
		{
			"a file that is damaged", nil,
			func(t *testing.T, home string) {
				if err := os.WriteFile(cliConfig(t, home, time.Now()), []byte(`{"profiles":`), 0o600); err != nil {
					t.Fatal(err)
				}
			},
			"profile", []string{filepath.Join(".ask", "cli_config"), "JSON"},
		},
	} {
		t.Run(c.label, func(t *testing.T) {
			home := bare(t)
			c.prepare(t, home)
			a := newAmazon(t)
			t.Setenv("ASK_SMAPI_SERVER_BASE_URL", a.URL)
			expectError(t, newSession(t).configure(c.arguments), c.argument, c.parts...)
			a.expectRequests(t)
		})
	}
}

// The access token of a profile may end while Terraform runs, so that it has
// shows at the first request.
func TestAProfileThatHasExpired(t *testing.T) {
	cliConfig(t, bare(t), time.Now().Add(-time.Hour))
	a := newAmazon(t)
	t.Setenv("ASK_SMAPI_SERVER_BASE_URL", a.URL)
	response := configured(t, arguments{"profile": "work"}).read(t.Context())
	expectError(t, response.Diagnostics, "", `"work"`, "expired", "ask configure --profile work", "set refresh_token (ASK_REFRESH_TOKEN), client_id (ASK_LWA_CLIENT_ID) and client_secret (ASK_LWA_CLIENT_CONFIRMATION)")
	a.expectRequests(t)
}

func TestRetriesAndTimeoutReachTheClient(t *testing.T) {
	t.Run("max_retries", func(t *testing.T) {
		bare(t)
		a := newAmazon(t)
		a.status = http.StatusServiceUnavailable
		response := configured(t, arguments{"endpoint": a.URL, "access_token": "a", "max_retries": 0}).read(t.Context())
		expectError(t, response.Diagnostics, "", "503")
		a.expectRequests(t, "manifest a")
	})
	t.Run("request_timeout", func(t *testing.T) {
		bare(t)
		a := newAmazon(t)
		// The server does not answer while somebody else holds it.
		a.mutex.Lock()
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		response := configured(t, arguments{"endpoint": a.URL, "access_token": "a", "max_retries": 0, "request_timeout": "20ms"}).read(ctx)
		a.mutex.Unlock()
		expectError(t, response.Diagnostics, "", "20ms", "request_timeout")
	})
}
