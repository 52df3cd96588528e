// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const smallManifest = `{"publishingInformation":{"locales":{"en-US":{"name":"Quiz"}}},"apis":{"custom":{},"knowledge":{}}}`

func createBody(vendorID, manifest string) string {
	return fmt.Sprintf(`{"vendorId":%q,"manifest":%s}`, vendorID, manifest)
}

func TestCreateReadDelete(t *testing.T) {
	s := sandbox.New()
	created := exchange(s, http.MethodPost, "/v1/skills", createBody(sandbox.VendorID, smallManifest))
	wantStatus(t, created, http.StatusAccepted)
	id, _ := object(t, created.Body.Bytes())["skillId"].(string)
	if created.Header().Get("Location") != "/v1/skills/"+id+"/status?resource=manifest" {
		t.Errorf("Location is %q", created.Header().Get("Location"))
	}
	if got := string(s.Document(id)); got != smallManifest {
		t.Errorf("document of %q is %s", id, got)
	}
	again := exchange(s, http.MethodPost, "/v1/skills", createBody(sandbox.VendorID, smallManifest))
	if other := object(t, again.Body.Bytes())["skillId"]; other == id {
		t.Errorf("skill ID %v was given out twice", other)
	}
	wantStatus(t, exchange(s, http.MethodDelete, "/v1/skills/"+id+"/", ""), http.StatusNoContent)
	if s.Document(id) != nil {
		t.Error("the skill is still there")
	}
	for _, request := range [][2]string{
		{http.MethodDelete, "/v1/skills/" + id},
		{http.MethodGet, "/v1/skills/" + id + "/status"},
		{http.MethodGet, "/v1/skills/" + id + "/stages/development/manifest"},
		{http.MethodPut, "/v1/skills/" + id + "/stages/development/manifest"},
	} {
		answer := exchange(s, request[0], request[1], `{"manifest":{}}`)
		wantStatus(t, answer, http.StatusNotFound)
		if body := object(t, answer.Body.Bytes()); body["code"] != "RESOURCE_NOT_FOUND" || body["message"] == nil {
			t.Errorf("%v answered %v", request, body)
		}
	}
}

func TestRefusedCreate(t *testing.T) {
	for body, want := range map[string]int{
		`{`:                                  http.StatusBadRequest,
		`{"manifest":` + smallManifest + `}`: http.StatusBadRequest,
		`{"vendorId":5,"manifest":` + smallManifest + `}`:              http.StatusBadRequest,
		createBody("MOTHER", smallManifest):                            http.StatusForbidden,
		`{"vendorId":"MSANDBOX"}`:                                      http.StatusBadRequest,
		createBody(sandbox.VendorID, withPrompts(`{}`)):                http.StatusBadRequest,
		createBody(sandbox.VendorID, `{"permissions":[]}`):             http.StatusInternalServerError,
		createBody(sandbox.VendorID, `{"permissions":[{"name":"a"}]}`): http.StatusAccepted,
	} {
		if answer := exchange(sandbox.New(), http.MethodPost, "/v1/skills", body); answer.Code != want {
			t.Errorf("%s answered %d %s, want %d", body, answer.Code, answer.Body, want)
		}
	}
}

func TestFailedCreateLeavesAShell(t *testing.T) {
	s := sandbox.New()
	created := exchange(s, http.MethodPost, "/v1/skills", createBody(sandbox.VendorID, withPrivacy(`{"locales":{"en-US":{"termsOfUseUrl":"nowhere"}}}`)))
	wantStatus(t, created, http.StatusAccepted)
	id := textAt(t, object(t, created.Body.Bytes()), "skillId")
	status := object(t, exchange(s, http.MethodGet, "/v1/skills/"+id+"/status", "").Body.Bytes())
	if at(status, "manifest", "lastUpdateRequest", "status") != "FAILED" || at(status, "manifest", "eTag") != nil {
		t.Errorf("status is %v", status)
	}
	path := "/v1/skills/" + id + "/stages/development/manifest"
	wantStatus(t, exchange(s, http.MethodGet, path, ""), http.StatusSeeOther)
	if s.Document(id) != nil || s.ETag(id) != "" {
		t.Error("the shell has a manifest")
	}
	wantStatus(t, exchange(s, http.MethodPut, path, `{"manifest":{}}`, "If-Match", "x"), http.StatusPreconditionFailed)
	wantStatus(t, exchange(s, http.MethodPut, path, `{"manifest":{}}`), http.StatusAccepted)
	wantStatus(t, exchange(s, http.MethodGet, path, ""), http.StatusOK)
}

func TestStatusResources(t *testing.T) {
	s := sandbox.New(sandbox.WithUpdates(sandbox.AfterPolls(1)))
	put(t, s, `{}`)
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{}}`), http.StatusAccepted)
	base := strings.TrimSuffix(statusPath, "?resource=manifest")
	other := exchange(s, http.MethodGet, base+"?resource=interactionModel", "")
	wantStatus(t, other, http.StatusOK)
	if got := other.Body.String(); got != "{}" {
		t.Errorf("answered %s", got)
	}
	wantStatus(t, exchange(s, http.MethodGet, base+"?resource=price", ""), http.StatusBadRequest)
	if got := lastUpdate(t, s)["status"]; got != "IN_PROGRESS" {
		t.Errorf("reads of something else ended the update: %v", got)
	}
	both := exchange(s, http.MethodGet, base+"?resource=interactionModel&resource=manifest", "")
	if got := at(object(t, both.Body.Bytes()), "manifest", "lastUpdateRequest", "status"); got != "SUCCEEDED" {
		t.Errorf("status is %v", got)
	}
}

func TestUpdateAfterATime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := sandbox.New()
		put(t, s, `{"a":0}`)
		s.SetUpdates(sandbox.After(5 * time.Second))
		wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{"a":1}}`), http.StatusAccepted)
		time.Sleep(5*time.Second - time.Nanosecond)
		if got := lastUpdate(t, s)["status"]; got != "IN_PROGRESS" {
			t.Errorf("status is %v too early", got)
		}
		time.Sleep(time.Nanosecond)
		if got := string(s.Document(skillID)); got != `{"a":1}` {
			t.Errorf("document is %s after the time", got)
		}
	})
}

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
		{http.MethodGet, "/v1/inSkillProducts", http.StatusNotFound},
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
