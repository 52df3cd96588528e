// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what people read into testdata")

// chapters are the life of a team, in order: each begins with what the one before has left.
var chapters = []struct {
	title string
	tell  func(t *testing.T, m *team)
}{
	{"somebody looks at a plan at a desk", atADesk},
	{"the skills are taken over", takeOver},
	{"a pull request shows its plan in one comment", pullRequestWithComment},
	{"a policy refuses a change until a label allows it", policyAndLabel},
	{"a merge applies the plan that was reviewed", mergeAppliesTheSavedPlan},
	{"a merge after another one has no plan and is applied by hand", mergeWithoutPlan},
	{"an edit in the console opens one issue, which closes", drift},
	{"two pipelines at once lose nothing", twoAtOnce},
	{"a plan made before another apply is refused", stalePlan},
	{"what was applied is submitted after an approval", submission},
	{"the same on GitLab", onGitLab},
	{"no secret was printed", secretsStaySecret},
}

func TestPipeline(t *testing.T) {
	m := newTeam(t)
	for _, chapter := range chapters {
		told := t.Run(chapter.title, func(t *testing.T) {
			m.repository.t = t
			chapter.tell(t, m)
		})
		if !told {
			t.Fatalf("the story ends here; this is what was printed so far:\n%s", m.said.String())
		}
	}
}

// now is the event of a push to main, or of a start by hand.
func (m *team) now() event { return event{commit: m.git("rev-parse", "main")} }

// succeed runs a job that must end well.
func (m *team) succeed(workflow, name, environment string, e event) {
	m.t.Helper()
	if r := m.runJob(workflow, name, environment, e); r.err != nil {
		m.t.Fatalf("%s: %s\n%s", r.title, r.err, r.output.String())
	}
}

// fail runs a job that must fail, and say this.
func (m *team) fail(workflow, name, environment string, e event, said string) {
	m.t.Helper()
	r := m.runJob(workflow, name, environment, e)
	if r.err == nil || !strings.Contains(r.output.String(), said) {
		m.t.Fatalf("%s: %v, where it should fail with %q:\n%s", r.title, r.err, said, r.output.String())
	}
}

// byHand starts the workflow of applies by hand, and returns what it shows of the
// plan for production.
func (m *team) byHand() string {
	m.t.Helper()
	plans := m.succeedInAll("apply", "plan", m.now())
	m.succeed("apply", "staging", "staging", m.now())
	m.succeed("apply", "production", "production", m.now())
	return plans[len(plans)-1].summary()
}

// open opens a pull request for a branch, or looks at it again, and returns its event.
func (m *team) open(number int, branch string, labels ...string) event {
	m.t.Helper()
	m.github.mutex.Lock()
	m.github.pullRequests[number] = &pullRequest{Number: number, Labels: labels}
	m.github.mutex.Unlock()
	return event{commit: m.tried(branch), pullRequest: number}
}

// succeedInAll runs a job for each environment at the same time, and all must end well.
func (m *team) succeedInAll(workflow, name string, e event) []*run {
	m.t.Helper()
	var runs []*run
	var ends []<-chan struct{}
	for _, environment := range environments {
		r := m.prepare(workflow, name, environment, e)
		runs, ends = append(runs, r), append(ends, r.start())
	}
	for i, r := range runs {
		<-ends[i]
		if r.err != nil {
			m.t.Errorf("%s: %s\n%s", r.title, r.err, r.output.String())
		}
	}
	if m.t.Failed() {
		m.t.FailNow()
	}
	return runs
}

// plan runs the jobs that plan a pull request.
func (m *team) plan(e event) {
	m.t.Helper()
	m.succeedInAll("plan", "plan", e)
}

// mergePullRequest merges a pull request, and returns the event of that push.
func (m *team) mergePullRequest(number int, branch string) event {
	m.t.Helper()
	commit := m.merge(branch)
	m.github.mutex.Lock()
	m.github.pullRequests[number].Merged = commit
	m.github.mutex.Unlock()
	return event{commit: commit}
}

func (m *team) expectPrice(environment string, skill int, marketplace, want string) {
	m.t.Helper()
	if got := m.price(environment, skill, marketplace); got != want {
		m.t.Errorf("%s costs %q on %s in %s, want %q", skillFiles[skill], got, marketplace, environment, want)
	}
}

// expectText compares what people read with a file, whichever CLI there is.
func expectText(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	got = strings.NewReplacer("OpenTofu", "Terraform", " (current -> planned)", "").Replace(got)
	got = regexp.MustCompile(`(?m)[ \t]+$`).ReplaceAllString(got, "")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is another text (run with -update and read the difference):\n%s", path, got)
	}
}
