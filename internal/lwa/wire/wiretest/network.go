// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package wiretest is a network in memory for the tests of the clients.
package wiretest

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
var (
	AccessToken  = secret("Atza|", "canary&access=token+1")
	RefreshToken = secret("Atzr|", "canary&refresh=token+2")
	ClientSecret = secret("canary-", "client-secret/3")
)

// secret makes one with characters that URLs and forms escape.
func secret(prefix, rest string) string { return prefix + rest }

// Sent is a request as the network received it.
type Sent struct {
	Method, Host, Path, Query, Body string
	Header                          http.Header
	At                              time.Time
}

// Network is a transport in memory: it records what is sent and answers as it is
// told. Nothing in it waits for the outside, so that time can be virtual.
type Network struct {
	Answer func(number int, request Sent) (*http.Response, error)

	mu       sync.Mutex
	requests []Sent
}

// RoundTrip records the request and answers it.
func (f *Network) RoundTrip(request *http.Request) (*http.Response, error) {
	received := Sent{
		Method: request.Method,
		Host:   request.URL.Host,
		Path:   request.URL.EscapedPath(),
		Query:  request.URL.RawQuery,
		Header: request.Header.Clone(),
		At:     time.Now(),
	}
	if request.Body != nil {
		body, err := io.ReadAll(request.Body)
		if err != nil {
			return nil, err
		}
		received.Body = string(body)
	}
	f.mu.Lock()
	f.requests = append(f.requests, received)
	number := len(f.requests)
	f.mu.Unlock()
	response, err := f.Answer(number, received)
	if errors.Is(err, ErrHang) {
		<-request.Context().Done()
		return nil, request.Context().Err()
	}
	return response, err
}

// Sent returns the requests so far.
func (f *Network) Sent() []Sent {
	f.mu.Lock()
	defer f.mu.Unlock()
	return append([]Sent(nil), f.requests...)
}

// ExpectRequests fails the test unless exactly so many requests were made.
func (f *Network) ExpectRequests(t *testing.T, want int) []Sent {
	t.Helper()
	requests := f.Sent()
	if len(requests) != want {
		t.Fatalf("%d requests were made, want %d: %v", len(requests), want, requests)
	}
	return requests
}

var (
	// ErrHang makes the Network answer never.
	ErrHang = errors.New("hang")
	// ErrReset ends a connection.
	ErrReset = &net.OpError{Op: "read", Net: "tcp", Err: syscall.ECONNRESET}
	// ErrRefused never makes a connection.
	ErrRefused = &net.OpError{Op: "dial", Net: "tcp", Err: syscall.ECONNREFUSED}
)

// Respond makes an answer; headers are pairs of name and value.
func Respond(status int, body string, headers ...string) *http.Response {
	header := http.Header{"X-Amzn-Requestid": {"request-1"}}
	for i := 0; i < len(headers); i += 2 {
		header.Set(headers[i], headers[i+1])
	}
	return &http.Response{StatusCode: status, Header: header, Body: io.NopCloser(strings.NewReader(body))}
}

// Step is one scripted answer.
type Step struct {
	Status  int
	Body    string
	Headers []string
	Err     error
	// Cut makes the body break off.
	Cut bool
	// Foreign leaves out Amazon's request id, as every server but Amazon's does.
	Foreign bool
}

// Script answers with each step once, and fails the test beyond the last.
func Script(t *testing.T, steps ...Step) *Network {
	t.Helper()
	return &Network{Answer: func(number int, request Sent) (*http.Response, error) {
		if number > len(steps) {
			t.Errorf("unexpected request %d: %s %s", number, request.Method, request.Path)
			return nil, ErrRefused
		}
		next := steps[number-1]
		if next.Err != nil {
			return nil, next.Err
		}
		response := Respond(next.Status, next.Body, next.Headers...)
		if next.Foreign {
			response.Header.Del("X-Amzn-Requestid")
		}
		if next.Cut {
			response.Body = io.NopCloser(io.MultiReader(strings.NewReader(next.Body), brokenReader{}))
		}
		return response, nil
	}}
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

// LogBook keeps everything that is logged, as text.
type LogBook struct {
	mu   sync.Mutex
	Text bytes.Buffer
	// Waits are the announced ones, in milliseconds.
	Waits []int64
}

// Log is a wire.Log.
func (l *LogBook) Log(_ context.Context, message string, fields map[string]any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	fmt.Fprintln(&l.Text, message, maps.Clone(fields))
	if wait, ok := fields["wait_ms"].(int64); ok {
		l.Waits = append(l.Waits, wait)
	}
}

// ExpectNoSecret fails the test if a text holds any secret, whole or in part.
func ExpectNoSecret(t *testing.T, text string) {
	t.Helper()
	if strings.Contains(strings.ToLower(text), "canary") {
		t.Errorf("a secret shows in: %s", text)
	}
}

// ExpectContains fails the test unless a text has all the others in it.
func ExpectContains(t *testing.T, text string, wants ...string) {
	t.Helper()
	for _, want := range wants {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in: %s", want, text)
		}
	}
}
