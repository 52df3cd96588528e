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

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa/wire"
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
		{get, step{Status: 500}, 3, false},
		{get, step{Status: 503, Body: "<html>"}, 3, false},
		{get, step{Status: 504}, 3, false},
		{get, step{Status: 501}, 1, false},
		{get, step{Err: errReset}, 3, false},
		{get, step{Err: io.ErrUnexpectedEOF}, 3, false},
		{get, step{Err: errRefused}, 3, false},
		{get, step{Err: dns}, 3, false},
		{get, step{Err: errHang}, 3, false},
		{get, step{Err: certificate}, 1, false},
		{get, step{Status: 200, Body: `{"manif`, Cut: true}, 3, false},
		{get, step{Status: 404, Body: `{"mess`, Cut: true}, 1, false},
		{get, step{Status: 400}, 1, false},
		{get, step{Status: 403}, 1, false},
		{get, step{Status: 404}, 1, false},
		{get, step{Status: 409}, 1, false},
		{put, step{Status: 500}, 1, true},
		{put, step{Status: 503}, 1, true},
		{put, step{Status: 501}, 1, false},
		{put, step{Err: errReset}, 1, true},
		{put, step{Err: io.ErrUnexpectedEOF}, 1, true},
		{put, step{Err: errHang}, 1, true},
		{put, step{Err: errRefused}, 3, false},
		{put, step{Err: dns}, 3, false},
		{put, step{Status: 206}, 1, true},
		{put, step{Status: 400}, 1, false},
		{put, step{Status: 403}, 1, false},
		{put, step{Status: 404}, 1, false},
		{put, step{Status: 409}, 1, false},
		{put, step{Status: 412}, 1, false},
	} {
		t.Run(fmt.Sprintf("%s %d %v", test.method, test.failure.Status, test.failure.Err), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				// One more answer than allowed: success, if it is ever asked for.
				network := script(t, test.failure, test.failure, test.failure, step{Status: 200, Body: okManifest})
				err := callManifest(t.Context(), newTestClient(t, network, nil), test.method)
				requests := network.ExpectRequests(t, test.requests)
				if err == nil {
					t.Fatal("the failure was not reported")
				}
				expectContains(t, err.Error(), test.method+" manifest of skill "+skillID)
				if test.requests > 1 {
					last := "last answer: "
					if test.failure.Status < 300 {
						last = "last try: "
					}
					expectContains(t, err.Error(), "gave up after 3 tries; "+last)
				}
				var ambiguous *AmbiguousError
				if errors.As(err, &ambiguous) != test.ambiguous {
					t.Errorf("ambiguous is %v: %v", !test.ambiguous, err)
				}
				if got, _ := statusOf(err); test.failure.Status > 299 && got != test.failure.Status {
					t.Errorf("the status is not in %v", err)
				}
				for i := 1; i < len(requests); i++ {
					between := requests[i].At.Sub(requests[i-1].At)
					if errors.Is(test.failure.Err, errHang) {
						between -= defaultRequestTimeout
					}
					if low, high := wire.FirstWait<<(i-1)/2, wire.FirstWait<<(i-1)*3/2; between < low || between > high {
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
		{http.MethodGet, []step{{Status: 502}, {Err: errReset}, {Status: 200, Body: okManifest}}},
		{http.MethodGet, []step{{Status: 200, Body: "{", Cut: true}, {Status: 200, Body: okManifest}}},
		{http.MethodPut, []step{{Err: errRefused}, {Status: 429}, {Err: errRefused}, {Status: 202}}},
		{http.MethodPut, []step{{Status: 202, Body: "{", Cut: true}}},
	} {
		synctest.Test(t, func(t *testing.T) {
			network := script(t, test.steps...)
			if err := callManifest(t.Context(), newTestClient(t, network, nil), test.method); err != nil {
				t.Errorf("%s %v: %v", test.method, test.steps, err)
			}
			for number, request := range network.ExpectRequests(t, len(test.steps)) {
				if test.method == http.MethodPut && (request.Body != okManifest || request.Header.Get("If-Match") != "tag") {
					t.Errorf("try %d sent %q with If-Match %q", number, request.Body, request.Header.Get("If-Match"))
				}
			}
		})
	}
}

func TestRequestTimeoutIsPerTry(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		network := script(t, step{Err: errHang}, step{Err: errHang}, step{Err: errHang})
		client := newTestClient(t, network, func(c *Config) { c.RequestTimeout = 7 * time.Second })
		started := time.Now()
		_, err := client.Vendors(t.Context())
		network.ExpectRequests(t, 3)
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
			network := script(t, step{Err: errHang})
			ctx, cancel := context.WithTimeoutCause(t.Context(), 3*time.Second, errors.New("the update timeout ended"))
			defer cancel()
			err := callManifest(ctx, newTestClient(t, network, nil), method)
			network.ExpectRequests(t, 1)
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
	for _, failure := range []step{{Status: 500, Body: `{"message":"the last word"}`}, {Err: errRefused}} {
		synctest.Test(t, func(t *testing.T) {
			network := script(t, failure)
			ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
			defer cancel()
			started := time.Now()
			err := callManifest(ctx, newTestClient(t, network, nil), http.MethodGet)
			network.ExpectRequests(t, 1)
			if !errors.Is(err, context.DeadlineExceeded) || time.Since(started) != 100*time.Millisecond {
				t.Fatalf("after %s: %v", time.Since(started), err)
			}
			last := "last try: "
			if failure.Status != 0 {
				last = "last answer: "
				expectContains(t, err.Error(), "the last word")
			}
			expectContains(t, err.Error(), "gave up after 1 try", last)
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
	network.ExpectRequests(t, 0)
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
