// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	skillID      = "amzn1.ask.skill.1"
	manifestPath = "/v1/skills/" + skillID + "/stages/development/manifest"
	listPath     = "/v1/skills?vendorId=MSANDBOX"
	statusPath   = "/v1/skills/" + skillID + "/status?resource=manifest"
)

// exchange sends a request without a network. Headers come as name, value, name, value.
func exchange(s http.Handler, method, target, body string, headers ...string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(method, target, strings.NewReader(body))
	request.Header.Set("Authorization", "Bearer "+sandbox.AccessToken)
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	recorder := httptest.NewRecorder()
	s.ServeHTTP(recorder, request)
	return recorder
}

func wantStatus(t *testing.T, answer *httptest.ResponseRecorder, status int) {
	t.Helper()
	if answer.Code != status {
		t.Fatalf("answered %d, want %d: %s", answer.Code, status, answer.Body)
	}
}

func object(t *testing.T, text []byte) map[string]any {
	t.Helper()
	var result map[string]any
	if err := json.Unmarshal(text, &result); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return result
}

// at walks into maps by name and into slices by number.
func at(value any, path ...any) any {
	for _, step := range path {
		switch step := step.(type) {
		case string:
			members, _ := value.(map[string]any)
			value = members[step]
		case int:
			elements, _ := value.([]any)
			if step >= len(elements) {
				return nil
			}
			value = elements[step]
		}
	}
	return value
}

func put(t *testing.T, s *sandbox.Sandbox, document string) {
	t.Helper()
	if err := s.PutSkill(skillID, []byte(document)); err != nil {
		t.Fatal(err)
	}
}

// lastUpdate reads the status once and returns lastUpdateRequest.
func lastUpdate(t *testing.T, s http.Handler) map[string]any {
	t.Helper()
	answer := exchange(s, http.MethodGet, statusPath, "")
	wantStatus(t, answer, http.StatusOK)
	last, _ := at(object(t, answer.Body.Bytes()), "manifest", "lastUpdateRequest").(map[string]any)
	return last
}

// textAt is at for a string, which must be there.
func textAt(t *testing.T, value any, path ...any) string {
	t.Helper()
	text, ok := at(value, path...).(string)
	if !ok {
		t.Fatalf("there is no text at %v of %v", path, value)
	}
	return text
}
