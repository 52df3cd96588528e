// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const smallManifest = `{"publishingInformation":{"locales":{"en-US":{"name":"Quiz"}}},"apis":{"custom":{},"knowledge":{}}}`

// brokenManifest is one whose creation is accepted and fails.
var brokenManifest = smallWith(`"privacyAndCompliance":{"locales":{"en-US":{"termsOfUseUrl":"nowhere"}}}`)

// smallWith is the small manifest with more members.
func smallWith(members string) string {
	return strings.TrimSuffix(smallManifest, "}") + "," + members + "}"
}

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
		`{"vendorId":5,"manifest":` + smallManifest + `}`:                       http.StatusBadRequest,
		createBody("MOTHER", smallManifest):                                     http.StatusForbidden,
		`{"vendorId":"MSANDBOX"}`:                                               http.StatusBadRequest,
		createBody(sandbox.VendorID, withPrompts(`{}`)):                         http.StatusBadRequest,
		createBody(sandbox.VendorID, smallWith(`"permissions":[]`)):             http.StatusInternalServerError,
		createBody(sandbox.VendorID, smallWith(`"permissions":[{"name":"a"}]`)): http.StatusAccepted,
	} {
		if answer := exchange(sandbox.New(), http.MethodPost, "/v1/skills", body); answer.Code != want {
			t.Errorf("%s answered %d %s, want %d", body, answer.Code, answer.Body, want)
		}
	}
}

func TestFailedCreateLeavesAShell(t *testing.T) {
	s := sandbox.New()
	created := exchange(s, http.MethodPost, "/v1/skills", createBody(sandbox.VendorID, brokenManifest))
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

// A creation needs a listing and an api, and nothing else.
func TestLeastThatCreates(t *testing.T) {
	for manifest, want := range map[string]string{
		`{}`:                     "MISSING_REQUIRED_PROPERTY apis, MISSING_REQUIRED_PROPERTY publishingInformation",
		`{"apis":{"custom":{}}}`: "MISSING_REQUIRED_PROPERTY publishingInformation",
		`{"apis":{"custom":{}},"publishingInformation":{}}`:   "MISSING_REQUIRED_PROPERTY locales",
		oneListing(`{"name":"Quiz"}`, ``):                     "MISSING_REQUIRED_PROPERTY apis",
		oneListing(`{"name":"Quiz"}`, `,"apis":{}`):           "UNEXPECTED_EMPTY_OBJECT <nil>",
		oneListing(`{}`, `,"apis":{"custom":{}}`):             "MISSING_REQUIRED_PROPERTY name",
		oneListing(`{"name":"Quiz"}`, `,"apis":{"music":{}}`): "",
	} {
		answer := exchange(sandbox.New(), http.MethodPost, "/v1/skills", createBody(sandbox.VendorID, manifest))
		var found []string
		violations, _ := object(t, answer.Body.Bytes())["violations"].([]any)
		for _, violation := range violations {
			found = append(found, fmt.Sprint(at(violation, "code"), " ", at(violation, "validationDetails", "requiredProperty")))
		}
		if got := strings.Join(found, ", "); got != want {
			t.Errorf("%s answered %d with %q, want %q", manifest, answer.Code, got, want)
		}
	}
	// An update needs neither.
	s := sandbox.New()
	put(t, s, `{}`)
	wantStatus(t, exchange(s, http.MethodPut, manifestPath, `{"manifest":{}}`), http.StatusAccepted)
}

// oneListing is a manifest with one listing, and more members.
func oneListing(listing, more string) string {
	return `{"publishingInformation":{"locales":{"en-US":` + listing + `}}` + more + `}`
}

// The answer to a POST may be lost in three ways, and in each there is a skill that nobody was told of.
func TestCreationWhoseAnswerIsLost(t *testing.T) {
	for label, fault := range map[string]sandbox.Fault{
		"dropped": {Drop: sandbox.DropAfter},
		"cut off": {Drop: sandbox.Truncate},
		"gateway": {Acted: true, Status: http.StatusBadGateway, Foreign: true},
	} {
		s := sandbox.Start(t)
		fault.Operation = sandbox.OperationCreateSkill
		s.Inject(fault)
		request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.URL+"/v1/skills", strings.NewReader(createBody(sandbox.VendorID, smallManifest)))
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Authorization", sandbox.AccessToken)
		answer, err := http.DefaultClient.Do(request)
		if err == nil {
			_, err = io.ReadAll(answer.Body)
			err = errors.Join(err, answer.Body.Close())
			if err == nil && answer.StatusCode != http.StatusBadGateway {
				t.Errorf("%s: the answer came: %d", label, answer.StatusCode)
			}
		}
		if ids := s.SkillIDs(); len(ids) != 1 || string(s.Document(ids[0])) != smallManifest {
			t.Errorf("%s: the skills are %q", label, ids)
		}
	}
}

// A creation that is throttled, or that a server breaks down over, has had no effect.
func TestCreationThatNeverHappened(t *testing.T) {
	s := sandbox.New()
	for _, status := range []int{http.StatusTooManyRequests, http.StatusServiceUnavailable} {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationCreateSkill, Status: status})
		wantStatus(t, exchange(s, http.MethodPost, "/v1/skills", createBody(sandbox.VendorID, smallManifest)), status)
	}
	if ids := s.SkillIDs(); len(ids) != 0 {
		t.Errorf("there are %q", ids)
	}
}

// The shell of a failed creation is listed without a name, has the reasons in its status, and can be deleted.
func TestShell(t *testing.T) {
	s := sandbox.New()
	s.Inject(sandbox.Fault{Operation: sandbox.OperationCreateSkill, FailUpdate: []sandbox.Problem{{Code: "DENIED_FEATURE_ACCESS", Message: "No."}}})
	created := exchange(s, http.MethodPost, "/v1/skills", createBody(sandbox.VendorID, smallManifest))
	wantStatus(t, created, http.StatusAccepted)
	id := textAt(t, object(t, created.Body.Bytes()), "skillId")
	status := object(t, exchange(s, http.MethodGet, "/v1/skills/"+id+"/status", "").Body.Bytes())
	if got := at(status, "manifest", "lastUpdateRequest", "errors", 0, "code"); got != "DENIED_FEATURE_ACCESS" {
		t.Errorf("the status is %v", status)
	}
	entry := at(object(t, exchange(s, http.MethodGet, listPath, "").Body.Bytes()), "skills", 0)
	if at(entry, "skillId") != id || at(entry, "stage") != "development" || fmt.Sprint(at(entry, "nameByLocale")) != "map[]" {
		t.Errorf("the shell is listed as %v", entry)
	}
	wantStatus(t, exchange(s, http.MethodDelete, "/v1/skills/"+id, ""), http.StatusNoContent)
	if ids := s.SkillIDs(); len(ids) != 0 {
		t.Errorf("there are %q", ids)
	}
}

// A list may be behind: neither all skills nor the new one by its name are there yet.
func TestListDelay(t *testing.T) {
	s := sandbox.New(sandbox.WithListDelay(2))
	put(t, s, `{}`)
	created := exchange(s, http.MethodPost, "/v1/skills", createBody(sandbox.VendorID, smallManifest))
	id := textAt(t, object(t, created.Body.Bytes()), "skillId")
	for i, want := range []int{1, 0, 1} {
		target := listPath
		if i > 0 {
			target += "&skillId=" + id
		}
		found, _ := object(t, exchange(s, http.MethodGet, target, "").Body.Bytes())["skills"].([]any)
		if len(found) != want {
			t.Errorf("list %d has %d entries, want %d", i, len(found), want)
		}
	}
	wantStatus(t, exchange(s, http.MethodGet, "/v1/skills/"+id+"/status", ""), http.StatusOK)
}
