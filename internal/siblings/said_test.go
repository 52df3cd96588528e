// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package siblings

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

const text = "Unknown permission"

func TestWhatAnEarlierProcessHasShownIsRepeated(t *testing.T) {
	temporary := t.TempDir()
	validate := process(t, temporary, parent, "validate")
	expect(t, "first", validate.IsRepeated(text), false)
	plan := process(t, temporary, parent, "plan")
	expect(t, "in the plan", plan.IsRepeated(text), true)
	expect(t, "another text", plan.IsRepeated("Unknown locale"), false)
	apply := process(t, temporary, parent, "apply")
	expect(t, "in the apply", apply.IsRepeated(text), true)
	expect(t, "what is known since the plan", apply.IsRepeated("Unknown locale"), true)
	expect(t, "what is known now", apply.IsRepeated("Not a locale"), false)
	expect(t, "in another command", process(t, temporary, parent+1, "other").IsRepeated(text), false)
}

// What ten instances have in common is known of one before for_each is.
func TestTheSameOfSeveralInstancesIsShownAsOften(t *testing.T) {
	temporary := t.TempDir()
	process(t, temporary, parent, "validate").IsRepeated(text)
	plan := process(t, temporary, parent, "plan")
	for i, want := range []bool{true, false, false} {
		expect(t, string(rune('a'+i)), plan.IsRepeated(text), want)
	}
	apply := process(t, temporary, parent, "apply")
	for i, want := range []bool{true, true, true, false} {
		expect(t, string(rune('a'+i)), apply.IsRepeated(text), want)
	}
}

// Two provider configurations are validated at the same time, each with
// resources of its own.
func TestWhatAProcessOfTheSameTimeShowsIsNoRepetition(t *testing.T) {
	temporary := t.TempDir()
	one, other := process(t, temporary, parent, "one"), process(t, temporary, parent, "other")
	expect(t, "one", one.IsRepeated(text), false)
	expect(t, "other", other.IsRepeated(text), false)
}

func TestWithoutARegistryNothingIsRepeated(t *testing.T) {
	var none *Registry
	expect(t, "first", none.IsRepeated(text), false)
	expect(t, "again", none.IsRepeated(text), false)
}

func TestNobodyCanReadWhatWasShown(t *testing.T) {
	r := process(t, t.TempDir(), parent, "a")
	r.IsRepeated(text)
	written, err := os.ReadFile(r.folder + "/a")
	if err != nil || len(written) == 0 || strings.Contains(string(written), text) {
		t.Errorf("%q, %v", written, err)
	}
}

func TestProcessesAreToldApartByTheirStart(t *testing.T) {
	if runtime.GOOS == "linux" {
		// Both are in clock ticks since the machine was started.
		mine, err := strconv.Atoi(startOf(os.Getpid()))
		parents, parentErr := strconv.Atoi(startOf(os.Getppid()))
		if err != nil || parentErr != nil || parents <= 0 || mine < parents {
			t.Errorf("this process was started at %d (%v), its parent at %d (%v)", mine, err, parents, parentErr)
		}
	}
	if got := startOf(1 << 30); got != "" {
		t.Errorf("a process that is not there was started at %q", got)
	}
}
