// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestPathsAndMethods(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{}`)
	for _, test := range []struct {
		method, path string
		want         int
	}{
		{http.MethodGet, "/v1/skills/" + skillID, http.StatusMethodNotAllowed},
		{http.MethodPatch, manifestPath, http.StatusMethodNotAllowed},
		{http.MethodPost, "/v1/vendors", http.StatusMethodNotAllowed},
		{http.MethodGet, "/", http.StatusNotFound},
		{http.MethodGet, "/v1", http.StatusNotFound},
		{http.MethodGet, "/v2/skills", http.StatusNotFound},
		{http.MethodGet, "/v1/developerAccounts", http.StatusNotFound},
		{http.MethodGet, strings.Replace(manifestPath, "development", "beta", 1), http.StatusNotFound},
	} {
		answer := exchange(s, test.method, test.path, "")
		if answer.Code != test.want {
			t.Errorf("%s %s answered %d, want %d", test.method, test.path, answer.Code, test.want)
		}
		if html := strings.HasPrefix(answer.Header().Get("Content-Type"), "text/html"); html != (test.want == http.StatusMethodNotAllowed) {
			t.Errorf("%s %s answered %s", test.method, test.path, answer.Header().Get("Content-Type"))
		}
	}
	if got := s.Count(sandbox.OperationUnknown); got != 8 {
		t.Errorf("%d unknown operations", got)
	}
}

func TestManyWritersLoseNothing(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{"manifest":{"writers":{}}}`)
	var writers sync.WaitGroup
	for writer := range 8 {
		writers.Go(func() {
			for {
				read := exchange(s, http.MethodGet, manifestPath, "")
				body := strings.Replace(read.Body.String(), `"writers":{`, fmt.Sprintf(`"writers":{"w%d":{},`, writer), 1)
				body = strings.Replace(body, `,}`, `}`, 1)
				answer := exchange(s, http.MethodPut, manifestPath, body, "If-Match", read.Header().Get("ETag"))
				if answer.Code == http.StatusPreconditionFailed {
					continue
				}
				if answer.Code != http.StatusAccepted {
					t.Errorf("answered %d %s", answer.Code, answer.Body)
				}
				return
			}
		})
	}
	writers.Wait()
	for writer := range 8 {
		if name := fmt.Sprintf(`"w%d":{}`, writer); !strings.Contains(string(s.Document(skillID)), name) {
			t.Errorf("%s is lost in %s", name, s.Document(skillID))
		}
	}
}
