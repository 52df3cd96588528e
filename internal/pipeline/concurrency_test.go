// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build pipeline

package pipeline_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// hold lets the next write to an account wait until the returned function is called,
// and closes the channel when that write has come.
func (m *team) hold(environment string) (came <-chan struct{}, release func()) {
	here, goOn := make(chan struct{}), make(chan struct{})
	m.accounts[environment].Inject(sandbox.Fault{
		Operation: sandbox.OperationPutManifest,
		Before: func(*sandbox.Sandbox) {
			close(here)
			<-goOn
		},
	})
	return here, func() { close(goOn) }
}

// start does the steps of a job beside the test.
func (r *run) start() <-chan struct{} {
	done := make(chan struct{})
	go func() {
		defer close(done)
		r.run()
	}()
	return done
}

// One pipeline has the state while its write is under way. Another one that must not
// wait fails and changes nothing, a third waits for its turn.
func twoAtOnce(t *testing.T, m *team) {
	m.branch("first", edit{productionSkills, "\"amazon.com\" = 5.29", "\"amazon.com\" = 5.49"})
	m.plan(m.open(9, "first"))
	first := m.prepare("apply", "production", "production", m.mergePullRequest(9, "first"))
	came, release := m.hold("production")
	done := first.start()
	select {
	case <-came:
	case <-done:
		t.Fatalf("the first pipeline has written nothing: %s", first.output.String())
	}

	impatient := m.now()
	impatient.variables = []string{"LOCK_TIMEOUT=0s"}
	m.fail("drift", "drift", "production", impatient, "Error acquiring the state lock")
	m.succeed("drift", "drift", "staging", impatient)

	patient := m.prepare("apply", "plan", "production", m.now())
	waited := patient.start()
	patient.expect("Acquiring state lock", waited)
	release()
	<-done
	<-waited
	for _, r := range []*run{first, patient} {
		if r.err != nil {
			t.Errorf("%s: %s\n%s", r.title, r.err, r.output.String())
		}
	}
	m.expectPrice("production", quickTrivia, "amazon.com", "5.49")
	if summary := patient.summary(); !strings.Contains(summary, "Nothing changes.") {
		t.Errorf("the pipeline that waited did not see what the other one had done: %s", summary)
	}
	if len(m.github.issues) != 1 {
		t.Error("a drift job without a plan has opened an issue")
	}
}

// expect waits until the plan of a job says something.
func (r *run) expect(said string, done <-chan struct{}) {
	r.team.t.Helper()
	for {
		select {
		case <-done:
			r.team.t.Fatalf("%s has ended without %q:\n%s", r.title, said, r.output.String())
		case <-time.After(50 * time.Millisecond):
			content, err := os.ReadFile(filepath.Join(r.folder, "out", r.environment, "plan.log"))
			if err == nil && strings.Contains(string(content), said) {
				return
			}
		}
	}
}

// Two plans from the same state: the second one to be applied is refused, and a new
// plan applies both changes.
func stalePlan(_ *testing.T, m *team) {
	m.branch("second", edit{productionSkills, "\"amazon.co.uk\" = 7.99", "\"amazon.co.uk\" = 8.49"})
	// The plan is made, and then somebody repairs drift from the main branch.
	e := m.open(10, "second")
	m.plan(e)
	m.inTheConsole("production", quickTrivia, "amazon.com", "5.19")
	m.byHand()
	e = m.mergePullRequest(10, "second")
	m.succeed("apply", "staging", "staging", e)
	m.fail("apply", "production", "production", e, "Saved plan is stale")
	m.expectPrice("production", tideTables, "amazon.co.uk", "7.99")
	m.byHand()
	m.expectPrice("production", tideTables, "amazon.co.uk", "8.49")
	m.expectPrice("production", quickTrivia, "amazon.com", "5.49")
}
