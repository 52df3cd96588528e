// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestPutBecomesTheDocumentByteForByte(t *testing.T) {
	s := sandbox.New(sandbox.WithNormalization(false))
	// What a skill has already is not refused, however odd.
	put(t, s, `{"a":0,"b":0,"n":0,"o":0,"s":0}`)
	manifest := `{ "b": 4.990, "a": [1e2, 12345678901234567890], "n": null, "s": "\u00e9<&>\ud800", "o": {} }`
	answer := exchange(s, http.MethodPut, manifestPath, `{"manifest":`+manifest+`}`)
	wantStatus(t, answer, http.StatusAccepted)
	if location := answer.Header().Get("Location"); location != statusPath {
		t.Errorf("Location is %q", location)
	}
	if answer.Body.Len() != 0 {
		t.Errorf("body is %q", answer.Body)
	}
	if got := string(s.Document(skillID)); got != manifest {
		t.Errorf("stored %s", got)
	}
	read := exchange(s, http.MethodGet, manifestPath, "")
	wantStatus(t, read, http.StatusOK)
	if got, want := read.Body.String(), `{"manifest":`+manifest+`}`; got != want {
		t.Errorf("served %s", got)
	}
}

func TestETagNamesTheContent(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{"manifest":{"a":1,"publishingInformation":{"locales":{"en-US":{"name":"Quiz"}}}}}`)
	read := exchange(s, http.MethodGet, manifestPath, "")
	first := read.Header().Get("ETag")
	if !regexp.MustCompile(`^[0-9a-f]{32}$`).MatchString(first) || first != s.ETag(skillID) {
		t.Fatalf("ETag is %q, the skill's %q", first, s.ETag(skillID))
	}
	for _, body := range []string{
		read.Body.String(),
		`{"manifest":{"publishingInformation":{"locales":{"en-US":{"name":"Quiz"}}},"a":1}}`,
	} {
		wantStatus(t, exchange(s, http.MethodPut, manifestPath, body, "If-Match", first), http.StatusAccepted)
		if got := s.ETag(skillID); got != first {
			t.Errorf("ETag changed to %q after an identical PUT", got)
		}
	}
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":2}}`), http.StatusAccepted)
	if got := s.ETag(skillID); got == first {
		t.Error("ETag did not change with the content")
	}
	if got := at(object(t, exchange(s, http.MethodGet, statusPath, "").Body.Bytes()), "manifest", "eTag"); got != s.ETag(skillID) {
		t.Errorf("status names %v", got)
	}
}

func TestIfMatch(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{"manifest":{"a":1}}`)
	for condition, want := range map[string]int{
		s.ETag(skillID):             http.StatusAccepted,
		`"` + s.ETag(skillID) + `"`: http.StatusPreconditionFailed,
		"other":                     http.StatusPreconditionFailed,
	} {
		answer := exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":1}}`, "If-Match", condition)
		if answer.Code != want {
			t.Errorf("If-Match %s answered %d, want %d", condition, answer.Code, want)
		}
	}
}

func TestRunningUpdate(t *testing.T) {
	s := sandbox.New(sandbox.WithUpdates(sandbox.AfterPolls(2)))
	put(t, s, `{"manifest":{"a":1}}`)
	before := s.ETag(skillID)
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":2}}`), http.StatusAccepted)

	redirect := exchange(s, http.MethodGet, manifestPath, "")
	wantStatus(t, redirect, http.StatusSeeOther)
	if redirect.Header().Get("Location") != statusPath || redirect.Body.Len() != 0 {
		t.Errorf("303 to %q with body %q", redirect.Header().Get("Location"), redirect.Body)
	}
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":3}}`), http.StatusConflict)
	for range 2 {
		if got := lastUpdate(t, s)["status"]; got != "IN_PROGRESS" {
			t.Fatalf("status is %v", got)
		}
		if s.ETag(skillID) != before || string(s.Document(skillID)) != `{"a":1}` {
			t.Error("the new document is visible before the update succeeded")
		}
	}
	last := lastUpdate(t, s)
	if last["status"] != "SUCCEEDED" || last["version"] == nil {
		t.Fatalf("last update is %v", last)
	}
	if got := string(s.Document(skillID)); got != `{"a":2}` {
		t.Errorf("document is %s", got)
	}
	wantStatus(t, exchange(s, http.MethodGet, manifestPath, ""), http.StatusOK)
}

func TestFailedUpdate(t *testing.T) {
	for name, test := range map[string]struct {
		options []sandbox.Option
		status  int
	}{
		"old manifest stays readable": {nil, http.StatusOK},
		"unreadable until a success":  {[]sandbox.Option{sandbox.WithUnreadableAfterFailure()}, http.StatusSeeOther},
	} {
		t.Run(name, func(t *testing.T) {
			s := sandbox.New(test.options...)
			put(t, s, `{"manifest":{"a":1}}`)
			before := s.ETag(skillID)
			s.Inject(sandbox.Fault{Operation: sandbox.OperationPutManifest, FailUpdate: []sandbox.Problem{{Code: "DENIED_FEATURE_ACCESS", Message: "no", PropertyPath: "$.manifest.a", Details: map[string]any{"feature": map[string]any{"name": "f"}}}}})
			wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":2}}`), http.StatusAccepted)
			last := lastUpdate(t, s)
			if last["status"] != "FAILED" || at(last, "errors", 0, "code") != "DENIED_FEATURE_ACCESS" ||
				at(last, "errors", 0, "validationDetails", "originalInstance", "propertyPath") != "$.manifest.a" ||
				at(last, "errors", 0, "validationDetails", "feature", "name") != "f" {
				t.Fatalf("last update is %v", last)
			}
			if s.ETag(skillID) != before {
				t.Error("a failed update changed the ETag")
			}
			wantStatus(t, exchange(s, http.MethodGet, manifestPath, ""), test.status)
			wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":3}}`, "If-Match", before), http.StatusAccepted)
			wantStatus(t, exchange(s, http.MethodGet, manifestPath, ""), http.StatusOK)
			if got := lastUpdate(t, s)["errors"]; got != nil {
				t.Errorf("errors remain: %v", got)
			}
		})
	}
}

func TestRefusedBodies(t *testing.T) {
	for body, want := range map[string]string{
		``:                                   "CONTENT_PARSE_FAILURE",
		`{`:                                  "CONTENT_PARSE_FAILURE",
		`[]`:                                 "CONTENT_PARSE_FAILURE",
		`{"manifest":{}} x`:                  "CONTENT_PARSE_FAILURE",
		"{\"manifest\":{\"a\":\"\xff\"}}":    "CONTENT_PARSE_FAILURE",
		`{"manifest":{"a":[{"b":1,"b":2}]}}`: "CONTENT_PARSE_FAILURE",
		`{"manifest":{},"manifest":{}}`:      "CONTENT_PARSE_FAILURE",
		`{}`:                                 "MISSING_REQUIRED_PROPERTY",
		`{"manifest":null}`:                  "MISSING_REQUIRED_PROPERTY",
		`{"skillManifest":{}}`:               "MISSING_REQUIRED_PROPERTY",
		`{"manifest":[]}`:                    "INVALID_DATA_TYPE",
		`{"manifest":{"permissions":"everyone"}}`: "INVALID_DATA_TYPE",
	} {
		s := sandbox.New()
		put(t, s, `{"manifest":{"a":1}}`)
		answer := exchange(s, http.MethodPut, manifestPath, body)
		if code := at(object(t, answer.Body.Bytes()), "violations", 0, "code"); answer.Code != http.StatusBadRequest || code != want {
			t.Errorf("%s answered %d %v, want 400 %s", body, answer.Code, code, want)
		}
		if got := string(s.Document(skillID)); got != `{"a":1}` {
			t.Errorf("%s changed the document to %s", body, got)
		}
	}
}

func TestEmptyPermissions(t *testing.T) {
	const empty = `{"manifest":{"permissions":[]}}`
	for name, test := range map[string]struct {
		stored string
		want   int
	}{
		"emptied":              {`{"permissions":[{"name":"alexa::person_id:read"}]}`, http.StatusInternalServerError},
		"absent before":        {`{}`, http.StatusAccepted},
		"empty before already": {`{"permissions":[]}`, http.StatusAccepted},
	} {
		t.Run(name, func(t *testing.T) {
			s := sandbox.New()
			put(t, s, test.stored)
			answer := exchange(s, http.MethodPut, manifestPath, empty)
			wantStatus(t, answer, test.want)
			if answer.Body.Len() != 0 {
				t.Errorf("body is %q", answer.Body)
			}
		})
	}
}

func TestStages(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{"manifest":{"a":1}}`)
	live := strings.Replace(manifestPath, "development", "live", 1)
	wantStatus(t, exchange(s, http.MethodGet, live, ""), http.StatusNotFound)
	if err := s.PutSkillAt(skillID, "live", []byte(`{"a":0}`)); err != nil {
		t.Fatal(err)
	}
	answer := exchange(s, http.MethodGet, live, "")
	wantStatus(t, answer, http.StatusOK)
	if got := at(object(t, answer.Body.Bytes()), "manifest", "a"); got != 0.0 {
		t.Errorf("live has %v", got)
	}
	wantStatus(t, exchange(s, http.MethodPut, live, `{"manifest":{"a":2}}`), http.StatusForbidden)
	if got := string(s.Document(skillID)); got != `{"a":1}` {
		t.Errorf("development is %s", got)
	}
	if err := s.PutSkillAt(skillID, "beta", []byte(`{}`)); err == nil {
		t.Error("an unknown stage is accepted")
	}
}
