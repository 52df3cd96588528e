// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// submission is what becomes of three skills, one of which customers have as it is.
func submission(t *testing.T, m *team) {
	account := m.accounts["production"]
	if err := account.PutSkillAt(skillID("production", lighthouseFacts), "live", account.Document(skillID("production", lighthouseFacts))); err != nil {
		t.Fatal(err)
	}
	m.expectSubmissions("before anybody has approved", 0)

	// What somebody has edited since the apply is not what is approved.
	m.inTheConsole("production", quickTrivia, "amazon.com", "5.79")
	m.fail("apply", "submission", "production", m.now(), "Nothing is submitted: production is not as this commit says.")
	m.expectSubmissions("after an edit in the console", 0)
	m.inTheConsole("production", quickTrivia, "amazon.com", "5.49")

	for _, again := range []string{"after the approval", "after it was approved again"} {
		m.succeed("apply", "submission", "production", m.now())
		m.expectSubmissions(again, 2)
	}
	// Both are in review, or the reviewers could not say anything of them.
	for skill, passed := range map[int]bool{quickTrivia: true, tideTables: false} {
		if err := account.Review(skillID("production", skill), passed); err != nil {
			t.Error(err)
		}
	}
}

// submissionOnGitLab follows a review that Quick Trivia has passed and Tide Tables has
// not, and a change of Tide Tables.
func (m *team) submissionOnGitLab(commit string) {
	m.t.Helper()
	m.expectSubmissions("before somebody has started the job", 2)
	m.succeedOnGitLab("submission", "production", commit)
	m.expectSubmissions("after a review", 3)
	if err := m.accounts["production"].Review(skillID("production", tideTables), true); err != nil {
		m.t.Error(err)
	}
}

// expectSubmissions looks at how often a skill was submitted, and that none was withdrawn.
func (m *team) expectSubmissions(when string, want int) {
	m.t.Helper()
	for _, environment := range environments {
		account := m.accounts[environment]
		if got := account.Count(sandbox.OperationSubmit); environment == "production" && got != want || environment == "staging" && got != 0 {
			m.t.Errorf("%s, %d skills of %s are submitted, want %d", when, got, environment, want)
		}
		if got := account.Count(sandbox.OperationWithdraw); got != 0 {
			m.t.Errorf("%s, %d skills of %s are withdrawn", when, got, environment)
		}
	}
}

// Nothing but an approval starts a submission: at GitHub that of an environment, which
// keeps no apply waiting, at GitLab somebody who starts the job.
func TestSubmissionsWaitForAnApproval(t *testing.T) {
	t.Parallel()
	job := readWorkflow(t, "apply").Jobs["submission"]
	if job.Environment != "production-submission" || job.Needs != "production" || job.Concurrency != nil ||
		!strings.Contains(job.If, "needs.production.result == 'success'") {
		t.Errorf("GitHub submits as %+v", job)
	}
	manual := readGitLabJobs(t)["submission"]
	if manual.Environment.Name != "production-submission" || strings.Join(manual.Needs, " ") != "production" || manual.Group != "apply-production" {
		t.Errorf("GitLab submits as %+v", manual)
	}
	for _, rule := range manual.Rules {
		if rule.When != "manual" {
			t.Errorf("GitLab submits %q where %s", rule.When, rule.If)
		}
	}
}
