// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
)

func TestNewChecksTheSettings(t *testing.T) {
	for name, test := range map[string]struct {
		config Config
		want   string
	}{
		"http to another host":   {Config{Endpoint: "http://api.amazonalexa.com"}, "use https://"},
		"http to a lookalike":    {Config{Endpoint: "http://localhost.example.com"}, "use https://"},
		"http to a private host": {Config{Endpoint: "http://192.168.0.1:8080"}, "use https://"},
		"another scheme":         {Config{Endpoint: "ftp://localhost"}, "https://host"},
		"no scheme":              {Config{Endpoint: "api.amazonalexa.com"}, "https://host"},
		"no host":                {Config{Endpoint: "https://:443"}, "https://host"},
		"not a URL":              {Config{Endpoint: "https://canary:canary@[::1"}, "https://host"},
		"with a password":        {Config{Endpoint: "https://user:canary@host"}, "user name or password"},
		"with a query":           {Config{Endpoint: "https://host?token=canary"}, "query"},
		"negative retries":       {Config{MaxRetries: -1}, "max_retries"},
		"negative timeout":       {Config{RequestTimeout: -time.Second}, "request_timeout"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := New(test.config)
			if err == nil {
				t.Fatal("the setting was accepted")
			}
			expectContains(t, err.Error(), test.want)
			expectNoSecret(t, err.Error())
		})
	}
	for _, endpoint := range []string{
		"", "https://example.com/base/", "http://localhost:1", "http://LOCALHOST", "http://127.0.0.1:80", "http://127.9.9.9", "http://[::1]:80",
	} {
		if _, err := New(Config{Endpoint: endpoint}); err != nil {
			t.Errorf("endpoint %q: %v", endpoint, err)
		}
	}
}

func TestRequestsCarryTheirHeaders(t *testing.T) {
	network := script(t,
		step{Status: 200, Body: `{"manifest":{}}`, Headers: []string{"ETag", `W/"odd ""tag"`}},
		step{Status: 202},
		step{Status: 204},
	)
	client := newTestClient(t, network, func(c *Config) { c.Endpoint = "https://example.com/base/" })
	manifest, err := client.GetManifest(t.Context(), skillID, StageDevelopment)
	if err != nil {
		t.Fatal(err)
	}
	if string(manifest.Body) != `{"manifest":{}}` || manifest.ETag != `W/"odd ""tag"` {
		t.Errorf("the answer was changed: %q, ETag %q", manifest.Body, manifest.ETag)
	}
	if err := client.PutManifest(t.Context(), skillID, StageDevelopment, []byte(`{"manifest":1}`), manifest.ETag); err != nil {
		t.Fatal(err)
	}
	if err := client.PutManifest(t.Context(), skillID, StageDevelopment, []byte(`{}`), ""); err != nil {
		t.Fatal(err)
	}
	requests := network.ExpectRequests(t, 3)
	for number, want := range []struct{ method, body, contentType, ifMatch string }{
		{"GET", "", "", ""},
		{"PUT", `{"manifest":1}`, "application/json", manifest.ETag},
		{"PUT", `{}`, "application/json", ""},
	} {
		got := requests[number]
		if got.Method != want.method || got.Body != want.body || got.Host != "example.com" || got.Path != "/base"+testManifestPath {
			t.Errorf("request %d: %s https://%s%s with body %q", number, got.Method, got.Host, got.Path, got.Body)
		}
		for name, value := range map[string]string{
			"Authorization": "Bearer " + canaryToken,
			"Accept":        "application/json",
			"User-Agent":    "terraform-provider-alexa/test",
			"Content-Type":  want.contentType,
			"If-Match":      want.ifMatch,
		} {
			if got.Header.Get(name) != value {
				t.Errorf("request %d: %s is %q, want %q", number, name, got.Header.Get(name), value)
			}
		}
		if _, present := got.Header["If-Match"]; present && want.ifMatch == "" {
			t.Errorf("request %d: If-Match was sent without an ETag", number)
		}
	}
}

func TestNoTokenSource(t *testing.T) {
	network := script(t)
	client := newTestClient(t, network, func(c *Config) { c.TokenSource = nil })
	_, err := client.Vendors(t.Context())
	if err == nil {
		t.Fatal("a request went out without a token")
	}
	expectContains(t, err.Error(), "refresh_token", "client_id", "access_token", "profile")
	network.ExpectRequests(t, 0)
}

func TestTokenThatNoHeaderCanCarry(t *testing.T) {
	network := script(t)
	client := newTestClient(t, network, func(c *Config) { c.TokenSource = lwa.StaticToken(lwa.Setting{Value: "Atza|canary\r\nX: y"}) })
	_, err := client.Vendors(t.Context())
	if err == nil {
		t.Fatal("the token was accepted")
	}
	expectContains(t, err.Error(), "line break")
	expectNoSecret(t, err.Error())
	network.ExpectRequests(t, 0)
}

func TestIDsAreEscaped(t *testing.T) {
	network := script(t, step{Status: 200, Body: "{}"}, step{Status: 404}, step{Status: 200, Body: `{"skills":[]}`})
	client := newTestClient(t, network, nil)
	_, _ = client.GetManifest(t.Context(), "a/../b?c#d e%2F", StageLive)
	_, _ = client.ManifestStatus(t.Context(), "a/b")
	for skill, err := range client.Skills(t.Context(), "M&x=y") {
		t.Errorf("an empty list has %v, %v", skill, err)
	}
	requests := network.ExpectRequests(t, 3)
	if want := "/v1/skills/a%2F..%2Fb%3Fc%23d%20e%252F/stages/live/manifest"; requests[0].Path != want || requests[0].Query != "" {
		t.Errorf("path %s?%s, want %s", requests[0].Path, requests[0].Query, want)
	}
	if requests[1].Path != "/v1/skills/a%2Fb/status" || requests[1].Query != "resource=manifest" {
		t.Errorf("path %s?%s", requests[1].Path, requests[1].Query)
	}
	if requests[2].Query != "maxResults=50&vendorId=M%26x%3Dy" {
		t.Errorf("query %s", requests[2].Query)
	}
}

func TestIDsThatMeanAnotherResource(t *testing.T) {
	network := script(t)
	client := newTestClient(t, network, nil)
	for _, id := range []string{"", ".", ".."} {
		_, getError := client.GetManifest(t.Context(), id, StageDevelopment)
		_, statusError := client.ManifestStatus(t.Context(), id)
		putError := client.PutManifest(t.Context(), id, StageDevelopment, []byte("{}"), "")
		for _, err := range []error{getError, statusError, putError} {
			if err == nil || !strings.Contains(err.Error(), "skill id") {
				t.Errorf("id %q: %v", id, err)
			}
		}
	}
	if _, err := client.GetManifest(t.Context(), skillID, "beta"); err == nil {
		t.Error("an unknown stage was accepted")
	}
	for _, err := range client.Skills(t.Context(), "") {
		if err == nil {
			t.Error("an empty vendor id was accepted")
		}
	}
	network.ExpectRequests(t, 0)
}

func TestRedirectsAreNotFollowed(t *testing.T) {
	for _, status := range []int{301, 302, 303, 304, 307, 308} {
		for _, location := range []string{"https://evil.example/take?x=canary", "/v1/elsewhere", ":// no URL", ""} {
			network := script(t, step{Status: status, Headers: []string{"Location", location}}, step{Status: status, Headers: []string{"Location", location}})
			client := newTestClient(t, network, nil)
			_, err := client.Vendors(t.Context())
			if got, _ := statusOf(err); got != status {
				t.Fatalf("%d to %q: %v", status, location, err)
			}
			expectNoSecret(t, err.Error())
			if strings.HasPrefix(location, "https:") {
				expectContains(t, err.Error(), "evil.example", "not followed")
			}
			err = client.PutManifest(t.Context(), skillID, StageDevelopment, []byte("{}"), "")
			var ambiguous *AmbiguousError
			if got, _ := statusOf(err); got != status || errors.As(err, &ambiguous) {
				t.Errorf("%d to %q on PUT: %v", status, location, err)
			}
			for _, request := range network.ExpectRequests(t, 2) {
				if request.Host != "api.amazonalexa.com" {
					t.Errorf("a request went to %s", request.Host)
				}
			}
		}
	}
}

func TestStatusRedirectOfAManifest(t *testing.T) {
	location := "/v1/skills/" + skillID + "/status?resource=manifest"
	network := script(t, step{Status: 303, Headers: []string{"Location", location}})
	_, err := newTestClient(t, network, nil).GetManifest(t.Context(), skillID, StageDevelopment)
	var redirect *StatusRedirectError
	if !errors.As(err, &redirect) {
		t.Fatalf("the error is %v", err)
	}
	if redirect.Location != location || redirect.RequestID != "request-1" {
		t.Errorf("the error holds %+v", redirect)
	}
	network.ExpectRequests(t, 1)
}
