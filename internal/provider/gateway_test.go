// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// A gateway that knows no such page says nothing of the skill: only Amazon's own
// "not found" means that it is gone.
func TestNotFoundOfAGatewayRemovesNothing(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	w := e.Workspace(acctest.Sections("4.99", false, "alexa::person_id:read"))
	w.Succeed("apply", "-auto-approve")
	applied, state := string(e.Document(acctest.SkillID)), w.Succeed("state", "list").Output
	for _, operation := range []sandbox.Operation{get, put, status} {
		e.Inject(sandbox.Fault{Operation: operation, Times: -1, Status: http.StatusNotFound, Foreign: true})
	}
	e.ResetRequests()
	for _, command := range [][]string{
		{"plan", "-json"},
		{"apply", "-json", "-auto-approve", "-refresh-only"},
		{"destroy", "-json", "-auto-approve"},
		{"destroy", "-json", "-auto-approve", "-refresh=false"},
	} {
		run := w.CLI(command...)
		found := run.Find("error", "That is not an answer of the Skill Management API")
		if run.Code == 0 || len(found) == 0 {
			t.Errorf("%s exited with %d and said %+v", strings.Join(command, " "), run.Code, run.Diagnostics)
		}
		if got := w.Succeed("state", "list").Output; got != state {
			t.Errorf("after %s the state has %q, want %q", strings.Join(command, " "), got, state)
		}
	}
	e.ExpectWrites(0)
	e.ExpectManifest(applied)
}
