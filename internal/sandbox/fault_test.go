// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// statuses reads the manifest several times and returns the answers.
func statuses(s http.Handler, reads int) []int {
	var codes []int
	for range reads {
		codes = append(codes, exchange(s, http.MethodGet, manifestPath, "").Code)
	}
	return codes
}

func TestFaultsHitByCount(t *testing.T) {
	for name, test := range map[string]struct {
		faults []sandbox.Fault
		want   []int
	}{
		"once":             {[]sandbox.Fault{{Status: 500}}, []int{500, 200, 200, 200}},
		"later, twice":     {[]sandbox.Fault{{Status: 503, After: 1, Times: 2}}, []int{200, 503, 503, 200}},
		"always":           {[]sandbox.Fault{{Status: 429, Times: -1}}, []int{429, 429, 429, 429}},
		"one after other":  {[]sandbox.Fault{{Status: 500}, {Status: 503}}, []int{500, 503, 200, 200}},
		"of this skill":    {[]sandbox.Fault{{Status: 500, SkillID: skillID}}, []int{500, 200, 200, 200}},
		"of another skill": {[]sandbox.Fault{{Status: 500, SkillID: "other"}}, []int{200, 200, 200, 200}},
		"of this kind":     {[]sandbox.Fault{{Status: 500, Operation: sandbox.OperationGetManifest}}, []int{500, 200, 200, 200}},
		"of another kind":  {[]sandbox.Fault{{Status: 500, Operation: sandbox.OperationStatus}}, []int{200, 200, 200, 200}},
	} {
		t.Run(name, func(t *testing.T) {
			s := sandbox.New()
			put(t, s, `{"a":0}`)
			for _, fault := range test.faults {
				s.Inject(fault)
			}
			if got := statuses(s, 4); !slices.Equal(got, test.want) {
				t.Errorf("answered %v, want %v", got, test.want)
			}
		})
	}
}

func TestFaultAnswersInsteadOfActing(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{"a":0}`)
	s.Inject(sandbox.Fault{Status: 429, Body: `{"message":"slow"}`, Header: map[string]string{"Retry-After": "7"}})
	answer := exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":1}}`)
	wantStatus(t, answer, 429)
	if answer.Body.String() != `{"message":"slow"}` || answer.Header().Get("Retry-After") != "7" {
		t.Errorf("answered %v %s", answer.Header(), answer.Body)
	}
	if got := string(s.Document(skillID)); got != `{"a":0}` {
		t.Errorf("document is %s", got)
	}
}

func TestFaultAnswersAfterActing(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{"a":0}`)
	s.Inject(sandbox.Fault{Status: 504, Acted: true, Body: `late`})
	answer := exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":1}}`)
	wantStatus(t, answer, 504)
	if answer.Body.String() != `late` {
		t.Errorf("answered %s", answer.Body)
	}
	if got := string(s.Document(skillID)); got != `{"a":1}` {
		t.Errorf("document is %s", got)
	}
}

func TestOutsideEditBeforeAPut(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{"a":0}`)
	eTag := s.ETag(skillID)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationPutManifest, Before: func(s *sandbox.Sandbox) {
		if err := s.Edit(skillID, func(manifest map[string]any) { manifest["theirs"] = true }); err != nil {
			t.Error(err)
		}
	}})
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"ours":1}}`, "If-Match", eTag), http.StatusPreconditionFailed)
	if got := string(s.Document(skillID)); got != `{"a":0,"theirs":true}` {
		t.Errorf("document is %s", got)
	}
}

func TestDroppedConnections(t *testing.T) {
	for name, test := range map[string]struct {
		drop   sandbox.Drop
		stored string
	}{
		"before acting": {sandbox.DropBefore, `{"a":0}`},
		"after acting":  {sandbox.DropAfter, `{"a":1}`},
		"cut off":       {sandbox.Truncate, `{"a":1}`},
	} {
		t.Run(name, func(t *testing.T) {
			s := sandbox.Start(t)
			put(t, s.Sandbox, `{"a":0}`)
			s.Inject(sandbox.Fault{Drop: test.drop})
			request, err := http.NewRequestWithContext(t.Context(), http.MethodPut, s.URL+manifestPath, strings.NewReader(`{"manifest":{"a":1}}`))
			if err != nil {
				t.Fatal(err)
			}
			request.Header.Set("Authorization", sandbox.AccessToken)
			if response, err := http.DefaultClient.Do(request); err == nil {
				t.Errorf("answered %d", response.StatusCode)
				_ = response.Body.Close()
			}
			if got := string(s.Document(skillID)); got != test.stored {
				t.Errorf("document is %s", got)
			}
			if got := s.Requests(); len(got) != 1 || got[0].Status != 0 {
				t.Errorf("recorded %v", got)
			}
		})
	}
}

func TestTruncatedAnswer(t *testing.T) {
	s := sandbox.Start(t)
	put(t, s.Sandbox, `{"a":0}`)
	s.Inject(sandbox.Fault{Drop: sandbox.Truncate})
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.URL+manifestPath, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Authorization", sandbox.AccessToken)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err == nil || response.StatusCode != http.StatusOK || !strings.HasPrefix(string(body), `{"manifest"`) {
		t.Errorf("answered %d %q, %v", response.StatusCode, body, err)
	}
}

func TestDelay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := sandbox.New()
		put(t, s, `{"a":0}`)
		s.Inject(sandbox.Fault{Delay: time.Minute})
		start := time.Now()
		wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":1}}`), http.StatusAccepted)
		if waited := time.Since(start); waited != time.Minute {
			t.Errorf("answered after %v", waited)
		}
	})
}

func TestDelayedRequestOfAClientThatLeft(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{"a":0}`)
	ctx, leave := context.WithCancel(t.Context())
	s.Inject(sandbox.Fault{Delay: time.Hour, Before: func(*sandbox.Sandbox) { leave() }})
	request := httptest.NewRequestWithContext(ctx, http.MethodPut, manifestPath, strings.NewReader(`{"manifest":{"a":1}}`))
	request.Header.Set("Authorization", sandbox.AccessToken)
	func() {
		defer func() {
			if reason, _ := recover().(error); !errors.Is(reason, http.ErrAbortHandler) {
				t.Errorf("the handler ended with %v", reason)
			}
		}()
		s.ServeHTTP(httptest.NewRecorder(), request)
	}()
	if got := string(s.Document(skillID)); got != `{"a":0}` {
		t.Errorf("document is %s", got)
	}
}

func TestRateLimit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := sandbox.New(sandbox.WithRateLimit(2, 3))
		put(t, s, `{"a":0}`)
		if got, want := statuses(s, 4), []int{200, 200, 200, 429}; !slices.Equal(got, want) {
			t.Errorf("a burst answered %v", got)
		}
		time.Sleep(time.Second)
		if got, want := statuses(s, 3), []int{200, 200, 429}; !slices.Equal(got, want) {
			t.Errorf("a second later answered %v", got)
		}
		answer := exchange(s, http.MethodGet, manifestPath, "")
		if got := object(t, answer.Body.Bytes())["message"]; got != "Too many requests received." {
			t.Errorf("message is %v", got)
		}
		wantStatus(t, refresh(s), http.StatusOK)
		time.Sleep(time.Hour)
		if got, want := statuses(s, 4), []int{200, 200, 200, 429}; !slices.Equal(got, want) {
			t.Errorf("the bucket holds more than a burst: %v", got)
		}
	})
}
