// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// However large the configuration, a plan reads each skill once and an apply
// writes no more often than there are changes.
func TestManySkillsCostNoMoreRequestsEach(t *testing.T) {
	t.Parallel()
	const skills, each = 300, 2
	e := startMany(t, skills)
	w := e.Workspace(twoForEach(skills, 1))
	apply := func(what string) {
		t.Helper()
		e.ResetRequests()
		w.Succeed("apply", "-auto-approve")
		writes := map[string]int{}
		for _, request := range e.Requests() {
			if request.Operation == sandbox.OperationPutManifest {
				writes[request.SkillID]++
			}
		}
		if len(writes) != skills {
			t.Errorf("%s: %d skills were written, want %d", what, len(writes), skills)
		}
		for id, count := range writes {
			if count > each {
				t.Errorf("%s: %d writes of %s, which has %d resources", what, count, id, each)
			}
		}
	}
	apply("create")

	e.ResetRequests()
	expectChanges(t, w, nil)
	if reads := e.Count(sandbox.OperationGetManifest); reads < skills || reads*100 > skills*102 {
		t.Errorf("a plan read %d times, want %d and at most 2 %% more", reads, skills)
	}
	e.ExpectWrites(0)

	w.Write("main.tf", twoForEach(skills, 2))
	apply("update")
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
