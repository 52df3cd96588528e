// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/contract"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// right is an exchange that Amazon describes; each test breaks one thing in it.
func right() sandbox.Exchange {
	return sandbox.Exchange{
		Request: sandbox.Request{
			Method: http.MethodPut, Path: manifest, Status: http.StatusAccepted, Operation: sandbox.OperationPutManifest,
			Header: http.Header{
				"Authorization": {"Bearer a"}, "Content-Type": {"application/json"}, "If-Match": {"a"}, "User-Agent": {"a"},
			},
			Body: []byte(paid(dollars, prompts)),
		},
		AnswerHeader: http.Header{"Content-Type": {"application/json"}, "Location": {status}},
	}
}

// list is right for a list of skills.
func rightList() sandbox.Exchange {
	e := right()
	e.Method, e.Path, e.RawQuery, e.Body = http.MethodGet, skills, "vendorId=a&maxResults=50", nil
	e.Header = http.Header{"Authorization": {"Bearer a"}, "Accept": {"application/json"}}
	e.Status, e.Operation = http.StatusOK, sandbox.OperationListSkills
	e.AnswerHeader = http.Header{"Content-Type": {"application/json+hal"}}
	e.AnswerBody = []byte(`{"skills": [{"skillId": "a", "lastUpdated": "2023-06-13T00:00:00Z"}]}`)
	return e
}

// TestMistakesAreSeen proves that the judge is not blind: each mistake is one problem, and it is in the right place.
func TestMistakesAreSeen(t *testing.T) {
	body := func(from, to string) func(*sandbox.Exchange) {
		return func(e *sandbox.Exchange) { e.Body = []byte(strings.Replace(string(e.Body), from, to, 1)) }
	}
	for want, mistake := range map[string]func(*sandbox.Exchange){
		"request: path: the description has no such operation": func(e *sandbox.Exchange) { e.Path += "s" },
		"such operation": func(e *sandbox.Exchange) { e.Method = http.MethodPatch },
		"skills//stages/development/manifest, request: path: the":                func(e *sandbox.Exchange) { e.Path = "/v1/skills//stages/development/manifest" },
		"Authorization: security requirements failed: it is no":                  func(e *sandbox.Exchange) { e.Header.Set("Authorization", "Basic a") },
		"request: query force: the descri":                                       func(e *sandbox.Exchange) { e.RawQuery = "force=true" },
		"request: header X-Force: the desc":                                      func(e *sandbox.Exchange) { e.Header.Set("X-Force", "true") },
		"request: header Authorization: security requirements failed: it is not": func(e *sandbox.Exchange) { e.Header.Set("Authorization", "a") },
		"body: unsupported content type \"text/json\"":                           func(e *sandbox.Exchange) { e.Header.Set("Content-Type", "text/json") },
		"request: body: value is required but missing":                           func(e *sandbox.Exchange) { e.Body = nil },
		"body /document: property":                                               body("manifest", "document"),
		"pricing/amazon.co.uk/0/price: value must be a number":                   body("4.99", `"4.99"`),
		"pricing/amazon.co.uk: maximum number of items is 1":                     body(dollars, dollars+","+dollars),
		"pricing/amazon.co.uk/0/offerType: value is not one of":                  body("ENTITLEMENT", "GIFT"),
		"taxInformation/category: property":                                      body(`"category": "SOFTWARE"`, ""),
		"publishingInformation/paidSkillInformation/taxes: property":             body(`"taxInformation"`, `"taxes": 1, "taxInformation"`),
		"answer 200: status: status is not supported":                            func(e *sandbox.Exchange) { e.Status = http.StatusOK },
		"answer 202: header: response header \"Location\" missing":               func(e *sandbox.Exchange) { delete(e.AnswerHeader, "Location") },
		"answer 202: header Location: \"http":                                    func(e *sandbox.Exchange) { http.Header(e.AnswerHeader).Set("Location", "http://a/v1/") },
		"answer 202: body: the description has none":                             func(e *sandbox.Exchange) { e.AnswerBody = []byte("{}") },
		"answer 409: body: it is missing":                                        func(e *sandbox.Exchange) { e.Status = http.StatusConflict },
	} {
		e := right()
		mistake(&e)
		expectOnly(t, e, want)
	}
	for want, mistake := range map[string]func(*sandbox.Exchange){
		"query vendorId: value is required but missing":                                               func(e *sandbox.Exchange) { e.RawQuery = "maxResults=50" },
		"query maxResults: number must be at most 50":                                                 func(e *sandbox.Exchange) { e.RawQuery = "vendorId=a&maxResults=51" },
		"query maxResults: value many":                                                                func(e *sandbox.Exchange) { e.RawQuery = "vendorId=a&maxResults=many" },
		"query vendorId: it is there more":                                                            func(e *sandbox.Exchange) { e.RawQuery = "vendorId=a&vendorId=b" },
		"header If-Match: the description":                                                            func(e *sandbox.Exchange) { e.Header.Set("If-Match", "a") },
		"request: body: request body not allowed":                                                     func(e *sandbox.Exchange) { e.Body = []byte("{}") },
		"answer 200: body: it is missing":                                                             func(e *sandbox.Exchange) { e.AnswerBody = nil },
		"answer 200: header: response header Content-Type has unexpected value: \"application/json\"": func(e *sandbox.Exchange) { http.Header(e.AnswerHeader).Set("Content-Type", "application/json") },
		"answer 200: body /skills/0/lastUpdated: ":                                                    func(e *sandbox.Exchange) { e.AnswerBody = []byte(`{"skills": [{"lastUpdated": "now"}]}`) },
		"answer 200: body /skills/0/name: property":                                                   func(e *sandbox.Exchange) { e.AnswerBody = []byte(`{"skills": [{"name": "a"}]}`) },
		"answer 403: status: status is not supported":                                                 func(e *sandbox.Exchange) { e.Status = http.StatusForbidden },
	} {
		e := rightList()
		mistake(&e)
		expectOnly(t, e, want)
	}
	for _, e := range []sandbox.Exchange{right(), rightList()} {
		expectOnly(t, e, "")
	}
}

func expectOnly(t *testing.T, e sandbox.Exchange, want string) {
	t.Helper()
	model := load(t)
	var found []string
	for _, problem := range model.Judge(e) {
		found = append(found, problem.String())
	}
	switch {
	case want == "" && len(found) > 0:
		t.Errorf("nothing is wrong, but it says %q", found)
	case want != "" && (len(found) != 1 || !strings.Contains(found[0], want)):
		t.Errorf("want only %q, got %q", want, found)
	}
}

// TestDeviationsExplainNothingElse proves that a deviation covers one keyword at one place.
func TestDeviationsExplainNothingElse(t *testing.T) {
	const at = "/manifest/publishingInformation/paidSkillInformation/pricing/amazon.de/0/currency"
	for problem, explained := range map[contract.Problem]bool{
		{Place: "body", Pointer: at, Keyword: "enum"}:                                         true,
		{Place: "body", Pointer: at, Keyword: "type"}:                                         false,
		{Place: "body", Pointer: at + "/a", Keyword: "enum"}:                                  false,
		{Place: "query currency", Pointer: at, Keyword: "enum"}:                               false,
		{Operation: "getSkillManifestV1", Status: 500, Place: "body", Keyword: "required"}:    false,
		{Operation: "updateSkillManifestV1", Status: 500, Place: "body", Keyword: "required"}: true,
		{Operation: "updateSkillManifestV1", Status: 400, Place: "body", Keyword: "required"}: false,
	} {
		if got := contract.Explanation(problem) != nil; got != explained {
			t.Errorf("%+v: explained is %v", problem, got)
		}
	}
}
