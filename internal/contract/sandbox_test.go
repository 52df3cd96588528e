// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/contract"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	skills   = "/v1/skills"
	vendors  = "/v1/vendors"
	skill    = "/v1/skills/amzn1.ask.skill.1"
	manifest = skill + "/stages/development/manifest"
	live     = skill + "/stages/live/manifest"
	model    = skill + "/stages/development/interactionModel/locales/en-US"
	builds   = skill + "/status?resource=interactionModel"
	secrets  = skill + "/credentials"
	status   = skill + "/status?resource=manifest"
	list     = "/v1/skills?vendorId=MSANDBOX"
	linking  = skill + "/stages/development/accountLinkingClient"

	resourceSchema = "/v1/skills/resourceSchema/manifest?vendorId=MSANDBOX&operation=UPDATE_SKILL"
	absent         = "/v1/skills/amzn1.ask.skill.2"
)

// free is a skill to which the sandbox adds every default that it adds on read.
const free = `{
	"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}, "en-GB": {"name": "Quick Trivia"}}},
	"privacyAndCompliance": {"allowsPurchases": true},
	"apis": {"custom": {}}
}`

// rewritten is a manifest of whose values Amazon rewrites some when they are read.
const rewritten = `{
	"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia", "smallIconUri": "https://img.example/108.png"}}},
	"apis": {"custom": {"interfaces": [{"type": "AUDIO_PLAYER"}, {"type": "VIDEO_APP"}]}}
}`

// paid is the manifest of the sample on Amazon's page "Paid Skill Schemas", as far as a price goes.
func paid(offer, prompts string) string {
	return `{"manifest": {"publishingInformation": {
		"paidSkillInformation": {"pricing": {"amazon.co.uk": [` + offer + `]}, "taxInformation": {"category": "SOFTWARE"}},
		"locales": {"en-GB": {"name": "Quick Trivia", "customProductPrompts": ` + prompts + `}}
	}}}`
}

const (
	pounds  = `{"offerType": "ENTITLEMENT", "price": 4.99, "currency": "GBP"}`
	dollars = `{"offerType": "ENTITLEMENT", "price": 4.99, "currency": "USD"}`
	prompts = `{"purchasePromptDescription": "Buy it.", "purchaseConfirmationDescription": "Enjoy!"}`
)

// built is an interaction model as the description has it, real one as the models of public skills are, and component one
// that is put together with others.
const (
	built  = `{"languageModel": {"invocationName": "quick trivia", "intents": [{"name": "BuyIntent", "samples": ["buy it"]}]}}`
	actual = `{"languageModel": {"invocationName": "quick trivia", "intents": [{"name": "BuyIntent"}],
		"types": [{"name": "Answer", "slotTypeReference": {"id": "a", "version": "1"}, "values": [{"id": null, "name": {"value": "yes"}}, {"name": {"value": "no", "synonyms": []}}]}]},
		"dialog": {"intents": [{"name": "BuyIntent", "slots": [{"name": "answer", "type": "Answer"}]}]}, "_nameFreeInteraction": {"ingressPoints": []}}`
	component = `{"languageModel": {"types": []}, "dialog": {"intents": []}}`
)

// request makes the sandbox say one of the things it can say. The request itself may be wrong.
type request struct {
	method, target, body string
	want                 int
}

func get(target string, want int) request    { return request{http.MethodGet, target, "", want} }
func remove(target string, want int) request { return request{http.MethodDelete, target, "", want} }
func create(body string, want int) request   { return request{http.MethodPost, skills, body, want} }
func put(body string, want int) request      { return request{http.MethodPut, manifest, body, want} }

// tally counts what was judged, and which deviations it needed.
type tally struct {
	exchanges int
	needed    map[*contract.Deviation]bool
}

// judged sends the requests to a sandbox with one skill and judges its answers. The requests may be wrong on purpose; what
// was accepted only shows which deviations it needs.
func (c *tally) judged(t *testing.T, prepare func(*sandbox.Sandbox), options []sandbox.Option, requests ...request) {
	t.Helper()
	model := load(t)
	observe := func(exchange sandbox.Exchange) {
		c.exchanges++
		for _, problem := range model.Judge(exchange) {
			deviation := contract.Explanation(problem)
			if deviation != nil {
				c.needed[deviation] = true
			} else if problem.Status != 0 {
				t.Errorf("%s\n%s", problem, exchange.AnswerBody)
			}
		}
	}
	s := sandbox.New(append(options, sandbox.WithObserver(observe))...)
	if err := s.PutSkill("amzn1.ask.skill.1", []byte(free)); err != nil {
		t.Fatal(err)
	}
	if prepare != nil {
		prepare(s)
	}
	for _, r := range requests {
		asked := httptest.NewRequest(r.method, r.target, strings.NewReader(r.body))
		asked.Header.Set("Authorization", "Bearer "+sandbox.AccessToken)
		if r.body != "" {
			asked.Header.Set("Content-Type", "application/json")
		}
		asked.Header.Set("Accept-Language", "en-US")
		if r.want == http.StatusPreconditionFailed {
			asked.Header.Set("If-Match", "0123456789abcdef0123456789abcdef")
		}
		answer := httptest.NewRecorder()
		s.ServeHTTP(answer, asked)
		if answer.Code != r.want {
			t.Errorf("%s %s %s answered %d %s, want %d", r.method, r.target, r.body, answer.Code, answer.Body, r.want)
		}
	}
}

func load(t *testing.T) *contract.Model {
	t.Helper()
	model, err := contract.Load()
	if err != nil {
		t.Fatal(err)
	}
	return model
}

func putModel(body string, want int) request { return request{http.MethodPut, model, body, want} }
func head(target string, want int) request   { return request{http.MethodHead, target, "", want} }

// everywhere asks for every operation. An operation that the sandbox learns gets its line here.
func everywhere(want int) []request {
	return []request{
		get(vendors, want), get(list, want), create(`{"vendorId": "MSANDBOX", "manifest": `+free+`}`, want), remove(skill, want),
		get(manifest, want), put(`{"manifest": `+free+`}`, want), get(status, want),
		get(resourceSchema, want), get(secrets, want),
		post(submit, `{}`, want), post(withdraw, reason, want), get(certifications, want), get(certifications+"/mostRecent", want),
		post(validations, `{"locales": ["en-US"]}`, want), get(validations+"/mostRecent", want), post(publications, `{}`, want), get(latest, want),
		get(linking, want), link(implicit, want), remove(linking, want),
		get(model, want), head(model, want), putModel(`{"interactionModel": `+built+`}`, want), get(model+"/versions", want), get(model+"/versions/1", want),
	}
}

// breakable is a folder for the skills, and what makes it unusable.
func breakable(t *testing.T) (options []sandbox.Option, broken func(*sandbox.Sandbox)) {
	folder := t.TempDir() + "/skills"
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	return []sandbox.Option{sandbox.WithFolder(folder)}, func(*sandbox.Sandbox) {
		if err := os.RemoveAll(folder); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(folder, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
