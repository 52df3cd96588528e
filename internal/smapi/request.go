// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// request is one thing asked of Amazon, however many tries it takes.
type request struct {
	// operation names the request in errors, for people.
	operation string
	method    string
	// path is escaped already, and starts with a slash.
	path    string
	query   url.Values
	body    []byte
	ifMatch string
	// language is what Amazon is to answer in, "" where it does not ask.
	language string
	// signed, when set, is where the request goes instead of to the API: a URL
	// that Amazon gave out and that is its own key. Such a request gets no token.
	signed *url.URL
	// confidential marks a request whose answer is a secret.
	confidential bool
	// repeatable marks a write that changes nothing when it is carried out again.
	repeatable bool
	// accepted lists the statuses that are an answer and not an error.
	accepted []int
}

func (r request) accepts(status int) bool {
	return slices.Contains(r.accepted, status)
}

// isWrite reports whether repeating the request could change something twice.
func (r request) isWrite() bool {
	return r.method != http.MethodGet && r.method != http.MethodHead
}

// secrets are what the answer must not be quoted with.
func (r request) secrets(token string) wire.Secrets {
	if r.signed != nil {
		return signedSecrets(r.signed.String())
	}
	return wire.Secrets{token}
}

// build makes the HTTP request for one try. The body is kept as bytes, so that
// every try sends the same ones.
func (r request) build(ctx context.Context, client *Client, token string) (*http.Request, error) {
	address := client.endpoint + r.path
	if len(r.query) > 0 {
		address += "?" + r.query.Encode()
	}
	if r.signed != nil {
		address = r.signed.String()
	}
	var body io.Reader
	if r.body != nil {
		body = bytes.NewReader(r.body)
	}
	built, err := http.NewRequestWithContext(ctx, r.method, address, body)
	if err != nil {
		return nil, err
	}
	if r.signed == nil {
		built.Header.Set("Authorization", "Bearer "+token)
	}
	built.Header.Set("Accept", "application/json")
	if r.body != nil {
		built.Header.Set("Content-Type", "application/json")
	}
	if r.ifMatch != "" {
		built.Header.Set("If-Match", r.ifMatch)
	}
	if r.language != "" {
		built.Header.Set("Accept-Language", r.language)
	}
	if client.userAgent != "" {
		built.Header.Set("User-Agent", client.userAgent)
	}
	return built, nil
}

// pathElement escapes an id for use in a path. The ids refused here would
// address another resource than the one meant, escaped or not.
func pathElement(what, id string) (string, error) {
	switch id {
	case "":
		return "", &ArgumentError{"the " + what + " is empty"}
	case ".", "..":
		return "", &ArgumentError{fmt.Sprintf("%q is not a %s", id, what)}
	}
	return url.PathEscape(id), nil
}

// host is where a request goes, with the port.
func (c *Client) host(r request) string {
	if r.signed != nil {
		return r.signed.Host
	}
	_, rest, _ := strings.Cut(c.endpoint, "://")
	host, _, _ := strings.Cut(rest, "/")
	return host
}
