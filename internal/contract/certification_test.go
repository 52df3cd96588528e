// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	submit         = skill + "/submit"
	withdraw       = skill + "/withdraw"
	certifications = skill + "/certifications"
	validations    = skill + "/stages/development/validations"
	publications   = skill + "/publications"
	latest         = publications + "/~latest"

	// submittable has all that a submission demands.
	submittable = `{"apis": {"custom": {}},
		"publishingInformation": {"category": "KNOWLEDGE_AND_TRIVIA", "testingInstructions": "Say hello.", "isAvailableWorldwide": false, "distributionCountries": ["US"],
			"locales": {"en-US": {"name": "Quiz", "summary": "s", "description": "d", "examplePhrases": ["Alexa, open quiz"],
				"smallIconUri": "https://a.example/s.png", "largeIconUri": "https://a.example/l.png"}}},
		"privacyAndCompliance": {"allowsPurchases": false, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true}}`
	reason = `{"reason": "MORE_FEATURES"}`
)

// judgeCertification makes the sandbox say what it can say of a skill's way to its
// customers.
func (c *tally) judgeCertification(t *testing.T) {
	t.Helper()
	ready := func(s *sandbox.Sandbox) {
		if err := s.PutSkill("amzn1.ask.skill.1", []byte(submittable)); err != nil {
			t.Fatal(err)
		}
	}
	reviewed := func(manual, passed bool) func(*sandbox.Sandbox) {
		return func(s *sandbox.Sandbox) {
			ready(s)
			if err := s.Submit("amzn1.ask.skill.1", manual); err != nil {
				t.Fatal(err)
			}
			if err := s.Review("amzn1.ask.skill.1", passed); err != nil {
				t.Fatal(err)
			}
		}
	}
	c.judged(t, ready, nil,
		get(certifications, 200), get(certifications+"/mostRecent", 404), post(withdraw, reason, 400), post(withdraw, `{}`, 400), post(submit, `{"publicationMethod": "LATER"}`, 400),
		post(submit, `{"publicationMethod": "MANUAL_PUBLISHING", "versionMessage": "first"}`, 202), post(submit, `{}`, 403),
		get(certifications, 200), get(certifications+"/mostRecent", 200), get(list, 200), get(list+"&maxResults=0", 400), get(certifications+"?maxResults=0", 400),
		put(`{"manifest": `+submittable+`}`, 403), post(withdraw, reason, 204), get(certifications+"/mostRecent", 200))
	locked := func(s *sandbox.Sandbox) {
		if err := s.Submit("amzn1.ask.skill.1", false); err != nil {
			t.Fatal(err)
		}
	}
	c.judged(t, locked, []sandbox.Option{sandbox.WithConflictInReview()}, put(`{"manifest": `+submittable+`}`, 409))
	// What is missing.
	c.judged(t, nil, nil, post(submit, `{}`, 400))
	c.judged(t, nil, nil, post(absent+"/submit", `{}`, 404), post(absent+"/withdraw", reason, 404), get(absent+"/certifications", 404),
		get(absent+"/certifications/mostRecent", 404), post(absent+"/stages/development/validations", `{"locales": ["en-US"]}`, 404),
		get(absent+"/stages/development/validations/mostRecent", 404), post(absent+"/publications", `{}`, 404), get(absent+"/publications/~latest", 404))

	c.judged(t, nil, []sandbox.Option{sandbox.WithUpdates(sandbox.AfterPolls(1))}, post(validations, `{"locales": ["en-US"]}`, 202), post(validations, `{"locales": ["en-US"]}`, 409),
		get(validations+"/mostRecent", 200), get(validations+"/mostRecent", 200), get(validations+"/other", 404), post(validations, `{}`, 400))

	for _, passed := range []bool{true, false} {
		c.judged(t, reviewed(false, passed), nil, get(certifications+"/mostRecent", 200), get(list, 200))
	}
	c.judged(t, reviewed(true, true), nil, get(list, 200), get(latest, 404), post(publications, `{"publishesAtDate": "soon"}`, 400),
		post(publications, `{}`, 202), get(latest, 200), post(publications, `{}`, 400))
}
