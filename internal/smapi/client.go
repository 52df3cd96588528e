// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"
)

// DefaultEndpoint is the one global host of the Skill Management API
// (https://developer.amazon.com/docs/alexa/smapi/smapi-overview.html).
const DefaultEndpoint = "https://api.amazonalexa.com"

const defaultRequestTimeout = 60 * time.Second

// Config says how to reach the Skill Management API. The zero value of every
// field but TokenSource is usable.
type Config struct {
	// Endpoint is the base URL, DefaultEndpoint when empty. A plain http://
	// URL is accepted only for a loopback host.
	Endpoint string
	// TokenSource gives the access token. It is asked at the first request,
	// not before; without one every request fails and says what to configure.
	TokenSource TokenSource
	// Transport sends the requests. Nil means a transport of this client's own
	// that honours the usual proxy environment variables.
	Transport http.RoundTripper
	// UserAgent is sent with every request.
	UserAgent string
	// MaxRetries is how often a request is repeated after the first try when
	// Amazon answers 5xx or the network fails. A 429 does not count: it is
	// repeated until the context ends.
	MaxRetries int
	// RequestTimeout bounds one try of one request, 60 seconds when zero.
	RequestTimeout time.Duration
	// Log, when set, is told of every answer and of every wait. It is never
	// given a token, a query string or a body.
	Log func(ctx context.Context, message string, fields map[string]any)
}

// Client sends requests to the Skill Management API. It is safe for concurrent
// use, and has to be shared to be useful: a 429 to one caller pauses all.
type Client struct {
	endpoint       string
	tokens         TokenSource
	transport      http.RoundTripper
	userAgent      string
	maxRetries     int
	requestTimeout time.Duration
	log            func(ctx context.Context, message string, fields map[string]any)
	throttle       *throttle
}

// New checks the configuration and makes a client. It sends nothing. The
// error names the setting that is wrong.
func New(config Config) (*Client, error) {
	if config.Endpoint == "" {
		config.Endpoint = DefaultEndpoint
	}
	endpoint, err := CheckURL("endpoint", config.Endpoint)
	if err != nil {
		return nil, err
	}
	if config.MaxRetries < 0 {
		return nil, fmt.Errorf("max_retries is %d, but cannot be negative", config.MaxRetries)
	}
	if config.RequestTimeout < 0 {
		return nil, fmt.Errorf("request_timeout is %s, but cannot be negative", config.RequestTimeout)
	}
	if config.RequestTimeout == 0 {
		config.RequestTimeout = defaultRequestTimeout
	}
	if config.Log == nil {
		config.Log = func(context.Context, string, map[string]any) {}
	}
	if config.TokenSource == nil {
		config.TokenSource = noToken{}
	}
	return &Client{
		endpoint:       endpoint,
		tokens:         config.TokenSource,
		transport:      transportOrDefault(config.Transport),
		userAgent:      config.UserAgent,
		maxRetries:     config.MaxRetries,
		requestTimeout: config.RequestTimeout,
		log:            config.Log,
		throttle:       newThrottle(),
	}, nil
}

// noToken stands in where nothing was configured, so that a provider that is
// configured but never used needs no credentials.
type noToken struct{}

func (noToken) Token(context.Context) (string, error) {
	return "", errors.New("no credentials are configured: set refresh_token together with client_id and " +
		"client_secret, or access_token, or the profile of an ASK CLI that `ask configure` has set up")
}

func (t noToken) Renew(ctx context.Context, _ string) (string, error) {
	return t.Token(ctx)
}
