// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestLife(t *testing.T) {
	s := start(t, sandbox.WithUpdates(sandbox.AfterPolls(1)))
	p := s.Succeed(resource(trivia, `description = "first"`))
	if len(p.Diagnostics) > 0 || p.Planned()[address] != "create" {
		t.Errorf("planned is %v: %+v", p.Planned(), p.Diagnostics)
	}
	s.expectStored(content(t, trivia))
	if s.attribute("interaction_model") != trivia || s.attribute("version") != "1" {
		t.Errorf("the state has version %v and %v", s.attribute("version"), s.attribute("interaction_model"))
	}
	// The plan looks, the apply looks again, and reads back.
	s.expectCounts(3, 1, 2)

	s.ResetRequests()
	for _, model := range []string{trivia, triviaToo, "\ufeff" + triviaToo} {
		s.expectNothingPlanned(resource(model, `description = "first"`))
	}
	s.expectCounts(3, 0, 0)

	s.ResetRequests()
	changed := strings.Replace(trivia, `"cancel it"`, `"cancel it", "stop paying"`, 1)
	if p := s.Succeed(resource(changed, `description = "first"`)); p.Planned()[address] != "update" || len(p.Diagnostics) > 0 {
		t.Errorf("planned is %v: %+v", p.Planned(), p.Diagnostics)
	}
	s.expectStored(content(t, changed))
	s.expectCounts(3, 1, 2)
	if _, description := s.Model(acctest.SkillID, "en-US"); description != "first" || s.attribute("version") != "2" {
		t.Errorf("version %v is called %q", s.attribute("version"), description)
	}

	s.ResetRequests()
	s.Succeed(resource(changed, `description = "second"`))
	if _, description := s.Model(acctest.SkillID, "en-US"); description != "second" || s.attribute("version") != "3" {
		t.Errorf("version %v is called %q", s.attribute("version"), description)
	}
	s.ResetRequests()
	s.Succeed(resource(changed, `description = "second"`, `timeouts = { update = "5m" }`))
	// A new timeout is nothing to ask Amazon about.
	s.expectCounts(1, 0, 0)

	destroyed := s.Destroy()
	expect(t, destroyed.Report, "warning", "", "will only be forgotten", acctest.SkillID, "en-US")
	s.expectStored(content(t, changed))
	if s.State(address) != nil {
		t.Error("the model is still in the state")
	}
}

// What somebody else changes shows, without what makes no difference.
func TestDrift(t *testing.T) {
	s := start(t)
	s.Succeed(resource(trivia))
	s.put(strings.Replace(triviaToo, "buy it", "purchase it", 1))
	if p := s.Plan(resource(trivia)); p.Planned()[address] != "update" {
		t.Errorf("planned is %v", p.Planned())
	}
	s.Refresh()
	want := strings.Replace(content(t, trivia), "buy it", "purchase it", 1)
	want = strings.TrimSuffix(want, "}}") + `,"modelConfiguration":{"fallbackIntentSensitivity":{"level":"LOW"}}}}`
	got, _ := s.attribute("interaction_model").(string)
	if !strings.HasPrefix(got, `{"interactionModel":`) || strings.Contains(got, "version") || s.attribute("version") != "2" {
		t.Errorf("the state has version %v of %s", s.attribute("version"), got)
	}
	if !strings.Contains(got, `"slots":[]`) || !strings.Contains(got, `"id":null`) || !strings.Contains(got, "ingressPoints") {
		t.Errorf("what makes no difference differs: %s, want something like %s", got, want)
	}
	s.Succeed(resource(trivia))
	s.expectStored(content(t, trivia))

	s.Change(nil, "publishingInformation", "locales", "en-US")
	if p := s.Plan(resource(trivia)); p.Planned()[address] != "create" || len(p.Find("warning", "is not listed in en-US")) != 1 {
		t.Errorf("planned is %v: %+v", p.Planned(), p.Diagnostics)
	}
}

func TestAdoption(t *testing.T) {
	s := start(t)
	s.put(strings.NewReplacer("quick trivia", "old trivia", "CancelIntent", "HelpIntent").Replace(triviaToo))
	p := s.Plan(resource(trivia))
	expect(t, p.Report, "warning", "interaction_model", "existing interaction model", `languageModel.invocationName: "old trivia" -> "quick trivia"`,
		"intents added: CancelIntent", "intents removed: HelpIntent", "terraform import ADDRESS "+importID)
	if report := s.Apply(p); len(report.Errors()) > 0 {
		t.Fatalf("%+v", report.Diagnostics)
	}
	s.expectStored(content(t, trivia))
	s.Forget(address)
	s.ResetRequests()
	if p := s.Succeed(resource(triviaToo)); len(p.Diagnostics) > 0 {
		t.Errorf("taking over the same: %+v", p.Diagnostics)
	}
	s.expectCounts(2, 0, 0)
}

func TestImport(t *testing.T) {
	for name, id := range map[string]string{
		"id": importID, "address": "https://developer.amazon.com/alexa/console/ask/build/custom/" + acctest.SkillID + "/development/en_US/dashboard/en-US",
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t)
			s.put(strings.Replace(trivia, `"version": "7"`, `"description": "autumn"`, 1))
			if report := s.Import(address, id); len(report.Errors()) > 0 {
				t.Fatalf("%+v", report.Errors())
			}
			for _, model := range []string{trivia, triviaToo} {
				s.expectNothingPlanned(resource(model, `description = "autumn"`))
			}
			if s.Count(sandbox.OperationPutModel) > 0 {
				t.Error("an import has written")
			}
		})
	}
}

func TestImportOfNothing(t *testing.T) {
	s := start(t)
	for id, texts := range map[string][]string{
		importID:                        {"has no interaction model in en-US", "Leave out the import"},
		acctest.SkillID:                 {"names no skill and language"},
		acctest.SkillID + "/english":    {"names no skill and language"},
		"amzn1.ask.skill.NONE/en-US":    {"No request was made"},
		"amzn1.ask.skill.0123abc/en-US": {"Amazon knows no skill"},
	} {
		report := s.Import(address, id)
		if len(report.Errors()) != 1 {
			t.Fatalf("%s: %+v", id, report.Diagnostics)
		}
		for _, text := range texts {
			if len(report.Find("error", text)) != 1 {
				t.Errorf("%s: %q is missing in %+v", id, text, report.Diagnostics)
			}
		}
	}
}

// Two languages of a skill have nothing to do with each other; a change of the language
// forgets one model and writes the other.
func TestLanguages(t *testing.T) {
	s := start(t)
	british := strings.NewReplacer("en-US", "en-GB", `"en"`, `"gb"`).Replace(resource(trivia))
	s.Succeed(resource(trivia) + british)
	s.expectNothingPlanned(resource(trivia) + british)
	if got, _ := s.Model(acctest.SkillID, "en-GB"); got == nil {
		t.Error("there is no model in en-GB")
	}
	moved := strings.Replace(resource(trivia), "en-US", "en-GB", 1)
	if p := s.Plan(moved + british); len(p.Find("error", "Two resources manage the same interaction model")) != 1 {
		t.Errorf("%+v", p.Diagnostics)
	}
	if p := s.Plan(moved); p.Planned()[address] != "replace" || len(p.Find("warning", "in en-US will only be forgotten")) != 1 {
		t.Errorf("planned is %v: %+v", p.Planned(), p.Diagnostics)
	}
}
