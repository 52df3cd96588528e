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
	last    error
}

// do sends a request until it has an answer or the rules for repeating it are
// exhausted.
func (c *Client) do(ctx context.Context, r request) (answer, error) {
	e := &exchange{client: c, request: r, waits: newBackOff()}
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
		return token, checkToken(token)
	case ctx.Err() != nil:
		return "", e.interrupted(ctx)
	}
	return "", fmt.Errorf("%s: %w", e.request.operation, err)
}

// try sends once; an answer that the request does not accept becomes an *Error.
func (e *exchange) try(ctx context.Context, token string) (answer, error) {
	e.tries++
	started := time.Now()
	result, err := e.client.send(ctx, e.request, token)
	fields := map[string]any{
		"method":      e.request.method,
		"path":        e.request.path,
		"attempt":     e.tries,
		"duration_ms": time.Since(started).Milliseconds(),
	}
	if err != nil {
		var network *networkError
		if errors.As(err, &network) {
			fields["error"] = network.text
		}
		e.client.log(ctx, "Skill Management API did not answer", fields)
		return answer{}, err
	}
	fields["status"] = result.status
	fields["request_id"] = result.requestID()
	e.client.log(ctx, "Skill Management API answered", fields)
	if e.request.accepts(result.status) {
		return result, nil
	}
	return answer{}, decodeError(e.request.operation, result)
}

// prepareRepeat returns nil when the request is to be sent again, after the
// wait that this takes, and otherwise the error to report.
func (e *exchange) prepareRepeat(ctx context.Context, failure error, turn int, token string) error {
	e.last = failure
	var answered *Error
	if errors.As(failure, &answered) {
		switch {
		case answered.StatusCode == http.StatusTooManyRequests:
			e.logWait(ctx, e.client.throttle.pause(turn, answered.RetryAfter))
			return nil
		case answered.StatusCode == http.StatusUnauthorized && e.renewed == "" && e.request.signed == nil:
			return e.renew(ctx, token)
		}
	}
	switch {
	case !isPassing(failure):
		return e.settle(failure)
	case ctx.Err() != nil:
		return e.settle(e.interrupted(ctx))
	case !e.isSafeToRepeat(failure):
		return e.settle(failure)
	case e.repeats >= e.client.maxRetries:
		return e.settle(e.exhausted())
	}
	e.repeats++
	wait := nextWait(e.waits)
	if answered != nil && answered.RetryAfter > 0 {
		wait = answered.RetryAfter
	}
	e.logWait(ctx, wait)
	if err := sleep(ctx, wait); err != nil {
		return e.interrupted(ctx)
	}
	return nil
}

// renew replaces a token that Amazon answered 401 to, once for each request.
func (e *exchange) renew(ctx context.Context, rejected string) error {
	token, err := e.client.tokens.Renew(ctx, rejected)
	if err == nil {
		err = checkToken(token)
	}
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
