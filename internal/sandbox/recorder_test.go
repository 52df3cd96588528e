// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"bytes"
	"log"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestRequestsAreRecorded(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{}`)
	exchange(s, http.MethodPut, manifestPath, `{"manifest":{}}`, "If-Match", "stale")
	exchange(s, http.MethodGet, statusPath, "")
	exchange(s, http.MethodGet, "/v1/vendors", "", "Authorization", "")
	requests := s.Requests()
	if len(requests) != 3 {
		t.Fatalf("recorded %v", requests)
	}
	write := requests[0]
	if write.Method != http.MethodPut || write.Path != manifestPath || write.Status != http.StatusPreconditionFailed ||
		string(write.Body) != `{"manifest":{}}` || write.Header.Get("If-Match") != "stale" ||
		write.SkillID != skillID || write.Operation != sandbox.OperationPutManifest {
		t.Errorf("recorded %+v", write)
	}
	if read := requests[1]; read.RawQuery != "resource=manifest" || read.Operation != sandbox.OperationStatus {
		t.Errorf("recorded %+v", read)
	}
	if refused := requests[2]; refused.Status != http.StatusUnauthorized || refused.SkillID != "" {
		t.Errorf("recorded %+v", refused)
	}
	if s.Count(sandbox.OperationPutManifest) != 1 || s.Count(sandbox.OperationGetManifest) != 0 {
		t.Error("the counts are wrong")
	}
	s.ResetRequests()
	if len(s.Requests()) != 0 || s.Count(sandbox.OperationStatus) != 0 {
		t.Error("requests are still there")
	}
}

func TestOperations(t *testing.T) {
	for request, want := range map[[2]string]sandbox.Operation{
		{http.MethodPost, "/auth/o2/token"}:           sandbox.OperationToken,
		{http.MethodGet, "/v1/vendors"}:               sandbox.OperationVendors,
		{http.MethodGet, "/v1/skills?vendorId=x"}:     sandbox.OperationListSkills,
		{http.MethodPost, "/v1/skills"}:               sandbox.OperationCreateSkill,
		{http.MethodDelete, "/v1/skills/" + skillID}:  sandbox.OperationDeleteSkill,
		{http.MethodGet, manifestPath}:                sandbox.OperationGetManifest,
		{http.MethodPut, manifestPath}:                sandbox.OperationPutManifest,
		{http.MethodGet, statusPath}:                  sandbox.OperationStatus,
		{http.MethodGet, "/v1/skills/" + skillID}:     sandbox.OperationUnknown,
		{http.MethodGet, "/auth/o2/token"}:            sandbox.OperationUnknown,
		{http.MethodGet, "/v1/skills/x/certificates"}: sandbox.OperationUnknown,
	} {
		s := sandbox.New()
		exchange(s, request[0], request[1], "")
		if got := s.Requests()[0].Operation; got != want {
			t.Errorf("%v is %s, want %s", request, got, want)
		}
	}
}

func TestRequestIDsAreUnique(t *testing.T) {
	s := sandbox.New()
	var requests sync.WaitGroup
	var mutex sync.Mutex
	seen := map[string]bool{}
	for range 20 {
		requests.Go(func() {
			for _, path := range []string{"/v1/vendors", "/nowhere", "/auth/o2/token"} {
				id := exchange(s, http.MethodGet, path, "").Header().Get("x-amzn-RequestId")
				mutex.Lock()
				seen[id] = true
				mutex.Unlock()
			}
		})
	}
	requests.Wait()
	if len(seen) != 60 || seen[""] {
		t.Errorf("%d different request IDs", len(seen))
	}
}

func TestLogHasOneLineForEachRequest(t *testing.T) {
	var written bytes.Buffer
	s := sandbox.New(sandbox.WithLog(log.New(&written, "", 0)))
	exchange(s, http.MethodGet, "/v1/vendors?a=b", "")
	s.Inject(sandbox.Fault{Status: 500, Body: "<html>\n\x1b[31mbroken</html>"})
	exchange(s, http.MethodGet, "/v1/vendors", "")
	want := "GET /v1/vendors?a=b: 200\nGET /v1/vendors: 500 <html>  [31mbroken</html>\n"
	if got := written.String(); got != want {
		t.Errorf("logged %q", got)
	}
}

func TestStartServesOnLoopbackUntilTheTestEnds(t *testing.T) {
	var s *sandbox.Server
	t.Run("running", func(t *testing.T) {
		s = sandbox.Start(t)
		if !strings.HasPrefix(s.URL, "http://127.0.0.1:") {
			t.Errorf("URL is %s", s.URL)
		}
		response, err := http.Get(s.URL + "/v1/vendors")
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = response.Body.Close() }()
		if response.StatusCode != http.StatusUnauthorized || s.Count(sandbox.OperationVendors) != 1 {
			t.Errorf("answered %d", response.StatusCode)
		}
	})
	if response, err := http.Get(s.URL + "/v1/vendors"); err == nil {
		_ = response.Body.Close()
		t.Error("it still answers")
	}
}

func TestConcurrentUse(t *testing.T) {
	s := sandbox.New(sandbox.WithUpdates(sandbox.AfterPolls(1)), sandbox.WithFolder(t.TempDir()))
	put(t, s, `{}`)
	var users sync.WaitGroup
	for range 8 {
		users.Go(func() {
			s.Inject(sandbox.Fault{Status: 500, After: 3})
			exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":1}}`)
			exchange(s, http.MethodGet, statusPath, "")
			exchange(s, http.MethodGet, manifestPath, "")
			exchange(s, http.MethodGet, "/v1/skills?vendorId=MSANDBOX", "")
			_ = s.Edit(skillID, func(manifest map[string]any) { manifest["b"] = 2 })
			s.SetUpdates(sandbox.Immediately())
			s.ExpireTokens()
			refresh(s)
			s.Document(skillID)
			s.ETag(skillID)
			s.Requests()
			s.ResetRequests()
		})
	}
	users.Wait()
}
