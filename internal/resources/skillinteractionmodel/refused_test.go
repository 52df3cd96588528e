// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel_test

import (
	"strings"
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestWhatIsNoModel(t *testing.T) {
	s := start(t)
	for model, want := range map[string]string{
		"{\n  \"languageModel\": {,}\n}":              "line 2, column 21",
		`{"languageModel": {"a": 1, "b": 2, "a": 3}}`: "duplicate key /languageModel/a (line 1, column 36)",
		`{"manifest": {}}`:                            `no object "interactionModel"`,
		`{"interactionModel": {"languageModel": []}}`: "is not an object",
		``: "not valid JSON",
	} {
		expect(t, s.Validate(resource(model)), "error", "interaction_model", "Not an interaction model", want)
	}
	stray := strings.Replace(trivia, `"version": "7"`, `"version": "7", "description": "mine", "future": 1`, 1)
	expect(t, s.Validate(resource(stray)), "warning", "interaction_model", "description, future", "argument description")
	expect(t, s.Validate(strings.Replace(resource(trivia), "en-US", "en_US", 1)), "error", "locale", "such as en-US")
	expect(t, s.Validate(resource(trivia, `description = ""`)), "error", "description")
}

// A refused model leaves the state, and says where in the JSON the fault is.
func TestARefusedModel(t *testing.T) {
	s := start(t)
	s.Succeed(resource(trivia))
	wrong := strings.Replace(trivia, `"name": "CancelIntent"`, `"name": ""`, 1)
	p := s.Run(resource(wrong))
	expect(t, p.Report, "error", "interaction_model", "INVALID_STRING_LENGTH", "at line 7, column 10", "request id", "did not take the model", "has the model that it had before")
	s.expectStored(content(t, trivia))
	s.expectNothingPlanned(resource(trivia))
}

// A failed build is told with its step; state and plan are those from before.
func TestAFailedBuild(t *testing.T) {
	s := start(t, sandbox.WithUpdates(sandbox.AfterPolls(1)))
	failing := func() {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationPutModel, FailUpdate: []sandbox.Problem{{Code: "INVALID_MODEL", Message: "A slot has no type."}}})
	}
	failing()
	p := s.Run(resource(trivia))
	expect(t, p.Report, "error", "interaction_model", "A slot has no type.", "INVALID_MODEL", "failed at LANGUAGE_MODEL_QUICK_BUILD", "request id")
	if s.State(address) != nil {
		t.Error("a model that was never built is in the state")
	}
	s.Succeed(resource(trivia))
	failing()
	changed := strings.Replace(trivia, "buy it", "purchase it", 1)
	if p := s.Run(resource(changed)); len(p.Find("error", "could not build it")) != 1 {
		t.Errorf("%+v", p.Diagnostics)
	}
	if s.attribute("interaction_model") != trivia {
		t.Errorf("the state has %v", s.attribute("interaction_model"))
	}
	s.expectNothingPlanned(resource(trivia))
	if p := s.Plan(resource(changed)); p.Planned()[address] != "update" {
		t.Errorf("planned is %v", p.Planned())
	}
	s.Succeed(resource(changed))
}

// A build that never ends is waited for as long as is allowed, and no longer.
func TestABuildThatNeverEnds(t *testing.T) {
	s := start(t)
	s.Succeed(resource(trivia))
	s.SetUpdates(sandbox.After(time.Hour))
	changed := strings.Replace(trivia, "buy it", "purchase it", 1)
	p := s.Run(resource(changed, `timeouts = { update = "1s" }`))
	expect(t, p.Report, "error", "", "the last status was IN_PROGRESS", "timeouts.update")
	if s.attribute("interaction_model") != trivia {
		t.Errorf("the state has %v", s.attribute("interaction_model"))
	}
	if p := s.Plan(resource(changed)); p.Planned()[address] != "update" {
		t.Errorf("planned is %v", p.Planned())
	}
	// In the end it is built after all, and nothing is left to do.
	s.put(changed)
	s.expectNothingPlanned(resource(changed))
}

// What the plan was made from is what the apply finds, or nothing is written.
func TestAModelThatSomebodyElseChanges(t *testing.T) {
	s := start(t)
	s.Succeed(resource(trivia))
	changed := strings.Replace(trivia, "buy it", "purchase it", 1)
	p := s.Plan(resource(changed))
	theirs := strings.Replace(trivia, "CancelIntent", "RefundIntent", 1)
	s.put(theirs)
	expect(t, s.Apply(p), "error", "interaction_model", "no longer what the plan was made from", "intents added: RefundIntent", "intents removed: RefundIntent", "Plan again")
	s.expectStored(content(t, theirs))
	s.Succeed(resource(changed))

	// Between the look and the write Amazon refuses, and the second look tells.
	s.Inject(sandbox.Fault{Operation: sandbox.OperationPutModel, Before: func(*sandbox.Sandbox) { s.put(theirs) }})
	if p := s.Run(resource(trivia)); len(p.Find("error", "no longer what the plan was made from")) != 1 {
		t.Errorf("%+v", p.Diagnostics)
	}
	s.expectStored(content(t, theirs))
}

func TestALanguageWithoutAListing(t *testing.T) {
	s := start(t)
	s.Change(nil, "publishingInformation", "locales", "en-US")
	p := s.Plan(resource(trivia))
	expect(t, p.Report, "warning", "locale", "has no listing in en-US", "its languages: en-GB", "alexa_skill_publishing")
	expect(t, s.Apply(p), "error", "locale", "has no listing in en-US", "was not written")
	if s.Count(sandbox.OperationPutModel) > 0 {
		t.Error("the model was written")
	}
	if p := s.Plan(strings.Replace(resource(trivia), acctest.SkillID, "amzn1.ask.skill.0123abc", 1)); len(p.Errors()) > 0 {
		t.Errorf("%+v", p.Diagnostics)
	}
}

// Where Amazon serves the description with the model, somebody's change of it shows.
func TestServedDescriptions(t *testing.T) {
	s := start(t, sandbox.WithModelDescriptions())
	s.Succeed(resource(trivia, `description = "spring"`))
	s.expectNothingPlanned(resource(trivia, `description = "spring"`))
	s.put(`{"interactionModel": ` + content(t, trivia) + `, "description": "theirs"}`)
	if p := s.Succeed(resource(trivia, `description = "spring"`)); p.Planned()[address] != "update" {
		t.Errorf("planned is %v", p.Planned())
	}
	if _, description := s.Model(acctest.SkillID, "en-US"); description != "spring" {
		t.Errorf("the description is %q", description)
	}
	s.Succeed(resource(trivia))
	if _, description := s.Model(acctest.SkillID, "en-US"); description != "" {
		t.Errorf("the description is %q", description)
	}
}

func TestWarningsOfAmazon(t *testing.T) {
	s := start(t)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationPutModel, Warnings: []sandbox.Problem{{Code: "FEW_SAMPLES", Message: "There are few samples."}}})
	expect(t, s.Succeed(resource(trivia)).Report, "warning", "interaction_model", "There are few samples.", "FEW_SAMPLES")
}

// While the skill is in review, its models are locked: the plan warns, and the apply
// neither tries for long nor speaks of rights or of other writers.
func TestASkillInReview(t *testing.T) {
	for name, options := range map[string][]sandbox.Option{"403": nil, "409": {sandbox.WithConflictInReview()}} {
		t.Run(name, func(t *testing.T) {
			s := start(t, options...)
			s.Succeed(resource(trivia))
			if err := s.Submit(acctest.SkillID, false); err != nil {
				t.Fatal(err)
			}
			s.expectNothingPlanned(resource(trivia))
			changed := strings.Replace(trivia, "buy it", "purchase it", 1)
			p := s.Plan(resource(changed))
			expect(t, p.Report, "warning", "", "is in certification since 20", "alexa_skill_withdrawal")
			expect(t, s.Apply(p), "error", "", "is in certification since 20", "Withdraw the skill", "request id")
			if s.attribute("interaction_model") != trivia || s.ModelVersions(acctest.SkillID, "en-US") != 1 {
				t.Errorf("the state has %v", s.attribute("interaction_model"))
			}
			s.Forget(address)
			if p := s.Plan(resource(changed)); len(p.Find("warning", "is in certification since")) != 1 {
				t.Errorf("%+v", p.Diagnostics)
			}
			if err := s.Review(acctest.SkillID, false); err != nil {
				t.Fatal(err)
			}
			if p := s.Succeed(resource(changed)); len(p.Find("warning", "is in certification since")) > 0 {
				t.Errorf("%+v", p.Diagnostics)
			}
		})
	}
}
