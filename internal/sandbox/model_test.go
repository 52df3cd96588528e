// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	modelPath   = "/v1/skills/" + skillID + "/stages/development/interactionModel/locales/en-US"
	modelStatus = "/v1/skills/" + skillID + "/status?resource=interactionModel"
	listed      = `{"manifest": {"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}}, "apis": {"custom": {}}}}`
	// smallModel has what Amazon's description would refuse and the models of public skills have: no synonyms, a null id, an
	// unknown property.
	smallModel = `{"languageModel": {"invocationName": "quick trivia", "intents": [{"name": "BuyIntent", "samples": []}],
		"types": [{"name": "Answer", "values": [{"id": null, "name": {"value": "yes"}}]}]}, "_nameFreeInteraction": {"ingressPoints": []}}`
)

func withModel(t *testing.T, options ...sandbox.Option) *sandbox.Sandbox {
	t.Helper()
	s := sandbox.New(options...)
	put(t, s, listed)
	if err := s.PutModel(skillID, "en-US", []byte(smallModel)); err != nil {
		t.Fatal(err)
	}
	return s
}

// build is what the status says of the model in en-US: its state, its version and its steps.
func buildOf(t *testing.T, s *sandbox.Sandbox) string {
	t.Helper()
	answer := exchange(s, http.MethodGet, modelStatus, "")
	wantStatus(t, answer, http.StatusOK)
	model := at(object(t, answer.Body.Bytes()), "interactionModel", "en-US")
	update := at(model, "lastUpdateRequest")
	text := fmt.Sprint(at(update, "status"), " ", at(model, "version"))
	steps, _ := at(update, "buildDetails", "steps").([]any)
	for _, step := range steps {
		text += fmt.Sprintf(" %v=%v", at(step, "name"), at(step, "status"))
	}
	return text
}

// The life of a model, with each refusal on the way.
func TestLifeOfAModel(t *testing.T) {
	s := sandbox.New(sandbox.WithUpdates(sandbox.AfterPolls(2)))
	put(t, s, listed)
	expect := func(method, path, body string, status int, words string, headers ...string) {
		t.Helper()
		answer := exchange(s, method, path, body, headers...)
		if answer.Code != status || !strings.Contains(answer.Body.String(), words) {
			t.Fatalf("%s %s answered %d %s, want %d %s", method, path, answer.Code, answer.Body, status, words)
		}
	}
	body := `{"interactionModel": ` + smallModel + `, "description": "first"}`
	expect(http.MethodGet, modelPath, "", http.StatusNotFound, "RESOURCE_NOT_FOUND")
	expect(http.MethodHead, modelPath, "", http.StatusNotFound, "")
	expect(http.MethodGet, modelPath+"/versions", "", http.StatusNotFound, "RESOURCE_NOT_FOUND")
	expect(http.MethodPut, modelPath, smallModel, http.StatusBadRequest, `"interactionModel\"`)
	expect(http.MethodPut, strings.Replace(modelPath, "en-US", "de-DE", 1), body, http.StatusBadRequest, `no locale \"de-DE\"`)
	expect(http.MethodPut, strings.Replace(modelPath, "en-US", "en_US", 1), body, http.StatusBadRequest, "en_US")
	expect(http.MethodPut, strings.Replace(modelPath, "development", "live", 1), body, http.StatusForbidden, "not permitted")
	expect(http.MethodPut, modelPath, body, http.StatusPreconditionFailed, "PRECONDITION_NOT_MET", "If-Match", "other")

	expect(http.MethodPut, modelPath, body, http.StatusAccepted, "")
	expect(http.MethodPut, modelPath, body, http.StatusConflict, "ongoing build")
	for _, want := range []string{
		"IN_PROGRESS <nil> LANGUAGE_MODEL_QUICK_BUILD=IN_PROGRESS",
		"IN_PROGRESS <nil> LANGUAGE_MODEL_QUICK_BUILD=SUCCEEDED LANGUAGE_MODEL_FULL_BUILD=IN_PROGRESS",
		"SUCCEEDED 1 LANGUAGE_MODEL_QUICK_BUILD=SUCCEEDED LANGUAGE_MODEL_FULL_BUILD=SUCCEEDED",
	} {
		if got := buildOf(t, s); got != want {
			t.Errorf("the build is %s, want %s", got, want)
		}
	}
	read := exchange(s, http.MethodGet, modelPath, "")
	if want := `{"interactionModel":` + smallModel + `,"version":"1"}`; read.Body.String() != want {
		t.Errorf("served %s, want %s", read.Body, want)
	}
	tag := read.Header().Get("ETag")
	if head := exchange(s, http.MethodHead, modelPath, ""); head.Code != http.StatusNoContent || head.Header().Get("ETag") != tag || tag == "" {
		t.Errorf("HEAD answered %d with %q, GET with %q", head.Code, head.Header().Get("ETag"), tag)
	}

	s.SetUpdates(sandbox.Immediately())
	expect(http.MethodPut, modelPath, strings.Replace(body, "first", "second", 1), http.StatusAccepted, "", "If-Match", tag)
	if got := exchange(s, http.MethodHead, modelPath, "").Header().Get("ETag"); got == tag || got == "" {
		t.Errorf("a new description alone made the ETag %q of %q", got, tag)
	}
	versions := exchange(s, http.MethodGet, modelPath+"/versions?maxResults=1", "")
	list := object(t, versions.Body.Bytes())
	newest := at(list, "skillModelVersions", 0)
	if at(newest, "version") != "2" || at(newest, "description") != "second" || list["isTruncated"] != true || !strings.Contains(textAt(t, newest, "_links", "self", "href"), "en_US") {
		t.Errorf("the versions are %s", versions.Body)
	}
	expect(http.MethodGet, modelPath+"/versions/1", "", http.StatusOK, `"description":"first"`)
	expect(http.MethodGet, modelPath+"/versions/~current", "", http.StatusOK, `"version":"2"`)
	expect(http.MethodGet, modelPath+"/versions/3", "", http.StatusNotFound, "")
	if _, description := s.Model(skillID, "en-US"); description != "second" || s.ModelVersions(skillID, "en-US") != 2 {
		t.Errorf("%d versions, the last %q", s.ModelVersions(skillID, "en-US"), description)
	}

	if err := s.Edit(skillID, func(manifest map[string]any) {
		manifest["publishingInformation"] = map[string]any{"locales": map[string]any{"en-GB": map[string]any{"name": "Quick Trivia"}}}
	}); err != nil {
		t.Fatal(err)
	}
	expect(http.MethodGet, modelPath, "", http.StatusNotFound, "")
}

// A failed build leaves the model that was there.
func TestAModelThatCannotBeBuilt(t *testing.T) {
	s := withModel(t)
	problem := sandbox.Problem{Code: "INVALID_MODEL", Message: "A slot has no type."}
	s.Inject(sandbox.Fault{Operation: sandbox.OperationPutModel, FailUpdate: []sandbox.Problem{problem}})
	dialog := `{"interactionModel": {"languageModel": {"invocationName": "other"}, "dialog": {"intents": []}}}`
	wantStatus(t, exchange(s, http.MethodPut, modelPath, dialog), http.StatusAccepted)
	if got, want := buildOf(t, s), "FAILED 1 DIALOG_MODEL_BUILD=FAILED"; got != want {
		t.Errorf("the build is %s, want %s", got, want)
	}
	status := exchange(s, http.MethodGet, modelStatus, "").Body.String()
	if strings.Count(status, "A slot has no type.") != 2 {
		t.Errorf("the status is %s", status)
	}
	if got, _ := s.Model(skillID, "en-US"); string(got) != smallModel || !strings.Contains(exchange(s, http.MethodGet, modelPath, "").Body.String(), "quick trivia") {
		t.Errorf("the model is %s", got)
	}
}

func TestModelsThatAmazonRefuses(t *testing.T) {
	s := withModel(t)
	for body, want := range map[string]string{
		`{"interactionModel": {"dialog": {}}}`:                                                                             `$.interactionModel`,
		`{"interactionModel": {"languageModel": {"invocationName": ""}}}`:                                                  "INVALID_STRING_LENGTH",
		`{"interactionModel": {"languageModel": {"intents": [{"samples": []}]}}}`:                                          "$.interactionModel.languageModel.intents[0]",
		`{"interactionModel": {"languageModel": {"intents": [{"name": "A", "slots": {}}]}}}`:                               "INVALID_DATA_TYPE",
		`{"interactionModel": {"languageModel": {"types": [{"name": "A", "values": [{"name": {"synonyms": []}}]}]}}}`:      "MISSING_REQUIRED_PROPERTY",
		`{"interactionModel": {"languageModel": {"modelConfiguration": {"fallbackIntentSensitivity": {"level": "MAX"}}}}}`: "INVALID_ENUM_VALUE",
		`{"interactionModel": {"languageModel": {}, "prompts": [{"id": "a", "variations": []}]}}`:                          "INVALID_ARRAY_SIZE",
		`{"interactionModel": {"languageModel": {}, "languageModel": {}}}`:                                                 "CONTENT_PARSE_FAILURE",
	} {
		answer := exchange(s, http.MethodPut, modelPath, body)
		if answer.Code != http.StatusBadRequest || !strings.Contains(answer.Body.String(), want) {
			t.Errorf("%s answered %d %s, want %s", body, answer.Code, answer.Body, want)
		}
	}
	if s.ModelVersions(skillID, "en-US") != 1 {
		t.Errorf("%d versions", s.ModelVersions(skillID, "en-US"))
	}
}

func TestStaleReadsOfAModel(t *testing.T) {
	s := sandbox.New()
	put(t, s, listed)
	body := func(name string) string {
		return `{"interactionModel": {"languageModel": {"invocationName": "` + name + `"}}}`
	}
	s.Inject(sandbox.Fault{Operation: sandbox.OperationGetModel, Stale: true, After: 0})
	s.Inject(sandbox.Fault{Operation: sandbox.OperationStatus, Stale: true})
	wantStatus(t, exchange(s, http.MethodPut, modelPath, body("one")), http.StatusAccepted)
	wantStatus(t, exchange(s, http.MethodGet, modelPath, ""), http.StatusNotFound)
	if diff := cmp.Diff("{}", exchange(s, http.MethodGet, modelStatus, "").Body.String()); diff != "" {
		t.Error(diff)
	}
	wantStatus(t, exchange(s, http.MethodPut, modelPath, body("two")), http.StatusAccepted)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationGetModel, Stale: true})
	s.Inject(sandbox.Fault{Operation: sandbox.OperationStatus, Stale: true, NoETag: true})
	if got := exchange(s, http.MethodGet, modelPath, "").Body.String(); !strings.Contains(got, `"one"`) {
		t.Errorf("a stale read has %s", got)
	}
	if got := exchange(s, http.MethodGet, modelStatus, "").Body.String(); !strings.Contains(got, `"version":"1"`) || strings.Contains(got, "eTag") {
		t.Errorf("a stale status has %s", got)
	}
	if got := exchange(s, http.MethodGet, modelPath, "").Body.String(); !strings.Contains(got, `"two"`) {
		t.Errorf("the model is %s", got)
	}
}

func TestModelsFromOutside(t *testing.T) {
	s := withModel(t, sandbox.WithModelDescriptions())
	if err := s.PutModel(skillID, "en-US", []byte("\xef\xbb\xbf"+`{"interactionModel": {"languageModel": {}}, "description": "console"}`)); err != nil {
		t.Fatal(err)
	}
	if got := exchange(s, http.MethodGet, modelPath, "").Body.String(); got != `{"interactionModel":{"languageModel": {}},"version":"2","description":"console"}` {
		t.Errorf("served %s", got)
	}
	for _, bad := range []error{
		s.PutModel(skillID, "de-DE", []byte(`{}`)), s.PutModel("amzn1.ask.skill.9", "en-US", []byte(`{}`)),
		s.PutModel(skillID, "en-US", []byte(`[]`)), s.PutModel(skillID, "en-US", []byte(`{`)),
	} {
		if bad == nil {
			t.Error("something was put that can't be")
		}
	}
	if got, _ := s.Model("amzn1.ask.skill.9", "en-US"); got != nil || s.ModelVersions("amzn1.ask.skill.9", "en-US") != 0 {
		t.Errorf("an unknown skill has %s", got)
	}
}
