// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestObserver(t *testing.T) {
	var seen []sandbox.Exchange
	s := sandbox.New(sandbox.WithObserver(func(exchange sandbox.Exchange) { seen = append(seen, exchange) }))
	put(t, s, `{"a":1}`)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationVendors, Status: http.StatusBadGateway, Body: "gone"})

	exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":2}}`)
	exchange(s, http.MethodGet, manifestPath, "")
	exchange(s, http.MethodGet, "/v1/vendors", "")
	exchange(s, http.MethodGet, "/v1/vendors", "")
	for i, want := range []struct {
		status         int
		stored, answer string
		injected       bool
	}{
		{http.StatusAccepted, `{"a":1}`, "", false},
		{http.StatusOK, `{"a":2}`, `"a":2`, false},
		{http.StatusBadGateway, "", "gone", true},
		{http.StatusOK, "", sandbox.VendorID, false},
	} {
		got := seen[i]
		if got.Status != want.status || string(got.Stored) != want.stored || got.Injected != want.injected ||
			!strings.Contains(string(got.AnswerBody), want.answer) || len(got.AnswerHeader["X-Amzn-Requestid"]) != 1 {
			t.Errorf("exchange %d is %+v with %s", i, got, got.AnswerBody)
		}
	}
	if body := string(seen[0].Body); body != `{"manifest":{"a":2}}` {
		t.Errorf("the first request had the body %s", body)
	}
}

// An answer that never came whole is none.
func TestObserverOfClosedConnections(t *testing.T) {
	for _, drop := range []sandbox.Drop{sandbox.DropBefore, sandbox.DropAfter, sandbox.Truncate} {
		var seen []sandbox.Exchange
		s := sandbox.New(sandbox.WithObserver(func(exchange sandbox.Exchange) { seen = append(seen, exchange) }))
		s.Inject(sandbox.Fault{Drop: drop})
		func() {
			defer func() {
				if reason, _ := recover().(error); !errors.Is(reason, http.ErrAbortHandler) {
					t.Errorf("drop %d answered", drop)
				}
			}()
			asked := httptest.NewRequest(http.MethodGet, "/v1/vendors", http.NoBody)
			asked.Header.Set("Authorization", sandbox.AccessToken)
			s.ServeHTTP(httptest.NewRecorder(), asked)
		}()
		if len(seen) != 1 || seen[0].Path != "/v1/vendors" || seen[0].Status != 0 || seen[0].AnswerBody != nil || seen[0].AnswerHeader != nil {
			t.Errorf("drop %d: seen %+v", drop, seen)
		}
	}
}
