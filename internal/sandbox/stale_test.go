// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"net/http"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestStaleStatusTellsThePreviousUpdate(t *testing.T) {
	s := sandbox.New(sandbox.WithUpdates(sandbox.AfterPolls(1)))
	put(t, s, `{"a":1}`)
	before, current := s.ETag(skillID), lastUpdate(t, s)["version"]
	s.Inject(sandbox.Fault{Operation: sandbox.OperationStatus, Stale: true, Times: 2})
	s.Inject(sandbox.Fault{Operation: sandbox.OperationPutManifest, FailUpdate: []sandbox.Problem{{Message: "no"}}})
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":2}}`), http.StatusAccepted)
	for range 2 {
		status := object(t, exchange(s, http.MethodGet, statusPath, "").Body.Bytes())
		last := at(status, "manifest", "lastUpdateRequest")
		if at(last, "status") != "SUCCEEDED" || at(last, "version") != current || at(last, "errors") != nil || at(status, "manifest", "eTag") != before {
			t.Errorf("the stale status is %v", status)
		}
	}
	// Stale reads let nothing end.
	for _, want := range []string{"IN_PROGRESS", "FAILED"} {
		if got := lastUpdate(t, s)["status"]; got != want {
			t.Errorf("status is %v, want %s", got, want)
		}
	}
}

func TestStaleReadServesThePreviousDocument(t *testing.T) {
	s := sandbox.New(sandbox.WithNormalization(false))
	put(t, s, `{"a":1}`)
	before := s.ETag(skillID)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, Stale: true, Times: 2})
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":2}}`), http.StatusAccepted)
	for i, want := range []string{`{"manifest":{"a":1}}`, `{"manifest":{"a":1}}`, `{"manifest":{"a":2}}`} {
		read := exchange(s, http.MethodGet, manifestPath, "")
		if read.Body.String() != want || (read.Header().Get("ETag") == before) != (i < 2) {
			t.Errorf("read %d: %s with ETag %s", i, read.Body, read.Header().Get("ETag"))
		}
	}
	// Outside edits make a read stale as well.
	if err := s.Edit(skillID, func(manifest map[string]any) { manifest["a"] = 3 }); err != nil {
		t.Fatal(err)
	}
	s.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, Stale: true})
	if got := exchange(s, http.MethodGet, manifestPath, "").Body.String(); got != `{"manifest":{"a":2}}` {
		t.Errorf("after an edit the stale document is %s", got)
	}
}

func TestStaleReadOfANewSkillFindsNone(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{"a":1}`)
	s.Inject(sandbox.Fault{Stale: true, Times: 2})
	for _, target := range []string{manifestPath, statusPath} {
		answer := exchange(s, http.MethodGet, target, "")
		wantStatus(t, answer, http.StatusNotFound)
		if object(t, answer.Body.Bytes())["code"] != "RESOURCE_NOT_FOUND" {
			t.Errorf("%s answered %s", target, answer.Body)
		}
	}
}

func TestStaleStatusOfASkillWhoseCreationFailed(t *testing.T) {
	s := sandbox.New()
	created := exchange(s, http.MethodPost, "/v1/skills", createBody(sandbox.VendorID, smallWith(`"manifestVersion":"2.0"`)))
	wantStatus(t, created, http.StatusAccepted)
	skill := "/v1/skills/" + textAt(t, object(t, created.Body.Bytes()), "skillId")
	wantStatus(t, exchange(s, http.MethodGet, skill+"/status", ""), http.StatusOK)
	wantStatus(t, exchange(s, http.MethodPut, skill+"/stages/development/manifest", `{"manifest":{}}`), http.StatusAccepted)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationStatus, Stale: true})
	s.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, Stale: true})
	status := object(t, exchange(s, http.MethodGet, skill+"/status", "").Body.Bytes())
	if at(status, "manifest", "lastUpdateRequest", "status") != "FAILED" || at(status, "manifest", "eTag") != nil {
		t.Errorf("the stale status is %v", status)
	}
	wantStatus(t, exchange(s, http.MethodGet, skill+"/stages/development/manifest", ""), http.StatusNotFound)
}

func TestMissingIsTheNotFoundOfTheAPI(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{"a":1}`)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, Missing: true, Times: 2})
	for range 2 {
		answer := exchange(s, http.MethodGet, manifestPath, "")
		wantStatus(t, answer, http.StatusNotFound)
		if object(t, answer.Body.Bytes())["code"] != "RESOURCE_NOT_FOUND" || answer.Header().Get("X-Amzn-Requestid") == "" {
			t.Errorf("answered %v %s", answer.Header(), answer.Body)
		}
	}
	wantStatus(t, exchange(s, http.MethodGet, manifestPath, ""), http.StatusOK)
}

func TestForeignAnswer(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{"a":1}`)
	s.Inject(sandbox.Fault{Foreign: true, Status: http.StatusNotFound})
	answer := exchange(s, http.MethodGet, manifestPath, "")
	wantStatus(t, answer, http.StatusNotFound)
	if got := answer.Header().Get("X-Amzn-Requestid"); got != "" {
		t.Errorf("a gateway gave the request id %s", got)
	}
	if got := answer.Header().Get("Content-Type"); got != "text/html" || answer.Body.String() != "<html><body><h1>404 Not Found</h1></body></html>\n" {
		t.Errorf("answered %q %s", got, answer.Body)
	}
}

func TestWithoutETags(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{"a":1}`)
	s.Inject(sandbox.Fault{NoETag: true, Times: 2})
	if got := exchange(s, http.MethodGet, manifestPath, "").Header().Values("ETag"); len(got) != 0 {
		t.Errorf("ETag is %q", got)
	}
	status := object(t, exchange(s, http.MethodGet, statusPath, "").Body.Bytes())
	if _, has := at(status, "manifest").(map[string]any)["eTag"]; has || at(status, "manifest", "lastUpdateRequest", "status") != "SUCCEEDED" {
		t.Errorf("status is %v", status)
	}
	if got := exchange(s, http.MethodGet, manifestPath, "").Header().Get("ETag"); got != s.ETag(skillID) {
		t.Errorf("afterwards the ETag is %q", got)
	}
}

func TestWarningsOfASuccessfulUpdate(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{"a":1}`)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationPutManifest, Warnings: []sandbox.Problem{
		{Code: "INVALID_IMAGE_ATTRIBUTES", Message: "small", PropertyPath: "$.manifest.a"},
	}})
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":2}}`), http.StatusAccepted)
	last := lastUpdate(t, s)
	if last["status"] != "SUCCEEDED" || last["errors"] != nil || at(last, "warnings", 0, "code") != "INVALID_IMAGE_ATTRIBUTES" ||
		at(last, "warnings", 0, "validationDetails", "originalInstance", "propertyPath") != "$.manifest.a" {
		t.Errorf("last update is %v", last)
	}
	if got := string(s.Document(skillID)); got != `{"a":2}` {
		t.Errorf("document is %s", got)
	}
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":3}}`), http.StatusAccepted)
	if got := lastUpdate(t, s)["warnings"]; got != nil {
		t.Errorf("warnings remain: %v", got)
	}
}
