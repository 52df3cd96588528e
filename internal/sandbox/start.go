// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"net/http/httptest"
	"testing"
)

// Server is a sandbox that listens on loopback.
type Server struct {
	*Sandbox
	// URL is the base URL, such as http://127.0.0.1:40123, for the API and for the token endpoint.
	URL string
}

// Start serves a new sandbox on a free port until the test ends.
func Start(t testing.TB, options ...Option) *Server {
	t.Helper()
	s := New(options...)
	server := httptest.NewServer(s)
	t.Cleanup(func() {
		// A request that a fault still delays would otherwise hold up the end of the test.
		server.CloseClientConnections()
		server.Close()
	})
	return &Server{Sandbox: s, URL: server.URL}
}
