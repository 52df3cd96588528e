// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package siblings

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

const (
	parent   = 987654321
	endpoint = "https://api.example"
	skill    = "amzn1.ask.skill.1"
	pricing  = "alexa_paid_skill_pricing"
)

// process opens the registry as another process would that starts now.
func process(t *testing.T, temporary string, parent int, self string) *Registry {
	t.Helper()
	r := open(temporary, parent, &Registry{self: self, scope: endpoint, started: time.Now()})
	if r == nil {
		t.Fatal("there is no registry")
	}
	return r
}

func expect(t *testing.T, what string, got, want bool) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %t, want %t", what, got, want)
	}
}

func TestOppositePlansOfTwoProcessesAreFound(t *testing.T) {
	temporary := t.TempDir()
	a, b, c := process(t, temporary, parent, "a"), process(t, temporary, parent, "b"), process(t, temporary, parent, "c")
	expect(t, "a keeps first", a.Keep(skill, pricing), false)
	expect(t, "b keeps too", b.Keep(skill, pricing), false)
	expect(t, "c removes", c.Remove(skill, pricing), true)
	expect(t, "a keeps again", a.Keep(skill, pricing), true)

	expect(t, "b removes another first", b.Remove("2", pricing), false)
	expect(t, "c removes it too", c.Remove("2", pricing), false)
	expect(t, "a keeps it", a.Keep("2", pricing), true)
}

func TestAPlaceInsideOfWhatAnotherProcessKeepsIsFound(t *testing.T) {
	temporary := t.TempDir()
	a, b := process(t, temporary, parent, "a"), process(t, temporary, parent, "b")
	expect(t, "a is inside first", a.Inside(skill, pricing), false)
	expect(t, "of its own part", a.IsInside(skill, pricing), false)
	expect(t, "b keeps", b.Keep(skill, pricing), false)
	expect(t, "b sees a", b.IsInside(skill, pricing), true)
	expect(t, "of another part", b.IsInside("2", pricing), false)
	expect(t, "a sees b", a.Inside(skill, pricing), true)
	var none *Registry
	expect(t, "without a registry", none.Inside(skill, pricing) || none.IsInside(skill, pricing), false)
}

func TestOneProcessIsInNobodysWay(t *testing.T) {
	r := process(t, t.TempDir(), parent, "a")
	expect(t, "remove", r.Remove(skill, pricing), false)
	expect(t, "keep", r.Keep(skill, pricing), false)
	expect(t, "remove again", r.Remove(skill, pricing), false)
}

func TestOtherPartsAndOtherCommandsDoNotCount(t *testing.T) {
	temporary := t.TempDir()
	a := process(t, temporary, parent, "a")
	others := map[string]*Registry{"process": process(t, temporary, parent, "b"), "command": process(t, temporary, parent+1, "c")}
	elsewhere := open(temporary, parent, &Registry{self: "d", scope: "https://elsewhere.example", started: time.Now()})
	a.Keep(skill, pricing)
	expect(t, "another skill", others["process"].Remove("2", pricing), false)
	expect(t, "another type", others["process"].Remove(skill, "alexa_skill_privacy"), false)
	expect(t, "another command", others["command"].Remove(skill, pricing), false)
	expect(t, "another endpoint", elsewhere.Remove(skill, pricing), false)
	expect(t, "the same", others["process"].Remove(skill, pricing), true)
}

// Terraform may go through the resources several times in one command.
func TestWhatProcessesPlannedThatEndedBeforeDoesNotCount(t *testing.T) {
	temporary := t.TempDir()
	process(t, temporary, parent, "a").Keep(skill, pricing)
	next, beside := process(t, temporary, parent, "b"), process(t, temporary, parent, "c")
	expect(t, "the next time", next.Remove(skill, pricing), false)
	expect(t, "beside it", beside.Keep(skill, pricing), true)
}

func TestNothingCanBeReadFromTheFolder(t *testing.T) {
	temporary := t.TempDir()
	process(t, temporary, parent, "a").Keep(skill, pricing)
	files := 0
	err := filepath.WalkDir(temporary, func(name string, entry os.DirEntry, err error) error {
		if err != nil || name == temporary {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s is open to others: %s", name, info.Mode())
		}
		if entry.IsDir() {
			return nil
		}
		files++
		content, err := os.ReadFile(name)
		for _, plain := range []string{strconv.Itoa(parent), endpoint, skill, pricing} {
			if strings.Contains(name+string(content), plain) {
				t.Errorf("%s shows %q: %s", name, plain, content)
			}
		}
		return err
	})
	if err != nil || files != 1 {
		t.Errorf("%d files, %v", files, err)
	}
}

func TestALineIsReadWhenItIsWhole(t *testing.T) {
	temporary := t.TempDir()
	a, b := process(t, temporary, parent, "a"), process(t, temporary, parent, "b")
	a.Keep(skill, pricing)
	name := filepath.Join(a.folder, "a")
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, written := range []struct {
		content string
		found   bool
	}{{"not a line\nkeep\n\n" + string(whole[:len(whole)-5]), false}, {"not a line\nkeep\n\n" + string(whole), true}} {
		if err := os.WriteFile(name, []byte(written.content), 0o600); err != nil {
			t.Fatal(err)
		}
		expect(t, written.content, b.Remove(skill, pricing), written.found)
	}
}

func TestOfTwoAtTheSameTimeOneFindsTheOther(t *testing.T) {
	temporary := t.TempDir()
	a, b := process(t, temporary, parent, "a"), process(t, temporary, parent, "b")
	for i := range 200 {
		key := strings.Repeat("x", i)
		var kept, removed bool
		var both sync.WaitGroup
		both.Go(func() { removed = a.Keep(key, pricing) })
		both.Go(func() { kept = b.Remove(key, pricing) })
		both.Wait()
		if !kept && !removed {
			t.Fatal("neither has found the other")
		}
	}
}

func TestARegistryIsSafeForConcurrentUse(t *testing.T) {
	temporary := t.TempDir()
	a, b := process(t, temporary, parent, "a"), process(t, temporary, parent, "b")
	var all sync.WaitGroup
	for i := range 50 {
		key := strings.Repeat("x", i)
		all.Go(func() { a.Keep(key, pricing) })
		all.Go(func() { b.Keep(key, pricing) })
	}
	all.Wait()
	for i := range 50 {
		expect(t, "removed", b.Remove(strings.Repeat("x", i), pricing), true)
	}
}
