// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// submittable has all that a submission demands.
const submittable = `{"manifest": {"apis": {"custom": {}},
  "publishingInformation": {"category": "KNOWLEDGE_AND_TRIVIA", "testingInstructions": "Say hello.", "isAvailableWorldwide": false, "distributionCountries": ["US"],
    "locales": {"en-US": {"name": "Quiz", "summary": "s", "description": "d", "examplePhrases": ["Alexa, open quiz"], "keywords": ["quiz"],
      "smallIconUri": "https://a.example/s.png", "largeIconUri": "https://a.example/l.png"}}},
  "privacyAndCompliance": {"allowsPurchases": false, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true}}}`

const (
	certificationSkill = "/v1/skills/" + skillID
	withdrawal         = `{"reason": "MORE_FEATURES"}`
	english            = "en-US"
)

// expecting sends a request and checks its answer.
func expecting(t *testing.T, s *sandbox.Sandbox) func(method, below, body string, status int, words string) {
	return func(method, below, body string, status int, words string) {
		t.Helper()
		answer := exchange(s, method, certificationSkill+below, body, "Accept-Language", english)
		if answer.Code != status || !strings.Contains(answer.Body.String(), words) {
			t.Fatalf("%s %s answered %d %s, want %d %s", method, below, answer.Code, answer.Body, status, words)
		}
	}
}

// expectStages checks what the list says of the stages of the skill.
func expectStages(t *testing.T, s *sandbox.Sandbox, want string) {
	t.Helper()
	answer := exchange(s, http.MethodGet, "/v1/skills?vendorId=MSANDBOX&skillId="+skillID, "")
	wantStatus(t, answer, http.StatusOK)
	skills, _ := object(t, answer.Body.Bytes())["skills"].([]any)
	var got []string
	for _, entry := range skills {
		got = append(got, at(entry, "stage").(string)+" "+at(entry, "publicationStatus").(string))
	}
	if strings.Join(got, ", ") != want {
		t.Errorf("the stages are %q, want %q", got, want)
	}
}

// A skill goes through review, is refused, comes back, is withdrawn, and passes.
func TestLifeOfACertification(t *testing.T) {
	s := sandbox.New()
	put(t, s, submittable)
	expect := expecting(t, s)
	expect(http.MethodGet, "/certifications/mostRecent", "", http.StatusNotFound, "RESOURCE_NOT_FOUND")
	expect(http.MethodGet, "/certifications", "", http.StatusOK, `"items":[]`)
	expect(http.MethodPost, "/withdraw", withdrawal, http.StatusBadRequest, "No skill submission record found")
	expectStages(t, s, "development DEVELOPMENT")

	expect(http.MethodPost, "/submit", `{"publicationMethod": "AUTO_PUBLISHING", "versionMessage": "first"}`, http.StatusAccepted, "")
	expect(http.MethodGet, "/certifications/mostRecent", "", http.StatusOK, `"status":"IN_PROGRESS"`)
	expect(http.MethodPost, "/submit", "", http.StatusForbidden, "not permitted")
	expectStages(t, s, "development CERTIFICATION")
	if err := s.Review(skillID, false); err != nil {
		t.Fatal(err)
	}
	expect(http.MethodGet, "/certifications/mostRecent", "", http.StatusOK, `"status":"FAILED"`)
	expectStages(t, s, "development DEVELOPMENT")

	expect(http.MethodPost, "/submit", "", http.StatusAccepted, "")
	expect(http.MethodPost, "/withdraw", `{"reason": "BOREDOM"}`, http.StatusBadRequest, "BOREDOM")
	expect(http.MethodPost, "/withdraw", withdrawal, http.StatusNoContent, "")
	expect(http.MethodGet, "/certifications/mostRecent", "", http.StatusOK, `"status":"CANCELLED"`)
	expectStages(t, s, "development DEVELOPMENT")

	expect(http.MethodPost, "/submit", `{}`, http.StatusAccepted, "")
	if err := s.Review(skillID, true); err != nil {
		t.Fatal(err)
	}
	expect(http.MethodGet, "/certifications/mostRecent", "", http.StatusOK, `"publishedCountries":["US"]`)
	expectStages(t, s, "development DEVELOPMENT, live PUBLISHED")

	answer := exchange(s, http.MethodGet, certificationSkill+"/certifications?maxResults=2", "")
	wantStatus(t, answer, http.StatusOK)
	body := object(t, answer.Body.Bytes())
	items, _ := body["items"].([]any)
	if len(items) != 2 || at(items[0], "status") != "SUCCEEDED" || at(items[1], "status") != "CANCELLED" || body["isTruncated"] != true {
		t.Errorf("the list is %s", answer.Body)
	}
	expect(http.MethodGet, "/certifications/"+at(items[1], "id").(string), "", http.StatusOK, "CANCELLED")
}

func TestControlsOfAReview(t *testing.T) {
	s := sandbox.New()
	if s.Submit(skillID, false) == nil || s.Review(skillID, true) == nil {
		t.Error("a skill that does not exist was certified")
	}
	put(t, s, smallManifest)
	if s.Review(skillID, true) == nil {
		t.Error("a skill that nobody has submitted was certified")
	}
	if err := s.Submit(skillID, true); err != nil {
		t.Fatal(err)
	}
	if s.Submit(skillID, true) == nil {
		t.Error("a skill was submitted twice")
	}
	if err := s.Review(skillID, true); err != nil {
		t.Fatal(err)
	}
	expectStages(t, s, "development DEVELOPMENT, certified CERTIFIED")
}

func TestSubmissionsThatAreRefused(t *testing.T) {
	for name, test := range map[string]struct{ old, new, body, words string }{
		"no category":             {`"category": "KNOWLEDGE_AND_TRIVIA", `, ``, ``, `missing a required property: \"category\"`},
		"empty category":          {`KNOWLEDGE_AND_TRIVIA`, ``, ``, `missing a required property: \"category\"`},
		"no testing instructions": {`"testingInstructions": "Say hello.", `, ``, ``, `"requiredProperty":"testingInstructions"`},
		"no icon":                 {`"smallIconUri": "https://a.example/s.png", `, ``, ``, `"requiredProperty":"smallIconUri"`},
		"no summary":              {`"summary": "s", `, ``, ``, `$.manifest.publishingInformation.locales.en-US`},
		"no phrase":               {`["Alexa, open quiz"]`, `[]`, ``, `"requiredProperty":"examplePhrases"`},
		"no privacy answer":       {`"isChildDirected": false, `, ``, ``, `"requiredProperty":"isChildDirected"`},
		"not compliant":           {`"isExportCompliant": true`, `"isExportCompliant": false`, ``, `"agreementType":"EXPORT_COMPLIANCE"`},
		"no distribution":         {`"isAvailableWorldwide": false, "distributionCountries": ["US"],`, ``, ``, `"requiredProperty":"isAvailableWorldwide"`},
		"a method of its own":     {``, ``, `{"publicationMethod": "LATER"}`, `publicationMethod \"LATER\" is unknown`},
		"a long message":          {``, ``, `{"versionMessage": "` + strings.Repeat("ü", 301) + `"}`, "300 characters"},
		"a number":                {``, ``, `{"versionMessage": 1}`, "not a string"},
		"no JSON":                 {``, ``, `{`, "CONTENT_PARSE_FAILURE"},
	} {
		t.Run(name, func(t *testing.T) {
			s := sandbox.New()
			put(t, s, strings.Replace(submittable, test.old, test.new, 1))
			expecting(t, s)(http.MethodPost, "/submit", test.body, http.StatusBadRequest, test.words)
			expectStages(t, s, "development DEVELOPMENT")
		})
	}
	s := sandbox.New()
	put(t, s, submittable)
	expecting(t, s)(http.MethodPost, "/submit", `{"versionMessage": "`+strings.Repeat("ü", 300)+`"}`, http.StatusAccepted, "")
}

// While a skill is in review, what belongs to it can be read and not changed.
func TestASkillInReviewIsLocked(t *testing.T) {
	for status, options := range map[int][]sandbox.Option{http.StatusForbidden: nil, http.StatusConflict: {sandbox.WithConflictInReview()}} {
		s := sandbox.New(options...)
		put(t, s, submittable)
		product := makeProduct(t, s, wholeProduct)
		other := makeProduct(t, s, wholeProduct)
		wantStatus(t, exchange(s, http.MethodPut, product+"/skills/"+skillID, ""), http.StatusNoContent)
		if err := s.Submit(skillID, false); err != nil {
			t.Fatal(err)
		}
		locked := map[string][]string{
			"manifest":        {http.MethodPut, certificationSkill + "/stages/development/manifest", submittable},
			"product":         {http.MethodPut, product + "/stages/development", envelope(wholeProduct)},
			"another product": {http.MethodPut, other + "/skills/" + skillID, ""},
			"association":     {http.MethodDelete, product + "/skills/" + skillID, ""},
			"account linking": {http.MethodPut, certificationSkill + "/stages/development/accountLinkingClient", "{}"},
			"no linking":      {http.MethodDelete, certificationSkill + "/stages/development/accountLinkingClient", ""},
			"model":           {http.MethodPut, certificationSkill + "/stages/development/interactionModel/locales/en-US", "{}"},
			"skill":           {http.MethodDelete, certificationSkill, ""},
		}
		for name, request := range locked {
			if name == "association" {
				continue
			}
			if answer := exchange(s, request[0], request[1], request[2]); answer.Code != status {
				t.Errorf("%s: answered %d %s", name, answer.Code, answer.Body)
			}
		}
		// What is recorded of an association does not depend on the option.
		request := locked["association"]
		wantStatus(t, exchange(s, request[0], request[1], request[2]), http.StatusForbidden)
		wantStatus(t, exchange(s, http.MethodGet, certificationSkill+"/stages/development/manifest", ""), http.StatusOK)
		wantStatus(t, exchange(s, http.MethodPut, other+"/stages/development", envelope(wholeProduct)), http.StatusNoContent)
		wantStatus(t, exchange(s, http.MethodPost, certificationSkill+"/withdraw", withdrawal), http.StatusNoContent)
		wantStatus(t, exchange(s, http.MethodPut, product+"/stages/development", envelope(wholeProduct)), http.StatusNoContent)
		wantStatus(t, exchange(s, http.MethodPut, certificationSkill+"/stages/development/manifest", submittable), http.StatusAccepted)
	}
}

// What is certified is what was reviewed, also when it is published much later.
func TestPublication(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := sandbox.New()
		put(t, s, submittable)
		product := makeProduct(t, s, wholeProduct)
		wantStatus(t, exchange(s, http.MethodPut, product+"/skills/"+skillID, ""), http.StatusNoContent)
		expect := expecting(t, s)
		expect(http.MethodPost, "/publications", "", http.StatusBadRequest, "no certified stage")
		expect(http.MethodGet, "/publications/~latest", "", http.StatusNotFound, "RESOURCE_NOT_FOUND")
		expect(http.MethodPost, "/submit", `{"publicationMethod": "MANUAL_PUBLISHING"}`, http.StatusAccepted, "")
		if err := s.Review(skillID, true); err != nil {
			t.Fatal(err)
		}
		expectStages(t, s, "development DEVELOPMENT, certified CERTIFIED")
		wantStatus(t, exchange(s, http.MethodGet, product+"/stages/live", ""), http.StatusNotFound)
		wantStatus(t, exchange(s, http.MethodPut, product+"/stages/development", envelope(strings.Replace(wholeProduct, "0.990", "1.990", 1))), http.StatusNoContent)

		later := func(months int) string {
			return `{"publishesAtDate": "` + time.Now().AddDate(0, months, 0).UTC().Format(time.RFC3339) + `"}`
		}
		expect(http.MethodPost, "/publications", later(7), http.StatusBadRequest, "6 months")
		wantStatus(t, exchange(s, http.MethodPost, certificationSkill+"/publications", later(1)), http.StatusBadRequest)
		expect(http.MethodPost, "/publications", later(1), http.StatusAccepted, `"status":"SCHEDULED"`)
		expect(http.MethodGet, "/publications/~latest", "", http.StatusOK, `"status":"SCHEDULED"`)
		time.Sleep(32 * 24 * time.Hour)
		expectStages(t, s, "development DEVELOPMENT, live PUBLISHED")
		expect(http.MethodGet, "/publications/~latest", "", http.StatusOK, `"status":"SUCCEEDED"`)
		if live := exchange(s, http.MethodGet, product+"/stages/live", ""); !strings.Contains(live.Body.String(), "0.990") {
			t.Errorf("the live product is %s", live.Body)
		}
	})
}

func TestPublicationAtOnce(t *testing.T) {
	s := sandbox.New()
	put(t, s, submittable)
	if err := s.PutSkillAt(skillID, "certified", []byte(submittable)); err != nil {
		t.Fatal(err)
	}
	expecting(t, s)(http.MethodPost, "/publications", "", http.StatusAccepted, `"status":"IN_PROGRESS"`)
	expecting(t, s)(http.MethodGet, "/publications/~latest", "", http.StatusOK, `"status":"SUCCEEDED"`)
	expectStages(t, s, "development DEVELOPMENT, live PUBLISHED")
}

func TestValidation(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := sandbox.New(sandbox.WithUpdates(sandbox.AfterPolls(1)))
		put(t, s, strings.NewReplacer(`"summary": "s", `, ``, `"keywords": ["quiz"],`, ``).Replace(submittable))
		expect := expecting(t, s)
		expect(http.MethodGet, "/stages/development/validations/mostRecent", "", http.StatusNotFound, "RESOURCE_NOT_FOUND")
		expect(http.MethodPost, "/stages/development/validations", `{}`, http.StatusBadRequest, "locales")
		expect(http.MethodPost, "/stages/live/validations", `{"locales": ["en-US"]}`, http.StatusNotFound, "RESOURCE_NOT_FOUND")
		expect(http.MethodPost, "/stages/development/validations", `{"locales": ["en-US", "de-DE"]}`, http.StatusAccepted, `"status":"IN_PROGRESS"`)
		expect(http.MethodPost, "/stages/development/validations", `{"locales": ["en-US"]}`, http.StatusConflict, "in progress")
		expect(http.MethodGet, "/stages/development/validations/mostRecent", "", http.StatusOK, `"status":"IN_PROGRESS"`)
		answer := exchange(s, http.MethodGet, certificationSkill+"/stages/development/validations/mostRecent", "")
		wantStatus(t, answer, http.StatusOK)
		body := object(t, answer.Body.Bytes())
		found := map[string]bool{}
		for _, check := range at(body, "result", "validations").([]any) {
			found[strings.Join([]string{at(check, "locale").(string), at(check, "title").(string), at(check, "importance").(string), at(check, "status").(string)}, " ")] = true
		}
		want := []string{"en-US Listing REQUIRED SUCCESSFUL", "de-DE Listing REQUIRED FAILED", "en-US Manifest REQUIRED FAILED", "en-US Keywords RECOMMENDED FAILED"}
		for _, check := range want {
			if !found[check] {
				t.Errorf("no %q in %v", check, found)
			}
		}
		if body["status"] != "FAILED" || found["de-DE Manifest REQUIRED FAILED"] {
			t.Errorf("the validation is %s", answer.Body)
		}
		time.Sleep(61 * time.Minute)
		expect(http.MethodGet, "/stages/development/validations/mostRecent", "", http.StatusNotFound, "RESOURCE_NOT_FOUND")
	})
}

// What is only recommended fails no validation.
func TestAValidationThatSucceeds(t *testing.T) {
	s := sandbox.New()
	put(t, s, strings.Replace(submittable, `"keywords": ["quiz"],`, ``, 1))
	expecting(t, s)(http.MethodPost, "/stages/development/validations", `{"locales": ["en-US"]}`, http.StatusAccepted, "")
	expecting(t, s)(http.MethodGet, "/stages/development/validations/mostRecent", "", http.StatusOK, `"status":"SUCCESSFUL"`)
}
