// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/net/http/httpproxy"
)

// TransportThrough returns a transport that sends everything through a proxy, but
// for the hosts that NO_PROXY names and for this machine itself, as with the
// proxies of the usual variables. For a blank proxy it returns nil, which stands
// for a transport that goes by those variables. The setting's name goes into the
// error; the value does not, because it may hold a password.
func TransportThrough(setting, proxy string) (http.RoundTripper, error) {
	proxy = strings.TrimSpace(proxy)
	if proxy == "" {
		return nil, nil
	}
	parsed, err := url.Parse(proxy)
	if err != nil || parsed.Hostname() == "" || (parsed.Scheme != "http" && parsed.Scheme != "https") {
		return nil, fmt.Errorf("%s must be the URL of a proxy, such as http://proxy.example.com:3128", setting)
	}
	settings := httpproxy.Config{HTTPProxy: proxy, HTTPSProxy: proxy, NoProxy: httpproxy.FromEnvironment().NoProxy}
	choose := settings.ProxyFunc()
	return newTransport(func(asked *http.Request) (*url.URL, error) { return choose(asked.URL) }), nil
}
