// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package lwa

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/cenkalti/backoff/v5"
	"golang.org/x/oauth2"
	"golang.org/x/sync/singleflight"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// DefaultTokenURL is Login with Amazon's token endpoint for every region
// (https://developer.amazon.com/docs/login-with-amazon/refresh-token.html).
const DefaultTokenURL = "https://api.amazon.com/auth/o2/token"

const (
	// renewBefore is the margin of Amazon's own SDK: a token must outlive the
	// request that carries it.
	renewBefore = 60 * time.Second
	// tokenTries is bounded, unlike Terraform's timeouts: the token request
	// belongs to no single operation.
	tokenTries          = 4
	tokenRequestTimeout = 30 * time.Second
)

// Connection is how Login with Amazon is reached. The zero value is usable.
type Connection struct {
	// TokenURL is DefaultTokenURL when empty. A plain http:// URL is accepted
	// only for a loopback host.
	TokenURL string
	// Transport sends the requests. Nil means a transport of the source's own
	// that honours the usual proxy environment variables.
	Transport http.RoundTripper
	// UserAgent is sent with every request.
	UserAgent string
	// Log, when set, is given every answer, with the context of the operation
	// that needed the token.
	Log wire.Log
}

// RefreshTokenConfig is what Login with Amazon needs to issue access tokens.
type RefreshTokenConfig struct {
	// ClientID and ClientSecret are of the security profile that the refresh
	// token was issued to; no other can use it.
	ClientID, ClientSecret Setting
	// RefreshToken does not expire until its owner revokes it.
	RefreshToken Setting
	Connection
}

// NewRefreshTokenSource gets access tokens by the refresh-token grant: the
// first when one is needed, the next a minute before it expires, one for all
// requests. It sends nothing itself. The error is a *SettingsError that names the
// setting that is wrong; Login with Amazon's refusal comes later, as a
// *TokenError.
func NewRefreshTokenSource(config RefreshTokenConfig) (TokenSource, error) {
	for _, setting := range []*Setting{&config.RefreshToken, &config.ClientID, &config.ClientSecret} {
		setting.Value = strings.TrimSpace(setting.Value)
	}
	if err := config.checkComplete(); err != nil {
		return nil, err
	}
	if config.TokenURL == "" {
		config.TokenURL = DefaultTokenURL
	}
	tokenURL, err := wire.CheckURL("token_url", config.TokenURL)
	if err != nil {
		return nil, &SettingsError{Argument: "token_url", Reason: err.Error(), Err: err}
	}
	source := &refreshTokenSource{
		config:       config,
		refreshToken: config.RefreshToken.Value,
		transport:    wire.TransportOrDefault(config.Transport),
		log:          config.Log.OrNothing(),
		oauth2: oauth2.Config{
			ClientID:     config.ClientID.Value,
			ClientSecret: config.ClientSecret.Value,
			Endpoint:     oauth2.Endpoint{TokenURL: tokenURL, AuthStyle: oauth2.AuthStyleInParams},
		},
	}
	return source, nil
}

// checkComplete names what is missing, by argument and by variable: whoever set
// the rest in the environment will set this there too.
func (c RefreshTokenConfig) checkComplete() error {
	var arguments, variables []string
	for _, setting := range []struct {
		argument, variable, value string
	}{
		{"refresh_token", RefreshTokenVariables[0], c.RefreshToken.Value},
		{"client_id", ClientIDVariables[0], c.ClientID.Value},
		{"client_secret", ClientSecretVariables[0], c.ClientSecret.Value},
	} {
		if setting.value == "" {
			arguments, variables = append(arguments, setting.argument), append(variables, setting.variable)
		}
	}
	if len(arguments) == 0 {
		return nil
	}
	reason := fmt.Sprintf("%s must be set as well, in the provider block or in the environment (%s)", strings.Join(arguments, " and "), strings.Join(variables, " and "))
	if c.RefreshToken.Origin != "" {
		reason += ": the refresh token comes from " + c.RefreshToken.Origin + ", and"
	} else {
		reason += ":"
	}
	return &SettingsError{Argument: arguments[0], Reason: reason + " a refresh token works only together with the client id and the client secret that it was issued to"}
}

type refreshTokenSource struct {
	config    RefreshTokenConfig
	oauth2    oauth2.Config
	transport http.RoundTripper
	log       wire.Log
	flights   singleflight.Group

	mu sync.Mutex
	// current is the newest access token, nil before there is one and after it
	// was rejected.
	current *oauth2.Token
	// refreshToken is the newest: Amazon may issue another with a token.
	refreshToken string
}

// cached is the access token, if it lives for longer than that.
func (s *refreshTokenSource) cached(lifetime time.Duration) (AccessToken, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.current == nil || !s.current.Expiry.IsZero() && time.Until(s.current.Expiry) <= lifetime {
		return AccessToken{}, false
	}
	return accessToken(s.current), true
}

func accessToken(issued *oauth2.Token) AccessToken {
	return AccessToken{Value: issued.AccessToken, ExpiresAt: issued.Expiry}
}

func (s *refreshTokenSource) Token(ctx context.Context) (string, error) {
	token, err := s.living(ctx, renewBefore)
	return token.Value, err
}

func (s *refreshTokenSource) Lasting(ctx context.Context) (AccessToken, error) {
	return s.living(ctx, lastingFor)
}

// living is the access token, or a new one if it does not live for longer than
// that. It joins the request that is under way, if one is. That request is not
// ended by any caller's context: the caller that happened to start it may be
// cancelled while the others still need the token. Its values are that caller's,
// because a log is found by them.
func (s *refreshTokenSource) living(ctx context.Context, lifetime time.Duration) (AccessToken, error) {
	if token, ok := s.cached(lifetime); ok {
		return token, nil
	}
	flight := s.flights.DoChan("", func() (any, error) {
		// Another flight may have landed since.
		if token, ok := s.cached(lifetime); ok {
			return token, nil
		}
		return s.refresh(context.WithoutCancel(ctx))
	})
	select {
	case <-ctx.Done():
		return AccessToken{}, ctx.Err()
	case result := <-flight:
		token, _ := result.Val.(AccessToken)
		return token, result.Err
	}
}

// Renew asks for a new token unless another request already has.
func (s *refreshTokenSource) Renew(ctx context.Context, rejected string) (string, error) {
	s.mu.Lock()
	if s.current != nil && s.current.AccessToken == rejected {
		s.current = nil
	}
	s.mu.Unlock()
	token, err := s.Token(ctx)
	if err == nil && token == rejected {
		return "", &TokenError{
			Origins: s.origins(), StatusCode: http.StatusOK,
			Err: errors.New("asked for a new access token, it issued the rejected one again"),
		}
	}
	return token, err
}

// refresh makes one token request, and repeats it while Login with Amazon is
// unreachable or broken. A refusal stays a refusal, and is not repeated.
func (s *refreshTokenSource) refresh(ctx context.Context) (AccessToken, error) {
	return backoff.Retry(ctx, func() (AccessToken, error) {
		s.mu.Lock()
		refreshToken := s.refreshToken
		s.mu.Unlock()
		token, err := s.requestToken(ctx, refreshToken)
		if err != nil {
			if !isPassing(err) {
				return AccessToken{}, backoff.Permanent(err)
			}
			return AccessToken{}, err
		}
		if err := checkToken(token.AccessToken); err != nil {
			return AccessToken{}, backoff.Permanent(&TokenError{Origins: s.origins(), StatusCode: http.StatusOK, Err: fmt.Errorf("its access_token %w", err)})
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		s.refreshToken, s.current = token.RefreshToken, token
		return accessToken(token), nil
	}, backoff.WithBackOff(wire.NewBackOff()), backoff.WithMaxTries(tokenTries))
}

// operation names the token request in errors.
const operation = "POST for an access token"

// origins says where the parts of the token request come from.
func (s *refreshTokenSource) origins() string {
	var origins []string
	for _, part := range []struct{ name, origin string }{
		{"the refresh token", s.config.RefreshToken.Origin}, {"the client id", s.config.ClientID.Origin}, {"the client secret", s.config.ClientSecret.Origin},
	} {
		if part.origin != "" {
			origins = append(origins, part.name+" from "+part.origin)
		}
	}
	return strings.Join(origins, ", ")
}
