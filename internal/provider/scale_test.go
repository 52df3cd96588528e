// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// However large the configuration, a plan reads each skill once. With so many
// skills the CLI itself would take a minute, so they are planned without it;
// `make bench` runs the CLI on them.
func TestAPlanReadsEachSkillOnce(t *testing.T) {
	t.Parallel()
	const skills = 300
	e := startMany(t, skills)
	if planned := e.Terraform(t).Plan(twoApart(skills, 1)).Planned(); len(planned) != 2*skills {
		t.Errorf("%d resources are planned, want %d", len(planned), 2*skills)
	}
	expectAReadOfEach(t, e, skills)
}

// The CLI does as much for many skills as for one: it reads each once for a plan,
// and its apply writes no more often than there are changes.
func TestManySkillsCostNoMoreRequestsEach(t *testing.T) {
	t.Parallel()
	const skills = 50
	e := startMany(t, skills)
	w := e.Workspace(twoForEach(skills, 1))
	w.Succeed("apply", "-auto-approve")
	expectWritesOfEach(t, e, skills)
	e.ResetRequests()
	expectChanges(t, w, nil)
	expectAReadOfEach(t, e, skills)
	w.Write("main.tf", twoForEach(skills, 2))
	e.ResetRequests()
	w.Succeed("apply", "-auto-approve")
	expectWritesOfEach(t, e, skills)
}

// expectWritesOfEach expects that every skill was written, at most once for each
// of its two resources.
func expectWritesOfEach(t *testing.T, e *acctest.Environment, skills int) {
	t.Helper()
	const each = 2
	writes := map[string]int{}
	for _, request := range e.Requests() {
		if request.Operation == sandbox.OperationPutManifest {
			writes[request.SkillID]++
		}
	}
	if len(writes) != skills {
		t.Errorf("%d skills were written, want %d", len(writes), skills)
	}
	for id, count := range writes {
		if count > each {
			t.Errorf("%d writes of %s, which has %d resources", count, id, each)
		}
	}
}

// expectAReadOfEach expects of a plan one read for each skill, and at most 2 % more.
func expectAReadOfEach(t *testing.T, e *acctest.Environment, skills int) {
	t.Helper()
	if reads := e.Count(sandbox.OperationGetManifest); reads < skills || reads*100 > skills*102 {
		t.Errorf("a plan read %d times, want %d and at most 2 %% more", reads, skills)
	}
	e.ExpectWrites(0)
}

// A limit on requests makes an apply slower, and must not make it fail, nor
// make the provider spend the scarce requests on being refused.
func TestRateLimitCostsFewRequests(t *testing.T) {
	t.Parallel()
	const skills = 25
	apply := func(e *acctest.Environment) (requests int) {
		t.Helper()
		w := e.Workspace(twoForEach(skills, 1))
		w.Succeed("apply", "-auto-approve")
		requests = calls(e)
		expectChanges(t, w, nil)
		return requests
	}
	unlimited := apply(startMany(t, skills))
	limited := apply(startMany(t, skills, sandbox.WithRateLimit(5, 5)))
	t.Logf("%d requests under the limit, %d without", limited, unlimited)
	if limited*10 > unlimited*13 {
		t.Errorf("%d requests under the limit and %d without one, want at most 1.3 times as many", limited, unlimited)
	}
}
