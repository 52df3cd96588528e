// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// The secrets that the tests use. None of them may ever be printed.
const (
	canaryToken        = "Atza|canary&access=token+1"
	canaryRefreshToken = "Atzr|canary&refresh=token+2"
	canaryClientSecret = "canary-client-secret/3"
	skillID            = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
	testManifestPath   = "/v1/skills/" + skillID + "/stages/development/manifest"
)

// sent is a request as the fake received it.
type sent struct {
	method, host, path, query, body string
	header                          http.Header
	at                              time.Time
}

// fake is a network in memory: it records what is sent and answers as it is
// told. Nothing in it waits for the outside, so that time can be virtual.
type fake struct {
	answer func(number int, request sent) (*http.Response, error)

	mu       sync.Mutex
	requests []sent
}

func (f *fake) RoundTrip(request *http.Request) (*http.Response, error) {
	received := sent{
		method: request.Method,
		host:   request.URL.Host,
		path:   request.URL.EscapedPath(),
		query:  request.URL.RawQuery,
		header: request.Header.Clone(),
		at:     time.Now(),
	}
	if request.Body != nil {
		body, err := io.ReadAll(request.Body)
		if err != nil {
			return nil, err
		}
		received.body = string(body)
	}
	f.mu.Lock()
	f.requests = append(f.requests, received)
	number := len(f.requests)
	f.mu.Unlock()
	response, err := f.answer(number, received)
	if errors.Is(err, errHang) {
		<-request.Context().Done()
		return nil, request.Context().Err()
	}
	return response, err
}

func (f *fake) sent() []sent {
	f.mu.Lock()
	defer f.mu.Unlock()
	return append([]sent(nil), f.requests...)
}

// expectRequests fails the test unless exactly so many requests were made.
func (f *fake) expectRequests(t *testing.T, want int) []sent {
	t.Helper()
	requests := f.sent()
	if len(requests) != want {
		t.Fatalf("%d requests were made, want %d: %v", len(requests), want, requests)
	}
	return requests
}

var (
	// errHang makes the fake answer never.
	errHang    = errors.New("hang")
	errReset   = &net.OpError{Op: "read", Net: "tcp", Err: syscall.ECONNRESET}
	errRefused = &net.OpError{Op: "dial", Net: "tcp", Err: syscall.ECONNREFUSED}
)

// respond makes an answer; headers are pairs of name and value.
func respond(status int, body string, headers ...string) *http.Response {
	header := http.Header{"X-Amzn-Requestid": {"request-1"}}
	for i := 0; i < len(headers); i += 2 {
		header.Set(headers[i], headers[i+1])
	}
	return &http.Response{StatusCode: status, Header: header, Body: io.NopCloser(strings.NewReader(body))}
}

// step is one scripted answer.
type step struct {
	status  int
	body    string
	headers []string
	err     error
	// cut makes the body break off.
	cut bool
}

// script answers with each step once, and fails the test beyond the last.
func script(t *testing.T, steps ...step) *fake {
	t.Helper()
	return &fake{answer: func(number int, request sent) (*http.Response, error) {
		if number > len(steps) {
			t.Errorf("unexpected request %d: %s %s", number, request.method, request.path)
			return nil, errRefused
		}
		next := steps[number-1]
		if next.err != nil {
			return nil, next.err
		}
		response := respond(next.status, next.body, next.headers...)
		if next.cut {
			response.Body = io.NopCloser(io.MultiReader(strings.NewReader(next.body), brokenReader{}))
		}
		return response, nil
	}}
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

// logBook keeps everything that is logged, as text.
type logBook struct {
	mu   sync.Mutex
	text bytes.Buffer
	// waits are the announced ones, in milliseconds.
	waits []int64
}

func (l *logBook) log(_ context.Context, message string, fields map[string]any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	fmt.Fprintln(&l.text, message, maps.Clone(fields))
	if wait, ok := fields["wait_ms"].(int64); ok {
		l.waits = append(l.waits, wait)
	}
}

func newTestClient(t *testing.T, transport http.RoundTripper, change func(*Config)) *Client {
	t.Helper()
	config := Config{
		TokenSource: StaticToken(canaryToken),
		Transport:   transport,
		UserAgent:   "terraform-provider-alexa/test",
		MaxRetries:  2,
	}
	if change != nil {
		change(&config)
	}
	client, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	return client
}

// expectNoSecret fails the test if a text holds any secret, whole or in part.
func expectNoSecret(t *testing.T, text string) {
	t.Helper()
	if strings.Contains(strings.ToLower(text), "canary") {
		t.Errorf("a secret shows in: %s", text)
	}
}

func expectContains(t *testing.T, text string, wants ...string) {
	t.Helper()
	for _, want := range wants {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in: %s", want, text)
		}
	}
}
