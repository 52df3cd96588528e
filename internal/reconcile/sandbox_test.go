// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile_test

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// wire carries requests to a sandbox without a network, so that time can be
// virtual. A connection that the sandbox closes is one that breaks.
type wire struct{ sandbox *sandbox.Sandbox }

func (w wire) RoundTrip(request *http.Request) (response *http.Response, err error) {
	defer func() {
		if ended := recover(); ended != nil {
			response, err = nil, io.ErrUnexpectedEOF
		}
	}()
	received := request.Clone(request.Context())
	if received.Body == nil {
		received.Body = http.NoBody
	}
	recorder := httptest.NewRecorder()
	w.sandbox.ServeHTTP(recorder, received)
	return recorder.Result(), nil
}

// connect makes an engine that talks to a sandbox through the real client.
func connect(t *testing.T, s *sandbox.Sandbox) *reconcile.Engine {
	t.Helper()
	if err := s.PutSkill(skillID, []byte(quickTrivia)); err != nil {
		t.Fatal(err)
	}
	return reconcile.New(reconcile.Config{Store: store(client(t, s)), Retries: 2})
}

// client is the real one, without a network.
func client(t *testing.T, s *sandbox.Sandbox) *smapi.Client {
	t.Helper()
	made, err := smapi.New(smapi.Config{TokenSource: lwa.StaticToken(lwa.Setting{Value: sandbox.AccessToken}), Transport: wire{s}, MaxRetries: 2})
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func operations(s *sandbox.Sandbox) []sandbox.Operation {
	var asked []sandbox.Operation
	for _, request := range s.Requests() {
		asked = append(asked, request.Operation)
	}
	return asked
}

const (
	get    = sandbox.OperationGetManifest
	put    = sandbox.OperationPutManifest
	status = sandbox.OperationStatus
)

func TestEngineWithTheRealClient(t *testing.T) {
	unavailable := http.StatusServiceUnavailable
	for label, c := range map[string]struct {
		options []sandbox.Option
		fault   sandbox.Fault
		want    []sandbox.Operation
	}{
		"a slow update": {
			options: []sandbox.Option{sandbox.WithUpdates(sandbox.AfterPolls(2))},
			want:    []sandbox.Operation{get, put, status, status, status, get},
		},
		"an answer that is lost after the write": {
			fault: sandbox.Fault{Operation: put, Drop: sandbox.DropAfter},
			want:  []sandbox.Operation{get, put, status, get},
		},
		"a write that is lost": {
			fault: sandbox.Fault{Operation: put, Drop: sandbox.DropBefore},
			want:  []sandbox.Operation{get, put, status, get, put, status, get},
		},
		"a service that breaks down over the write": {
			fault: sandbox.Fault{Operation: put, Status: unavailable},
			want:  []sandbox.Operation{get, put, status, get, put, status, get},
		},
		"throttling": {
			fault: sandbox.Fault{Operation: put, Status: http.StatusTooManyRequests, Times: 3},
			want:  []sandbox.Operation{get, put, put, put, put, status, get},
		},
		"another writer": {
			fault: sandbox.Fault{Operation: put, Before: func(s *sandbox.Sandbox) {
				if err := s.Edit(skillID, func(m map[string]any) { m["manifestVersion"] = "1.0" }); err != nil {
					panic(err)
				}
			}},
			options: []sandbox.Option{sandbox.WithNormalization(false)},
			want:    []sandbox.Operation{get, put, get, put, status, get},
		},
	} {
		t.Run(label, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := sandbox.New(c.options...)
				engine := connect(t, s)
				s.Inject(c.fault)
				doc, err := change(t.Context(), engine, skillID, rename)
				if err != nil {
					t.Fatal(err)
				}
				if got := doc.Get(name).Text(); got != "Quicker Trivia" {
					t.Errorf("the name is %q", got)
				}
				if !strings.Contains(string(s.Document(skillID)), "Quicker Trivia") {
					t.Errorf("the sandbox has %s", s.Document(skillID))
				}
				if diff := cmp.Diff(c.want, operations(s)); diff != "" {
					t.Errorf("requests (-want +got):\n%s", diff)
				}
			})
		})
	}
}

func TestEngineRestoresAnUnreadableManifest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := sandbox.New(sandbox.WithUnreadableAfterFailure(), sandbox.WithUpdates(sandbox.After(3*time.Second)))
		engine := connect(t, s)
		s.Inject(sandbox.Fault{Operation: put, FailUpdate: []sandbox.Problem{{Code: "INVALID_URL_FORMAT", Message: "not a URL", PropertyPath: "$.manifest.events"}}})
		_, err := change(t.Context(), engine, skillID, rename)
		var rejected *reconcile.RejectedError
		if !errors.As(err, &rejected) || !rejected.Restored || len(rejected.Problems) != 1 || rejected.Problems[0].Code != "INVALID_URL_FORMAT" {
			t.Fatalf("got %#v, want a RejectedError after which the manifest was put back", err)
		}
		if s.Count(put) != 2 {
			t.Errorf("%d writes, want the failed one and the one that puts back", s.Count(put))
		}
		doc, err := engine.Read(t.Context(), skillID, smapi.StageDevelopment)
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Get(name).Text(); got != "Quick Trivia" {
			t.Errorf("the name is %q", got)
		}
	})
}

// Two Terraform processes on one skill share nothing but the skill itself.
func TestTwoEnginesOnOneSkillLoseNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := sandbox.New(sandbox.WithUpdates(sandbox.After(time.Second)))
		engines := []*reconcile.Engine{connect(t, s), connect(t, s)}
		var running sync.WaitGroup
		for i, engine := range engines {
			for n := range 3 {
				running.Go(func() {
					_, err := change(t.Context(), engine, skillID, func(d document.Value) (document.Value, error) {
						place := document.Pointer{"privacyAndCompliance", "locales", fmt.Sprintf("engine%d-edit%d", i, n), "termsOfUseUrl"}
						return d.Set(place, document.Text("https://example.com"))
					})
					if err != nil {
						t.Error(err)
					}
				})
			}
		}
		running.Wait()
		if got := strings.Count(string(s.Document(skillID)), "-edit"); got != 6 {
			t.Errorf("%d of 6 edits survived: %s", got, s.Document(skillID))
		}
		accepted := 0
		for _, request := range s.Requests() {
			if request.Operation == put && request.Status == http.StatusAccepted {
				accepted++
			}
		}
		if accepted != len(engines) {
			t.Errorf("%d writes were accepted, want one for each engine", accepted)
		}
	})
}
