// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	address = "alexa_skill.this"
	// made is the id of the first skill that a sandbox creates.
	made = "amzn1.ask.skill.00000000-0000-4000-8000-000000000001"
)

// scene is an account in which another skill is already, and a Terraform.
type scene struct {
	*acctest.Environment
	*acctest.Terraform
	t *testing.T
}

func start(t *testing.T, options ...sandbox.Option) scene {
	t.Helper()
	t.Parallel()
	e := acctest.Start(t, `{"publishingInformation":{"locales":{"en-US":{"name":"Another Skill"}}}}`, options...)
	return scene{Environment: e, Terraform: e.Terraform(t), t: t}
}

// resource is a configuration of the skill.
func resource(arguments string) string {
	return "resource \"alexa_skill\" \"this\" {\n" + arguments + "\n}\n"
}

// listing is the least that a skill is created with.
const listing = `  initial_listing = { locale = "en-US", name = "Quick Trivia" }`

// declaring is a configuration with a manifest, as JSON.
func declaring(manifest string) string { return resource(fmt.Sprintf("  manifest = %q", manifest)) }

// attribute is one of the skill's in the state.
func (s scene) attribute(name string) any {
	s.t.Helper()
	state, ok := s.State(address).(map[string]any)
	if !ok {
		s.t.Fatal("the skill is not in the state")
	}
	return state[name]
}

// expectStored compares the manifest of a skill with JSON, by meaning but for the
// spelling of numbers.
func (s scene) expectStored(id, want string) {
	s.t.Helper()
	if diff := cmp.Diff(parse(s.t, want), parse(s.t, string(s.Document(id)))); diff != "" {
		s.t.Errorf("manifest of %s (-want +got):\n%s", id, diff)
	}
}

func parse(t *testing.T, text string) any {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		t.Fatalf("%s: %s", text, err)
	}
	return value
}

// listingOf returns a listing of a skill.
func (s scene) listingOf(id, locale string) map[string]any {
	s.t.Helper()
	at := parse(s.t, string(s.Document(id)))
	for _, key := range []string{"publishingInformation", "locales", locale} {
		holder, _ := at.(map[string]any)
		at = holder[key]
	}
	found, _ := at.(map[string]any)
	return found
}

func equal(a, b any) bool { return cmp.Equal(a, b) }

// expectCounts compares how many skills were created, deleted and written to.
func (s scene) expectCounts(creations, deletions, writes int) {
	s.t.Helper()
	got := []int{s.Count(sandbox.OperationCreateSkill), s.Count(sandbox.OperationDeleteSkill), s.Count(sandbox.OperationPutManifest)}
	if diff := cmp.Diff([]int{creations, deletions, writes}, got); diff != "" {
		s.t.Errorf("creations, deletions and writes (-want +got):\n%s", diff)
	}
}

// exists reports whether the account has the skill that was created.
func (s scene) exists() bool {
	s.t.Helper()
	return s.Document(made) != nil
}

// expectError fails the test unless there is one error, with all texts in it.
func expectError(t *testing.T, report acctest.Report, path string, texts ...string) {
	t.Helper()
	found := report.Errors()
	if len(found) != 1 {
		t.Fatalf("%d errors, want one: %+v", len(found), report.Diagnostics)
	}
	if found[0].Path != path {
		t.Errorf("the error is placed on %q, want %q", found[0].Path, path)
	}
	for _, text := range texts {
		if !strings.Contains(found[0].Summary+"\n"+found[0].Detail, text) {
			t.Errorf("%q is missing in: %s\n%s", text, found[0].Summary, found[0].Detail)
		}
	}
}

// expectNothingPlanned fails the test unless a configuration plans nothing.
func (s scene) expectNothingPlanned(hcl string) {
	s.t.Helper()
	p := s.Plan(hcl)
	if len(p.Errors()) > 0 || len(p.Planned()) > 0 {
		s.t.Errorf("planned is %v: %+v", p.Planned(), p.Diagnostics)
	}
}

// compact is JSON without white space, as it is spelt.
func compact(t *testing.T, text string) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Compact(&out, []byte(text)); err != nil {
		t.Fatalf("%s: %s", text, err)
	}
	return out.String()
}
