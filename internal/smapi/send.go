// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http/httptrace"
	"sync/atomic"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
)

// send makes one try. The error is a *wire.NetworkError: no answer came, or one
// that breaks off. Whatever status Amazon answers with is not an error here.
//
// It uses the transport itself and not an http.Client, so that no redirect can
// ever be followed: the token must not travel to another host, and a 303 on a
// manifest leads to a status that would pass for an empty manifest.
func (c *Client) send(ctx context.Context, r request, token string) (wire.Answer, error) {
	tryContext, cancel := context.WithTimeout(ctx, c.requestTimeout)
	defer cancel()

	var progress connectionProgress
	built, err := r.build(httptrace.WithClientTrace(tryContext, progress.trace()), c, token)
	if err != nil {
		return wire.Answer{}, fmt.Errorf("%s: %w", r.operation, err)
	}

	hidden := r.secrets(token)
	var result wire.Answer
	response, err := c.transport.RoundTrip(built)
	if err == nil {
		defer func() { _ = response.Body.Close() }()
		result, err = wire.ReadAnswer(response, hidden)
		result.Confidential = r.confidential
		if err != nil && (r.isWrite() || !wire.IsSuccess(response.StatusCode)) {
			// The status line has said everything that decides what happens
			// next. Only the document of a read is worth nothing in part.
			err = nil
		}
	}
	if err == nil {
		return result, nil
	}

	text := wire.Unreached(err)
	if ctx.Err() == nil && errors.Is(tryContext.Err(), context.DeadlineExceeded) {
		// Left out of the chain, lest it pass for the end of the operation.
		text, err = fmt.Sprintf("nothing came within %s (request_timeout)", c.requestTimeout), nil
	}
	return wire.Answer{}, &wire.NetworkError{
		Operation: r.operation,
		Reason:    hidden.Hide(c.host(r) + ": " + text),
		Unsent:    progress.unsent() || isDialError(err),
		Err:       err,
	}
}

// connectionProgress watches how far a try got.
type connectionProgress struct {
	asked, got atomic.Bool
}

func (p *connectionProgress) trace() *httptrace.ClientTrace {
	return &httptrace.ClientTrace{
		GetConn: func(string) { p.asked.Store(true) },
		GotConn: func(httptrace.GotConnInfo) { p.got.Store(true) },
	}
}

// unsent is true only when the transport is known to report on connections and
// never had one: name resolution, connecting and the TLS handshake all come
// before any byte of the request.
func (p *connectionProgress) unsent() bool {
	return p.asked.Load() && !p.got.Load()
}

// isDialError recognises the same from the error alone, for a transport that
// does not report on its connections.
func isDialError(err error) bool {
	var operation *net.OpError
	var resolution *net.DNSError
	return errors.As(err, &resolution) || errors.As(err, &operation) && operation.Op == "dial"
}
