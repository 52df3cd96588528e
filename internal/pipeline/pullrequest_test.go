// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	productionSkills = "environments/production/skills.tf"
	// thePullRequest is that of the first chapters, theOther that of the policy.
	thePullRequest, theOther = 7, 8
)

func takeOver(t *testing.T, m *team) {
	m.expectPrice("production", quickTrivia, "amazon.com", "3.99")
	expectText(t, "take-over.md", m.byHand())
	m.expectPrice("staging", quickTrivia, "amazon.com", "0.99")
	m.expectPrice("production", quickTrivia, "amazon.com", "4.99")
	m.expectPrice("production", tideTables, "amazon.co.uk", "7.99")
}

// toBritain sells Quick Trivia in a second marketplace, and raises its price by a tenth.
var toBritain = []edit{
	{"skills/quick-trivia/main.tf", "  locales = {\n    \"en-US\" = {\n      name", "  locales = {\n    \"en-GB\" = {\n" +
		"      name            = \"Quick Trivia\"\n      summary         = \"Short rounds of trivia.\"\n" +
		"      description     = \"Seven questions a round, on everything but football.\"\n" +
		"      example_phrases = [\"Alexa, open Quick Trivia\"]\n      keywords        = [\"trivia\", \"quiz\"]\n" +
		"      small_icon_uri  = \"https://example.com/quick-trivia-108.png\"\n      large_icon_uri  = \"https://example.com/quick-trivia-512.png\"\n    }\n    \"en-US\" = {\n      name"},
	{"skills/quick-trivia/main.tf", "  custom_product_prompts = {\n", "  custom_product_prompts = {\n    \"en-GB\" = {\n" +
		"      purchase_prompt_description       = \"Quick Trivia has new categories every month.\"\n" +
		"      purchase_confirmation_description = \"Enjoy Quick Trivia!\"\n    }\n"},
	{"skills/quick-trivia/main.tf", "from history to pop music", "from history to polar | exploration"},
	{productionSkills, "{ \"amazon.com\" = 4.99 }", "{ \"amazon.co.uk\" = 4.49, \"amazon.com\" = 5.49 }"},
}

func pullRequestWithComment(t *testing.T, m *team) {
	for _, environment := range environments {
		m.accounts[environment].ResetRequests()
	}
	m.branch("to-britain", toBritain...)
	e := m.open(thePullRequest, "to-britain")
	m.succeed("plan", "check", "", e)
	m.plan(e)
	m.succeed("plan", "review", "", e)
	comments := m.github.commentsOn(thePullRequest)
	if len(comments) != 1 {
		t.Fatalf("there are %d comments", len(comments))
	}
	expectText(t, "comment.md", comments[0])

	// A plan that is impossible is in the comment as well.
	m.push("to-britain", edit{productionSkills, "\"amazon.com\" = 5.49", "\"amazon.con\" = 5.49"})
	e = m.open(thePullRequest, "to-britain")
	m.succeed("plan", "plan", "staging", e)
	m.fail("plan", "plan", "production", e, "There is no plan for production.")
	m.fail("plan", "review", "", e, "")
	expectText(t, "no-plan.md", m.github.commentsOn(thePullRequest)[0])

	// The next push writes the comment anew, on whichever page of the list it is.
	m.push("to-britain", edit{productionSkills, "\"amazon.con\" = 5.49", "\"amazon.com\" = 5.29"})
	e = m.open(thePullRequest, "to-britain")
	m.plan(e)
	m.succeed("plan", "review", "", e)
	comments = m.github.commentsOn(thePullRequest)
	if len(comments) != 1 || !strings.Contains(comments[0], "5.29 USD") || strings.Contains(comments[0], "There is no plan") {
		t.Errorf("after the last push there are %d comments: %s", len(comments), comments)
	}
	for _, environment := range environments {
		if m.accounts[environment].Count(sandbox.OperationPutManifest) != 0 {
			t.Errorf("a pull request has changed something in %s", environment)
		}
	}
}

func policyAndLabel(t *testing.T, m *team) {
	m.branch("double", edit{productionSkills, "price    = { \"amazon.com\" = 9.99,", "price    = { \"amazon.com\" = 19.99,"})
	e := m.open(theOther, "double", "pricing")
	m.plan(e)
	m.fail("plan", "review", "", e, "refused: price-change")
	if comment := m.github.commentsOn(theOther)[0]; !strings.Contains(comment, "❌ price-change") || !strings.Contains(comment, "+100.1 %") {
		t.Errorf("the comment does not say what was refused: %s", comment)
	}
	// It does not help to change the policy in the same pull request.
	m.push("double", edit{"policy/data/limits.json", "20", "2000"})
	e = m.open(theOther, "double", "pricing")
	m.plan(e)
	m.fail("plan", "review", "", e, "refused: price-change")
	m.push("double", edit{"policy/data/limits.json", "2000", "20"})

	e = m.open(theOther, "double", "pricing", "price-change")
	m.plan(e)
	m.succeed("plan", "review", "", e)
	if comment := m.github.commentsOn(theOther)[0]; strings.Contains(comment, "❌") || len(m.github.commentsOn(theOther)) != 1 {
		t.Errorf("the label does not help: %s", comment)
	}
}

func mergeAppliesTheSavedPlan(t *testing.T, m *team) {
	e := m.mergePullRequest(thePullRequest, "to-britain")
	// Somebody's fork leaves a plan of the same name, newer than the team's own.
	stored := slices.Clone(m.github.artifacts)
	if err := m.github.upload(stored[len(stored)-1].name, map[string][]byte{"staging/changes": []byte("false\n")}, forkedByOthers); err != nil {
		t.Fatal(err)
	}
	name := "plan-production-" + m.git("rev-parse", e.commit+"^{tree}")
	if err := m.github.upload(name, map[string][]byte{"production/changes": []byte("false\n")}, forkedByOthers); err != nil {
		t.Fatal(err)
	}
	m.succeed("apply", "staging", "staging", e)
	if got := m.price("production", quickTrivia, "amazon.com"); got != "4.99" {
		t.Errorf("production has %s before its turn", got)
	}
	m.succeed("apply", "production", "production", e)
	m.expectPrice("production", quickTrivia, "amazon.com", "5.29")
	m.expectPrice("production", quickTrivia, "amazon.co.uk", "4.49")
	m.expectPrice("staging", quickTrivia, "amazon.com", "0.99")
}

func mergeWithoutPlan(_ *testing.T, m *team) {
	e := m.mergePullRequest(theOther, "double")
	m.fail("apply", "staging", "staging", e, "No plan plan-staging-")
	m.expectPrice("production", tideTables, "amazon.com", "9.99")

	// By hand it is planned anew. The label counts at the very moment of the apply.
	m.succeed("apply", "plan", "production", e)
	m.github.pullRequests[theOther].Labels = nil
	m.fail("apply", "production", "production", e, "refused: price-change")
	m.expectPrice("production", tideTables, "amazon.com", "9.99")
	m.github.pullRequests[theOther].Labels = []string{"price-change"}
	m.succeed("apply", "production", "production", e)
	m.expectPrice("production", tideTables, "amazon.com", "19.99")
	m.expectPrice("production", quickTrivia, "amazon.com", "5.29")
}
