// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/cenkalti/backoff/v5"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// exchange is a request with the state of its tries.
type exchange struct {
	client  *Client
	request request
	waits   *backoff.ExponentialBackOff
	// tries counts requests sent; repeats only those that MaxRetries bounds.
	tries, repeats int
	// renewed is the token that took the place of a rejected one.
	renewed string
	// last is how the last try failed, and answered how the last one did to which an
	// answer came.
	last, answered error
}

// do sends a request until it has an answer or the rules for repeating it are
// exhausted.
func (c *Client) do(ctx context.Context, r request) (answer, error) {
	e := &exchange{client: c, request: r, waits: wire.NewBackOff()}
	for {
		turn, err := c.throttle.wait(ctx)
		if err != nil {
			return answer{}, e.interrupted(ctx)
		}
		token, err := e.token(ctx)
		if err != nil {
			return answer{}, err
		}
		result, failure := e.try(ctx, token)
		if failure == nil {
			c.throttle.passed(turn)
			return result, nil
		}
		if err := e.prepareRepeat(ctx, failure, turn, token); err != nil {
			return answer{}, err
		}
	}
}

// token is asked for before each try, because a wait can outlive a token.
func (e *exchange) token(ctx context.Context) (string, error) {
	switch {
	case e.request.signed != nil:
		return "", nil
	case e.renewed != "":
		return e.renewed, nil
	}
	token, err := e.client.tokens.Token(ctx)
	switch {
	case err == nil:
		return token, nil
	case ctx.Err() != nil:
		return "", e.interrupted(ctx)
	}
	return "", err
}

// try sends once. An answer that the request does not accept becomes an *Error,
// and one that is not the API's a *ForeignAnswerError.
func (e *exchange) try(ctx context.Context, token string) (answer, error) {
	e.tries++
	started := time.Now()
	result, err := e.client.send(ctx, e.request, token)
	fields := map[string]any{
		"method":      e.request.method,
		"host":        e.client.host(e.request),
		"path":        e.request.path,
		"attempt":     e.tries,
		"duration_ms": time.Since(started).Milliseconds(),
	}
	if err != nil {
		var network *wire.NetworkError
		if errors.As(err, &network) {
			fields["error"] = network.Reason
		}
		e.client.log(ctx, "Skill Management API did not answer", fields)
		return answer{}, err
	}
	fields["status"] = result.Status
	fields["request_id"] = result.RequestID()
	e.client.log(ctx, "Skill Management API answered", fields)
	if err := e.client.recognize(e.request, result); err != nil {
		return answer{}, err
	}
	if e.request.accepts(result.Status) {
		return answer{Answer: result, operation: e.request.operation}, nil
	}
	return answer{}, decodeError(e.request.operation, result)
}

// prepareRepeat returns nil when the request is to be sent again, after the
// wait that this takes, and otherwise the error to report.
func (e *exchange) prepareRepeat(ctx context.Context, failure error, turn int, token string) error {
	e.last = failure
	status, retryAfter := statusOf(failure)
	if status != 0 {
		e.answered = failure
	}
	switch {
	case status == http.StatusTooManyRequests:
		// Whoever asks to slow down, a proxy included, knows best.
		e.logWait(ctx, e.client.throttle.pause(turn, retryAfter))
		return nil
	case isUnauthorized(failure) && e.renewed == "":
		return e.renew(ctx, token)
	}
	switch {
	case !isPassing(failure):
		return e.outcome(failure)
	case ctx.Err() != nil:
		return e.outcome(e.interrupted(ctx))
	case !e.isSafeToRepeat(failure):
		return e.outcome(failure)
	case e.repeats >= e.client.maxRetries:
		return e.outcome(e.exhausted())
	}
	e.repeats++
	wait := nextWait(e.waits)
	if retryAfter > 0 {
		wait = retryAfter
	}
	e.logWait(ctx, wait)
	if err := sleep(ctx, wait); err != nil {
		return e.outcome(e.interrupted(ctx))
	}
	return nil
}

// renew replaces a token that Amazon answered 401 to, once for each request.
func (e *exchange) renew(ctx context.Context, rejected string) error {
	token, err := e.client.tokens.Renew(ctx, rejected)
	switch {
	case err == nil:
		e.renewed = token
		return nil
	case ctx.Err() != nil:
		return e.interrupted(ctx)
	}
	return fmt.Errorf("%w; %w", e.last, err)
}

func (e *exchange) logWait(ctx context.Context, wait time.Duration) {
	e.client.log(ctx, "waiting before the next try", map[string]any{
		"method":  e.request.method,
		"path":    e.request.path,
		"attempt": e.tries,
		"wait_ms": wait.Milliseconds(),
	})
}
