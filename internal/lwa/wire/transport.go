// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package wire

import (
	"crypto/tls"
	"net/http"
	"net/url"
)

// connectionsKept is above Terraform's default of ten concurrent operations,
// so that a walk at that width reuses its connections.
const connectionsKept = 16

// TransportOrDefault is the transport itself, or a private copy of Go's
// default one, which goes by HTTPS_PROXY and NO_PROXY.
func TransportOrDefault(transport http.RoundTripper) http.RoundTripper {
	if transport != nil {
		return transport
	}
	return newTransport(http.ProxyFromEnvironment)
}

// newTransport returns a copy of Go's default transport: a copy, because the
// limits set here must not reach other users of the default in the same process.
func newTransport(proxy func(*http.Request) (*url.URL, error)) http.RoundTripper {
	standard, ok := http.DefaultTransport.(*http.Transport)
	if !ok {
		return http.DefaultTransport
	}
	private := standard.Clone()
	private.Proxy = proxy
	private.MaxIdleConnsPerHost = connectionsKept
	private.MaxResponseHeaderBytes = 256 << 10
	if private.TLSClientConfig == nil {
		private.TLSClientConfig = &tls.Config{}
	}
	private.TLSClientConfig.MinVersion = tls.VersionTLS12
	return private
}
