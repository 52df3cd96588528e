// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// gitlabJob is what the tests read of a job in .gitlab-ci.yml.
type gitlabJob struct {
	Extends     string
	Script      []string
	Variables   map[string]string
	Rules       []struct{ If, When string }
	Environment struct{ Name, Action string }
	Group       string `yaml:"resource_group"`
	Needs       []string
}

func readGitLabJobs(t *testing.T) map[string]gitlabJob {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(example, ".gitlab-ci.yml"))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]yaml.Node{}
	if err := yaml.Unmarshal(content, &parts); err != nil {
		t.Fatal(err)
	}
	jobs := map[string]gitlabJob{}
	for name, part := range parts {
		if slices.Contains([]string{"workflow", "default", "stages"}, name) {
			continue
		}
		var read gitlabJob
		if err := part.Decode(&read); err != nil {
			t.Fatalf("%s: %s", name, err)
		}
		jobs[name] = read
	}
	for name, read := range jobs {
		if base, ok := jobs[read.Extends]; ok {
			read.Script, read.Rules, read.Environment, read.Group = base.Script, base.Rules, base.Environment, base.Group
			jobs[name] = read
		}
	}
	return jobs
}

// gitlabJob runs the script of a job in a folder with the files of a commit, and returns
// the folder and what was printed.
func (m *team) gitlabJob(name, environment, commit string, variables ...string) (folder, printed string, err error) {
	m.t.Helper()
	found, ok := readGitLabJobs(m.t)[name]
	if !ok {
		m.t.Fatalf("there is no job %s", name)
	}
	folder = m.checkout(commit)
	variables = append(slices.Clone(m.variables), append(variables, "GITLAB_CI=true", "CI_API_V4_URL="+m.gitlab.URL, "CI_PROJECT_ID="+projectID,
		"CI_COMMIT_SHA="+commit, "GITLAB_TOKEN="+gitlabToken)...)
	for key, value := range found.Variables {
		variables = append(variables, key+"="+value)
	}
	if found.Environment.Name != "" {
		variables = append(append(variables, "ENVIRONMENT="+environment), m.account(environment)...)
		for key, value := range m.secrets(environment) {
			variables = append(variables, key+"="+value)
		}
	}
	for _, line := range found.Script {
		command := exec.CommandContext(m.t.Context(), "sh", "-e", "-c", line)
		command.Dir, command.Env = folder, variables
		output, err := command.CombinedOutput()
		printed += string(output)
		if err != nil {
			m.said.add("gitlab "+name+" "+environment, printed)
			return folder, printed, err
		}
	}
	m.said.add("gitlab "+name+" "+environment, printed)
	return folder, printed, nil
}

func (m *team) succeedOnGitLab(name, environment, commit string, variables ...string) string {
	m.t.Helper()
	folder, printed, err := m.gitlabJob(name, environment, commit, variables...)
	if err != nil {
		m.t.Fatalf("%s %s: %s\n%s", name, environment, err, printed)
	}
	return folder
}

// onGitLab is the life of one merge request, and of one edit in the console.
func onGitLab(t *testing.T, m *team) {
	m.branch("on-gitlab", edit{"environments/staging/skills.tf", "\"amazon.co.uk\" = 1.49", "\"amazon.co.uk\" = 1.59"},
		edit{productionSkills, "\"amazon.co.uk\" = 8.49", "\"amazon.co.uk\" = 8.59"})
	// Without merged results, GitLab checks out the branch, which is up to date.
	commit := m.git("rev-parse", "on-gitlab")
	request := "CI_MERGE_REQUEST_IID=" + theMergeRequest
	m.succeedOnGitLab("check", "", commit, request)
	review := m.checkout(commit)
	for _, environment := range environments {
		planned := m.succeedOnGitLab("plan", environment, commit, request)
		if err := os.CopyFS(filepath.Join(review, "out"), os.DirFS(filepath.Join(planned, "out"))); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		m.review(review, request)
	}
	row := "| Tide Tables | amazon.co.uk | ENTITLEMENT 1.49 GBP | ENTITLEMENT 1.59 GBP | +6.7 % |"
	if len(m.gitlab.notes) != 1 || !strings.Contains(fmt.Sprint(m.gitlab.notes[0]["body"]), row) {
		t.Fatalf("there are %d notes: %v", len(m.gitlab.notes), m.gitlab.notes)
	}

	m.git("merge", "-q", "--ff-only", "on-gitlab")
	m.gitlab.merged = commit
	m.succeedOnGitLab("staging", "staging", commit)
	m.succeedOnGitLab("production", "production", commit)
	m.expectPrice("staging", tideTables, "amazon.co.uk", "1.59")
	m.submissionOnGitLab(commit)

	m.inTheConsole("staging", tideTables, "amazon.co.uk", "1.69")
	for range 2 {
		m.succeedOnGitLab("drift", "staging", commit)
		if len(m.gitlab.issues) != 1 || !strings.Contains(fmt.Sprint(m.gitlab.issues[0]["description"]), "ENTITLEMENT 1.69 GBP") {
			t.Fatalf("there are %d issues: %v", len(m.gitlab.issues), m.gitlab.issues)
		}
	}
	m.succeedOnGitLab("plan", "staging", commit)
	m.succeedOnGitLab("staging", "staging", commit)
	m.succeedOnGitLab("drift", "staging", commit)
	m.expectPrice("staging", tideTables, "amazon.co.uk", "1.59")
	if m.gitlab.issues[0]["state"] != "closed" {
		t.Error("the issue is still open")
	}
}

// review runs the script of the review in a folder that has the plans.
func (m *team) review(folder, request string) {
	m.t.Helper()
	for _, line := range readGitLabJobs(m.t)["review"].Script {
		command := exec.CommandContext(m.t.Context(), "sh", "-e", "-c", line)
		command.Dir = folder
		command.Env = append(slices.Clone(m.variables), request, "GITLAB_CI=true", "CI_API_V4_URL="+m.gitlab.URL, "CI_PROJECT_ID="+projectID, "GITLAB_TOKEN="+gitlabToken)
		if output, err := command.CombinedOutput(); err != nil {
			m.t.Fatalf("review: %s\n%s", err, output)
		}
	}
}

// What TestJobsWithSecrets asks of GitHub's workflows.
func TestGitLabJobsWithSecrets(t *testing.T) {
	t.Parallel()
	const ownBranch = ` && $CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID`
	jobs := readGitLabJobs(t)
	for name, read := range jobs {
		if read.Environment.Name == "" && name != "review" {
			continue
		}
		if len(read.Rules) == 0 {
			t.Errorf("%s runs always", name)
		}
		for _, rule := range read.Rules {
			if strings.Contains(rule.If, "merge_request_event") && !strings.HasSuffix(rule.If, ownBranch) {
				t.Errorf("%s has secrets where %s", name, rule.If)
			}
		}
		if strings.HasSuffix(read.Environment.Name, "-plan") && read.Environment.Action != "access" {
			t.Errorf("%s deploys to %s", name, read.Environment.Name)
		}
	}
	if !slices.Equal(jobs["production"].Needs, []string{"staging"}) || jobs["production"].Group != "apply-$ENVIRONMENT" {
		t.Errorf("production is applied as %+v", jobs["production"])
	}
}
