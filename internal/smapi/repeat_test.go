// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

const okManifest = `{"manifest":{}}`

// TestRepetition lists what is repeated, by method, against a client that may
// repeat twice. Every row counts the requests made.
func TestRepetition(t *testing.T) {
	dns := &net.DNSError{Err: "no such host", Name: "api.amazonalexa.com", IsNotFound: true}
	certificate := &tls.CertificateVerificationError{Err: errors.New("expired")}
	get, put := http.MethodGet, http.MethodPut
	for _, test := range []struct {
		method    string
		failure   step
		requests  int
		ambiguous bool
	}{
		{get, step{status: 500}, 3, false},
		{get, step{status: 503, body: "<html>"}, 3, false},
		{get, step{status: 504}, 3, false},
		{get, step{status: 501}, 1, false},
		{get, step{err: errReset}, 3, false},
		{get, step{err: io.ErrUnexpectedEOF}, 3, false},
		{get, step{err: errRefused}, 3, false},
		{get, step{err: dns}, 3, false},
		{get, step{err: errHang}, 3, false},
		{get, step{err: certificate}, 1, false},
		{get, step{status: 200, body: `{"manif`, cut: true}, 3, false},
		{get, step{status: 404, body: `{"mess`, cut: true}, 1, false},
		{get, step{status: 400}, 1, false},
		{get, step{status: 403}, 1, false},
		{get, step{status: 404}, 1, false},
		{get, step{status: 409}, 1, false},
		{put, step{status: 500}, 1, true},
		{put, step{status: 503}, 1, true},
		{put, step{status: 501}, 1, false},
		{put, step{err: errReset}, 1, true},
		{put, step{err: io.ErrUnexpectedEOF}, 1, true},
		{put, step{err: errHang}, 1, true},
		{put, step{err: errRefused}, 3, false},
		{put, step{err: dns}, 3, false},
		{put, step{status: 206}, 1, true},
		{put, step{status: 400}, 1, false},
		{put, step{status: 403}, 1, false},
		{put, step{status: 404}, 1, false},
		{put, step{status: 409}, 1, false},
		{put, step{status: 412}, 1, false},
	} {
		t.Run(fmt.Sprintf("%s %d %v", test.method, test.failure.status, test.failure.err), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				// One more answer than allowed: success, if it is ever asked for.
				network := script(t, test.failure, test.failure, test.failure, step{status: 200, body: okManifest})
				err := callManifest(t.Context(), newTestClient(t, network, nil), test.method)
				requests := network.expectRequests(t, test.requests)
				if err == nil {
					t.Fatal("the failure was not reported")
				}
				expectContains(t, err.Error(), test.method+" manifest of skill "+skillID)
				if test.requests > 1 {
					expectContains(t, err.Error(), "gave up after 3 tries; last answer: ")
				}
				var ambiguous *AmbiguousError
				if errors.As(err, &ambiguous) != test.ambiguous {
					t.Errorf("ambiguous is %v: %v", !test.ambiguous, err)
				}
				var answered *Error
				if test.failure.status > 299 && (!errors.As(err, &answered) || answered.StatusCode != test.failure.status) {
					t.Errorf("the status is not in %v", err)
				}
				for i := 1; i < len(requests); i++ {
					between := requests[i].at.Sub(requests[i-1].at)
					if errors.Is(test.failure.err, errHang) {
						between -= defaultRequestTimeout
					}
					if low, high := firstWait<<(i-1)/2, firstWait<<(i-1)*3/2; between < low || between > high {
						t.Errorf("wait %d took %s, want %s to %s", i, between, low, high)
					}
				}
			})
		})
	}
}

func callManifest(ctx context.Context, client *Client, method string) error {
	if method == http.MethodPut {
		return client.PutManifest(ctx, skillID, StageDevelopment, []byte(okManifest), "tag")
	}
	_, err := client.GetManifest(ctx, skillID, StageDevelopment)
	return err
}

func TestSuccessAfterFailures(t *testing.T) {
	for _, test := range []struct {
		method string
		steps  []step
	}{
		{http.MethodGet, []step{{status: 502}, {err: errReset}, {status: 200, body: okManifest}}},
		{http.MethodGet, []step{{status: 200, body: "{", cut: true}, {status: 200, body: okManifest}}},
		{http.MethodPut, []step{{err: errRefused}, {status: 429}, {err: errRefused}, {status: 202}}},
		{http.MethodPut, []step{{status: 202, body: "{", cut: true}}},
	} {
		synctest.Test(t, func(t *testing.T) {
			network := script(t, test.steps...)
			if err := callManifest(t.Context(), newTestClient(t, network, nil), test.method); err != nil {
				t.Errorf("%s %v: %v", test.method, test.steps, err)
			}
			for number, request := range network.expectRequests(t, len(test.steps)) {
				if test.method == http.MethodPut && (request.body != okManifest || request.header.Get("If-Match") != "tag") {
					t.Errorf("try %d sent %q with If-Match %q", number, request.body, request.header.Get("If-Match"))
				}
			}
		})
	}
}

func TestRequestTimeoutIsPerTry(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		network := script(t, step{err: errHang}, step{err: errHang}, step{err: errHang})
		client := newTestClient(t, network, func(c *Config) { c.RequestTimeout = 7 * time.Second })
		started := time.Now()
		_, err := client.Vendors(t.Context())
		network.expectRequests(t, 3)
		if err == nil || errors.Is(err, context.DeadlineExceeded) {
			t.Fatalf("the end of a try passes for the end of the operation: %v", err)
		}
		expectContains(t, err.Error(), "nothing came within 7s", "request_timeout")
		if took := time.Since(started); took < 21*time.Second || took > 24*time.Second {
			t.Errorf("three tries of 7s took %s", took)
		}
	})
}

func TestCancelledInFlight(t *testing.T) {
	for _, method := range []string{http.MethodGet, http.MethodPut} {
		synctest.Test(t, func(t *testing.T) {
			network := script(t, step{err: errHang})
			ctx, cancel := context.WithTimeoutCause(t.Context(), 3*time.Second, errors.New("the update timeout ended"))
			defer cancel()
			err := callManifest(ctx, newTestClient(t, network, nil), method)
			network.expectRequests(t, 1)
			if !errors.Is(err, context.DeadlineExceeded) {
				t.Fatalf("%s: %v", method, err)
			}
			expectContains(t, err.Error(), "gave up after 1 try", "the update timeout ended")
			var ambiguous *AmbiguousError
			if errors.As(err, &ambiguous) != (method == http.MethodPut) {
				t.Errorf("%s: %v", method, err)
			}
		})
	}
}

func TestCancelledBetweenTries(t *testing.T) {
	for _, failure := range []step{{status: 500, body: `{"message":"the last word"}`}, {err: errRefused}} {
		synctest.Test(t, func(t *testing.T) {
			network := script(t, failure)
			ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
			defer cancel()
			started := time.Now()
			err := callManifest(ctx, newTestClient(t, network, nil), http.MethodGet)
			network.expectRequests(t, 1)
			if !errors.Is(err, context.DeadlineExceeded) || time.Since(started) != 100*time.Millisecond {
				t.Fatalf("after %s: %v", time.Since(started), err)
			}
			expectContains(t, err.Error(), "gave up after 1 try", "last answer")
			if failure.status != 0 {
				expectContains(t, err.Error(), "the last word")
			}
		})
	}
}

func TestCancelledBefore(t *testing.T) {
	network := script(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := callManifest(ctx, newTestClient(t, network, nil), http.MethodPut)
	var ambiguous *AmbiguousError
	if !errors.Is(err, context.Canceled) || errors.As(err, &ambiguous) {
		t.Errorf("the error is %v", err)
	}
	network.expectRequests(t, 0)
}

// TestConnectionsThatNeverStood uses Go's own transport: what fails before
// there is a connection is known not to have been sent, whatever the error.
func TestConnectionsThatNeverStood(t *testing.T) {
	for name, hangs := range map[string]bool{"refused in a proxy's own words": false, "hanging": true} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				// Go goes on connecting when the request no longer waits.
				over := make(chan struct{})
				defer close(over)
				var dials atomic.Int32
				transport := &http.Transport{DialContext: func(context.Context, string, string) (net.Conn, error) {
					dials.Add(1)
					if hangs {
						<-over
					}
					return nil, errors.New("try tomorrow")
				}}
				err := callManifest(t.Context(), newTestClient(t, transport, nil), http.MethodPut)
				var ambiguous *AmbiguousError
				if err == nil || errors.As(err, &ambiguous) {
					t.Errorf("the error is %v", err)
				}
				if dials.Load() != 3 {
					t.Errorf("%d connections were tried, want 3", dials.Load())
				}
			})
		})
	}
}
