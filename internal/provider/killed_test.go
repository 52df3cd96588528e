// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build unix

package provider_test

import (
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Whoever kills Terraform and the provider after the manifest was sent and
// before Amazon said how it ended simply runs Terraform again: it finds what was
// written, and writes nothing a second time.
func TestAKilledApplyIsFinishedByTheNext(t *testing.T) {
	t.Parallel()
	// One resource, so that there is one write however busy the machine is.
	before, after := soldFor("4.99"), soldFor("5.99")
	for name, story := range map[string]struct {
		// before and after are the configurations; planned is what the next plan
		// finds left to do.
		before, after, planned string
	}{
		// The state knows nothing of what was created, which is then adopted.
		"create":  {"", after, "create"},
		"update":  {before, after, ""},
		"destroy": {before, "", ""},
	} {
		for how, amazon := range map[string]struct {
			updates sandbox.Updates
			// plan is what the next plan asks.
			plan asked
		}{
			"its update has ended": {sandbox.Immediately(), asked{get: 1, put: 0, status: 0}},
			// Twice there is no manifest but an update: one that runs, and one that
			// has ended when it is asked about.
			"its update still runs": {sandbox.AfterPolls(1), asked{get: 3, put: 0, status: 2}},
		} {
			t.Run(name+", "+how, func(t *testing.T) {
				t.Parallel()
				undisturbed, e := acctest.Start(t, listed), acctest.Start(t, listed)
				peace, w := undisturbed.Workspace(story.before), e.Workspace(story.before)
				for _, workspace := range []*acctest.Workspace{peace, w} {
					workspace.Succeed("apply", "-auto-approve")
					workspace.Write("main.tf", story.after)
				}
				peace.Succeed("apply", "-auto-approve")
				want := string(undisturbed.Document(acctest.SkillID))

				e.SetUpdates(amazon.updates)
				e.ResetRequests()
				killBeforeStatus(t, e, w)
				// The processes that plan and that apply read once each.
				expectAsked(t, e, "killed apply", asked{get: 2, put: 1, status: 1})

				// The lock died with the process: nobody has to force it open.
				changes, _ := w.Plan()
				planned := map[string]string{}
				if story.planned != "" {
					planned["alexa_paid_skill_pricing.this"] = story.planned
				}
				if diff := cmp.Diff(planned, changes); diff != "" {
					t.Errorf("the next plan (-want +got):\n%s", diff)
				}
				expectAsked(t, e, "next plan", amazon.plan)
				w.Succeed("apply", "plan")
				w.Succeed("plan", "-detailed-exitcode")
				e.ExpectManifest(want)
				e.ExpectWrites(0)
			})
		}
	}
}

// killBeforeStatus begins an apply and kills the CLI and the provider, which is
// its child, as soon as the provider asks how the write ended.
func killBeforeStatus(t *testing.T, e *acctest.Environment, w *acctest.Workspace) {
	t.Helper()
	arrived, killed := make(chan struct{}), make(chan struct{})
	e.Inject(sandbox.Fault{Operation: status, Drop: sandbox.DropBefore, Before: func(*sandbox.Sandbox) {
		close(arrived)
		<-killed
	}})
	command := w.Command("apply", "-auto-approve")
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	select {
	case <-arrived:
	case err := <-ended:
		t.Fatalf("the apply ended before it asked for the status: %v", err)
	}
	if err := syscall.Kill(-command.Process.Pid, syscall.SIGKILL); err != nil {
		t.Error(err)
	}
	if err := <-ended; err == nil {
		t.Error("the apply ended well before it was killed")
	}
	close(killed)
}

// expectAsked compares the requests about the development stage. Whether a skill
// is live is asked too when it will no longer be sold, and how often depends on
// the CLI: some plan a destroy before they refresh what is to be destroyed.
func expectAsked(t *testing.T, e *acctest.Environment, what string, want asked) {
	t.Helper()
	got := asked{put: e.Count(put), status: e.Count(status)}
	for _, request := range e.Requests() {
		if request.Operation == get && !strings.Contains(request.Path, "/stages/live/") {
			got[get]++
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("requests of the %s (-want +got):\n%s", what, diff)
	}
	e.ResetRequests()
}
