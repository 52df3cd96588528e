// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/cenkalti/backoff/v5"
	"golang.org/x/oauth2"
	"golang.org/x/sync/singleflight"
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

// RefreshTokenConfig is what Login with Amazon needs to issue access tokens.
type RefreshTokenConfig struct {
	// ClientID and ClientSecret are of the security profile that the refresh
	// token was issued to; no other can use it.
	ClientID, ClientSecret string
	// RefreshToken does not expire until its owner revokes it.
	RefreshToken string
	// TokenURL is DefaultTokenURL when empty, under the same rule as
	// Config.Endpoint.
	TokenURL string
	// Transport, UserAgent and Log are as in Config.
	Transport http.RoundTripper
	UserAgent string
	Log       func(ctx context.Context, message string, fields map[string]any)
}

// NewRefreshTokenSource gets access tokens by the refresh-token grant: the
// first when one is needed, the next a minute before it expires, one for all
// requests. It sends nothing itself. The error names the setting that is
// wrong; Login with Amazon's refusal comes later, as a *TokenError.
func NewRefreshTokenSource(config RefreshTokenConfig) (TokenSource, error) {
	source := &refreshTokenSource{
		refreshToken: strings.TrimSpace(config.RefreshToken),
		transport:    transportOrDefault(config.Transport),
		userAgent:    config.UserAgent,
		log:          config.Log,
	}
	if source.log == nil {
		source.log = func(context.Context, string, map[string]any) {}
	}
	if config.TokenURL == "" {
		config.TokenURL = DefaultTokenURL
	}
	tokenURL, err := CheckURL("token_url", config.TokenURL)
	if err != nil {
		return nil, err
	}
	source.oauth2 = oauth2.Config{
		ClientID:     strings.TrimSpace(config.ClientID),
		ClientSecret: strings.TrimSpace(config.ClientSecret),
		Endpoint:     oauth2.Endpoint{TokenURL: tokenURL, AuthStyle: oauth2.AuthStyleInParams},
	}
	var missing []string
	for _, setting := range []struct{ name, value string }{
		{"refresh_token", source.refreshToken},
		{"client_id", source.oauth2.ClientID},
		{"client_secret", source.oauth2.ClientSecret},
	} {
		if setting.value == "" {
			missing = append(missing, setting.name)
		}
	}
	if len(missing) > 0 {
		return nil, fmt.Errorf("%s must be set as well: a refresh token works only together with the client id "+
			"and the client secret that it was issued to", strings.Join(missing, " and "))
	}
	source.startOver()
	return source, nil
}

type refreshTokenSource struct {
	oauth2    oauth2.Config
	transport http.RoundTripper
	userAgent string
	log       func(ctx context.Context, message string, fields map[string]any)
	flights   singleflight.Group

	mu sync.Mutex
	// cached gives the same token until shortly before it expires. It is
	// replaced, and round counted up, when Amazon rejects that token.
	cached oauth2.TokenSource
	round  int
	// refreshToken is the newest: Amazon may issue another with a token.
	refreshToken string
	// issued is the access token of this round, empty before there is one.
	issued string
}

// startOver forgets the token. The caller holds the lock, if anyone else
// could have the source.
func (s *refreshTokenSource) startOver() {
	s.round++
	s.issued = ""
	round := s.round
	refresh := tokenFunc(func() (*oauth2.Token, error) { return s.refresh(round) })
	s.cached = oauth2.ReuseTokenSourceWithExpiry(nil, refresh, renewBefore)
}

type tokenFunc func() (*oauth2.Token, error)

func (f tokenFunc) Token() (*oauth2.Token, error) { return f() }

// Token joins the request that is under way, if one is. That request is not
// bound to any caller's context: the caller that happened to start it may be
// cancelled while the others still need the token.
func (s *refreshTokenSource) Token(ctx context.Context) (string, error) {
	s.mu.Lock()
	cached, round := s.cached, s.round
	s.mu.Unlock()
	flight := s.flights.DoChan(strconv.Itoa(round), func() (any, error) {
		token, err := cached.Token()
		if err != nil {
			return "", err
		}
		return token.AccessToken, nil
	})
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case result := <-flight:
		token, _ := result.Val.(string)
		return token, result.Err
	}
}

// Renew asks for a new token unless another request already has.
func (s *refreshTokenSource) Renew(ctx context.Context, rejected string) (string, error) {
	s.mu.Lock()
	if s.issued == rejected {
		s.startOver()
	}
	s.mu.Unlock()
	token, err := s.Token(ctx)
	if err == nil && token == rejected {
		return "", errors.New("asked for a new access token, Login with Amazon issued the rejected one again")
	}
	return token, err
}

// refresh makes one token request, and repeats it while Login with Amazon is
// unreachable or broken. A refusal stays a refusal, and is not repeated.
func (s *refreshTokenSource) refresh(round int) (*oauth2.Token, error) {
	return backoff.Retry(context.Background(), func() (*oauth2.Token, error) {
		s.mu.Lock()
		refreshToken := s.refreshToken
		s.mu.Unlock()
		token, err := s.requestToken(refreshToken)
		if err != nil {
			var refused *TokenError
			if errors.As(err, &refused) && !refused.isPassing() {
				return nil, backoff.Permanent(err)
			}
			return nil, err
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		s.refreshToken = token.RefreshToken
		if s.round == round {
			s.issued = token.AccessToken
		}
		return token, nil
	}, backoff.WithBackOff(newBackOff()), backoff.WithMaxTries(tokenTries))
}
