// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
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
	TokenSource lwa.TokenSource
	// Credentials says for people where the tokens come from, such as "the
	// environment variable ASK_ACCESS_TOKEN".
	Credentials string
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
	// Log, when set, is given every answer and every wait.
	Log wire.Log
}

// Client sends requests to the Skill Management API. It is safe for concurrent
// use, and has to be shared to be useful: a 429 to one caller pauses all.
type Client struct {
	endpoint       string
	tokens         lwa.TokenSource
	credentials    string
	transport      http.RoundTripper
	userAgent      string
	maxRetries     int
	requestTimeout time.Duration
	log            wire.Log
	throttle       *throttle
}

// New checks the configuration and makes a client. It sends nothing. The
// error names the setting that is wrong.
func New(config Config) (*Client, error) {
	if config.Endpoint == "" {
		config.Endpoint = DefaultEndpoint
	}
	endpoint, err := wire.CheckURL("endpoint", config.Endpoint)
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
	if config.TokenSource == nil {
		config.TokenSource = noToken{}
	}
	return &Client{
		endpoint:       endpoint,
		tokens:         config.TokenSource,
		credentials:    config.Credentials,
		transport:      wire.TransportOrDefault(config.Transport),
		userAgent:      config.UserAgent,
		maxRetries:     config.MaxRetries,
		requestTimeout: config.RequestTimeout,
		log:            config.Log.OrNothing(),
		throttle:       newThrottle(),
	}, nil
}

// noToken stands in where nothing was configured, so that a provider that is
// configured but never used needs no credentials.
type noToken struct{}

func (noToken) Token(context.Context) (string, error) {
	return "", &lwa.NoCredentialsError{}
}

func (t noToken) Lasting(ctx context.Context) (lwa.AccessToken, error) {
	_, err := t.Token(ctx)
	return lwa.AccessToken{}, err
}

func (t noToken) Renew(ctx context.Context, _ string) (string, error) {
	return t.Token(ctx)
}
