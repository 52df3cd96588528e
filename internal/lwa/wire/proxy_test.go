// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// A proxy of its own serves every host but those that NO_PROXY names and this
// machine, and what other variables name is left alone.
func TestTransportThrough(t *testing.T) {
	t.Setenv("HTTPS_PROXY", "http://other.example.com:1")
	t.Setenv("NO_PROXY", "direct.example.com")
	made, err := TransportThrough("ASK_CLI_PROXY", " http://somebody:word@proxy.example.com:3128 ")
	if err != nil {
		t.Fatal(err)
	}
	private, ok := made.(*http.Transport)
	if !ok {
		t.Fatalf("it is a %T", made)
	}
	for address, want := range map[string]string{
		"https://api.amazonalexa.com/v1/skills": "http://somebody:word@proxy.example.com:3128",
		"https://api.amazon.com/auth/o2/token":  "http://somebody:word@proxy.example.com:3128",
		"https://direct.example.com/":           "",
		"http://127.0.0.1:8480/v1/skills":       "",
		"http://localhost:8480/v1/skills":       "",
	} {
		asked, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		proxy, err := private.Proxy(&http.Request{URL: asked})
		got := ""
		if proxy != nil {
			got = proxy.String()
		}
		if err != nil || got != want {
			t.Errorf("%s goes through %q, %v; want %q", address, got, err, want)
		}
	}
}

func TestNoProxyIsNoTransport(t *testing.T) {
	for _, blank := range []string{"", "  "} {
		if made, err := TransportThrough("ASK_CLI_PROXY", blank); made != nil || err != nil {
			t.Errorf("%q is %v, %v", blank, made, err)
		}
	}
}

// What can't be a proxy is said by the name of its setting: the value may hold a
// password.
func TestBrokenProxy(t *testing.T) {
	for _, broken := range []string{"somebody:pass%word@proxy", "proxy.example.com", "ftp://pass%20word@proxy.example.com", "http://", "http://password%zz@proxy"} {
		_, err := TransportThrough("ASK_CLI_PROXY", broken)
		if err == nil || !strings.HasPrefix(err.Error(), "ASK_CLI_PROXY must be the URL of a proxy") || strings.Contains(err.Error(), "pass") {
			t.Errorf("of %q it says: %v", broken, err)
		}
	}
}
