// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// sibling makes another process of the same command that plans the opposite of
// what this one has planned so far.
func sibling(t *testing.T, temporary string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(temporary, "terraform-provider-alexa-*", "*", "*"))
	if err != nil || len(files) != 1 {
		t.Fatalf("this process has the files %v, %v", files, err)
	}
	content, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	opposite := strings.NewReplacer("keep", "remove", "remove", "keep").Replace(string(content))
	if err := os.WriteFile(filepath.Join(filepath.Dir(files[0]), "other"), []byte(opposite), 0o600); err != nil {
		t.Fatal(err)
	}
}

// startSibling is start in a process that Terraform has started.
func startSibling(t *testing.T) (s *session, temporary string) {
	t.Helper()
	temporary = t.TempDir()
	t.Setenv("TMPDIR", temporary)
	t.Setenv("TMP", temporary)
	t.Setenv("TF_PLUGIN_MAGIC_COOKIE", "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2")
	return start(t, withOne, nil), temporary
}

// refusals leaves out what else is said: that a destroy removes something, and
// that one process plans several resources for one skill.
func refusals(diagnostics []*tfprotov6.Diagnostic) []*tfprotov6.Diagnostic {
	return slices.DeleteFunc(slices.Clone(diagnostics), func(d *tfprotov6.Diagnostic) bool {
		return !strings.Contains(d.Detail, "in the same run")
	})
}

func TestWhatAnotherProcessRemovesIsNotPlanned(t *testing.T) {
	s, temporary := startSibling(t)
	config := s.resource(map[string]any{"permissions": []string{person}})
	expectNone(t, s.plan(s.none(), config).Diagnostics)
	sibling(t, temporary)
	for name, before := range map[string]tftypes.Value{
		"create": s.none(), "update": s.resource(map[string]any{"permissions": []string{reminders}}), "no change": config,
	} {
		t.Run(name, func(t *testing.T) {
			expectSaid(t, refusals(s.plan(before, config).Diagnostics), tfprotov6.DiagnosticSeverityError, "Unable to ",
				"keeps or creates its "+permissions, skillID, "another one removes it", "moved {", "destroy = false")
		})
	}
	// A skill that is not known yet is nobody's.
	unknown := tftypes.NewValue(tftypes.String, tftypes.UnknownValue)
	expectNone(t, s.plan(s.none(), s.resource(map[string]any{"skill_id": unknown, "permissions": []string{person}})).Diagnostics)
}

func TestWhatAnotherProcessKeepsIsNotRemoved(t *testing.T) {
	s, temporary := startSibling(t)
	state := s.resource(map[string]any{"permissions": []string{person}})
	expectNone(t, refusals(s.plan(state, s.none()).Diagnostics))
	sibling(t, temporary)
	_, applied := s.apply(state, s.none())
	elsewhere := s.resource(map[string]any{"skill_id": skillID + "-2", "permissions": []string{person}})
	for name, said := range map[string][]*tfprotov6.Diagnostic{
		"plan":        s.plan(state, s.none()).Diagnostics,
		"replacement": s.plan(state, elsewhere).Diagnostics,
		"apply":       applied.Diagnostics,
	} {
		t.Run(name, func(t *testing.T) {
			expectSaid(t, refusals(said), tfprotov6.DiagnosticSeverityError, "Unable to ",
				"removes its "+permissions, skillID, "another one keeps or creates it", "moved {", "destroy = false")
		})
	}
	// The resource stays in the state, and the skill as it is.
	if s.decode(applied.NewState) == nil {
		t.Error("the state has lost the resource")
	}
	expectStored(t, s, withOne)

	// What only forgets the resource removes nothing.
	kept := s.resource(map[string]any{"permissions": []string{person}, "skip_destroy": true})
	plan, applied := s.apply(kept, s.none())
	expectNone(t, refusals(append(plan.Diagnostics, applied.Diagnostics...)))
}
