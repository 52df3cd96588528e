// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// What `make race` leaves out, and `make test-opentofu` repeats, is what the script finds.
func TestTestsWithAWorkspaceAreFound(t *testing.T) {
	output, err := exec.CommandContext(t.Context(), "./cli-tests.sh").Output()
	if err != nil {
		t.Fatal(err)
	}
	found := strings.Split(strings.TrimSpace(string(output)), "|")
	for name, want := range map[string]bool{
		"TestSecretIsNowhere":             true,  // has one itself
		"TestSkillFromAFile":              true,  // by a function of its package
		"TestTestsWithAWorkspaceAreFound": false, // has none
		"TestLocatePointer":               false, // is in a package without
	} {
		if got := slices.Contains(found, name); got != want {
			t.Errorf("%s is found: %t, want %t", name, got, want)
		}
	}
}
