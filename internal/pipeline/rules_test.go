// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var workflows = []string{"apply", "drift", "plan"}

// An action is a commit: what a tag names can be exchanged.
var pinned = regexp.MustCompile(`^ +(- )?uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)

func TestActionsArePinned(t *testing.T) {
	t.Parallel()
	for _, name := range workflows {
		content, err := os.ReadFile(filepath.Join(example, ".github", "workflows", name+".yml"))
		if err != nil {
			t.Fatal(err)
		}
		found := 0
		for line := range strings.Lines(string(content)) {
			if strings.Contains(line, "uses:") {
				found++
				if !pinned.MatchString(strings.TrimRight(line, "\n")) {
					t.Errorf("%s.yml: %q is not pinned by its commit", name, strings.TrimSpace(line))
				}
			}
		}
		if found == 0 {
			t.Errorf("%s.yml uses no action", name)
		}
	}
}

// A job that sees a secret runs what the team itself has pushed, and nothing is allowed
// that is not asked for.
func TestJobsWithSecrets(t *testing.T) {
	t.Parallel()
	const ownBranch = "github.event.pull_request.head.repo.full_name == github.repository"
	withSecrets := 0
	for _, name := range workflows {
		read := readWorkflow(t, name)
		for event := range read.On {
			if !slices.Contains([]string{"pull_request", "push", "schedule", "workflow_dispatch"}, event) {
				t.Errorf("%s.yml runs on %s", name, event)
			}
		}
		if read.Permissions == nil || len(read.Permissions) != 0 {
			t.Errorf("%s.yml gives every job the permissions %v", name, read.Permissions)
		}
		_, forPullRequests := read.On["pull_request"]
		for title, j := range read.Jobs {
			for scope, access := range j.Permissions {
				if access == "write" && !slices.Contains([]string{"plan review pull-requests", "drift drift issues"}, name+" "+title+" "+scope) {
					t.Errorf("%s of %s.yml may write %s", title, name, scope)
				}
			}
			if !j.hasSecrets() {
				if j.Environment != "" {
					t.Errorf("%s of %s.yml has the environment %s for nothing", title, name, j.Environment)
				}
				continue
			}
			withSecrets++
			if j.Environment == "" {
				t.Errorf("%s of %s.yml has secrets of no environment", title, name)
			}
			if forPullRequests && j.If != ownBranch {
				t.Errorf("%s of %s.yml has secrets where %q", title, name, j.If)
			}
		}
	}
	if withSecrets != 6 {
		t.Errorf("%d jobs have secrets", withSecrets)
	}
}

func (j job) hasSecrets() bool {
	declared := slices.Collect(maps.Values(j.Env))
	for _, s := range j.Steps {
		declared = append(declared, slices.Collect(maps.Values(s.Env))...)
	}
	return strings.Contains(strings.Join(declared, "\n"), "secrets.")
}

// Applies of one environment follow each other, none is given up half way, and customers
// come last.
func TestAppliesFollowEachOther(t *testing.T) {
	t.Parallel()
	jobs := readWorkflow(t, "apply").Jobs
	for _, environment := range environments {
		j := jobs[environment]
		if j.Environment != environment || j.Concurrency["group"] != "apply-"+environment || j.Concurrency["cancel-in-progress"] == true {
			t.Errorf("the apply of %s has the environment %q and the concurrency %v", environment, j.Environment, j.Concurrency)
		}
		if !strings.Contains(jobs["staging"].If, "github.ref == 'refs/heads/main'") {
			t.Error("staging is applied from anywhere")
		}
	}
	if !strings.Contains(jobs["production"].If, "needs.staging.result == 'success'") {
		t.Errorf("production is applied where %q", jobs["production"].If)
	}
}

// The example fetches the conftest that its policies are tested with.
func TestConftestIsTheOneThatIsTested(t *testing.T) {
	t.Parallel()
	tested, err := os.ReadFile("../tools/conftest/go.mod")
	if err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile(filepath.Join(example, "scripts", "install-conftest.sh"))
	if err != nil {
		t.Fatal(err)
	}
	version := regexp.MustCompile(`github\.com/open-policy-agent/conftest (v[0-9.]+)`).FindSubmatch(tested)
	if len(version) < 2 || !strings.Contains(string(script), "conftest@"+string(version[1])+"\n") {
		t.Errorf("tested is %q", version)
	}
}
