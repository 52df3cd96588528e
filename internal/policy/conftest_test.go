// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build conftest

package policy_test

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// executableVariable names the conftest that the tests run. Without it they fail:
// skipping would let a machine without conftest pass everything.
const executableVariable = "ALEXA_TEST_CONFTEST"

const policies = "../../examples/gitops/policy"

// judge saves a plan of the workspace's configuration, and returns what the
// policies say of its JSON. More arguments are added to conftest's.
func judge(t *testing.T, w *acctest.Workspace, arguments ...string) []string {
	t.Helper()
	w.Plan()
	w.Write("plan.json", w.Succeed("show", "-json", "plan").Output)
	return refusals(t, append(arguments, "--data", filepath.Join(policies, "data"), filepath.Join(w.Folder(), "plan.json"))...)
}

// refusals runs conftest with the policies, and returns its messages.
func refusals(t *testing.T, arguments ...string) []string {
	t.Helper()
	executable := os.Getenv(executableVariable)
	if executable == "" {
		t.Fatalf("%s is not set. `make policy` builds conftest and runs this test with it", executableVariable)
	}
	command := exec.CommandContext(t.Context(), executable, append([]string{"test", "--output", "json", "--policy", policies}, arguments...)...)
	command.Env = append(os.Environ(), "HOME="+t.TempDir())
	var failures strings.Builder
	command.Stderr = &failures
	output, err := command.Output()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	var results []struct {
		Failures []struct{ Msg string }
	}
	if err := json.Unmarshal(output, &results); err != nil || len(results) == 0 {
		t.Fatalf("conftest said %s%s", output, failures.String())
	}
	var said []string
	for _, result := range results {
		for _, failure := range result.Failures {
			said = append(said, failure.Msg)
		}
	}
	if refused := command.ProcessState.ExitCode() != 0; refused != (len(said) > 0) {
		t.Fatalf("conftest exited with %d and said %q", command.ProcessState.ExitCode(), said)
	}
	return said
}

// expect compares messages with what is in each of them, in any order.
func expect(t *testing.T, what string, said []string, want ...[]string) {
	t.Helper()
	left := said
	for _, parts := range want {
		var others []string
		found := false
		for _, message := range left {
			if !found && containsAll(message, parts) {
				found = true
				continue
			}
			others = append(others, message)
		}
		if !found {
			t.Errorf("%s: no message has %q", what, parts)
		}
		left = others
	}
	if len(left) > 0 {
		t.Errorf("%s: it also says:\n%s", what, strings.Join(left, "\n"))
	}
}

func containsAll(text string, parts []string) bool {
	for _, part := range parts {
		if !strings.Contains(text, part) {
			return false
		}
	}
	return true
}
