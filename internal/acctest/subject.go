// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
)

// Subject is a resource type as the stories need to know it. Its JSON is
// written by hand: the provider's own mapping must not be its own judge.
type Subject struct {
	// Type is the resource type.
	Type string
	// Home is where its documents are; nil for the manifest of the one skill.
	Home Home
	// Without is the manifest of a skill that lacks the section; "" where no document
	// exists without the resource.
	Without string
	// Full has every attribute, Lean none that is optional. Both are what
	// applying the configuration makes of Without.
	Full, Lean Version
	// State is what Full leaves in the state, by attribute.
	State map[string]knownvalue.Check
	// Defaults are the attributes that have a value in the state of Lean although
	// its manifest says nothing of them.
	Defaults []string
	// Same are other ways to write Full.
	Same []string
	// Shrunk is the manifest that Full becomes when Lean is applied to it, where
	// attributes that are left out stay as the skill has them; "" for that of Lean.
	Shrunk string
	// Edits change Full in one place each: every attribute, changed, removed
	// and added. The first one is the update that other stories make.
	Edits []Edit
	// Foreign are edits of Full's manifest that are none of the resource's business.
	Foreign []Edit
	// Left is what a destroy leaves of Full with all the foreign edits.
	Left string
	// Inventory are the lines in which the plan says what a destroy of Full removes.
	Inventory []string
	// Unknown are values of Full that are known only at apply.
	Unknown []Unknown
	// Required are the attributes that the CLI itself insists on, besides skill_id.
	Required []string
	// Invalid are configurations that no skill is asked about.
	Invalid []Invalid
	// Refusals are property paths of Amazon and the attributes they are about.
	Refusals []Refusal
}

// Version is a configuration, without skill_id, and the manifest it stands for.
type Version struct{ HCL, JSON string }

// Edit replaces one text in a configuration, and one in the manifest. Without
// HCL it is something that no configuration can ask for.
type Edit struct {
	Name      string
	HCL, JSON [2]string
	// Competes: it changes the same value as the first edit, to another one.
	Competes bool
	// Kept: the configuration leaves an attribute out, and the skill keeps it.
	Kept bool
	// Warned is how the adoption warning says that the manifest has the edit
	// and the configuration has not; "" if that is not tested.
	Warned string
}

// Unknown replaces a value by terraform_data.later.output, which is the same
// value once it is known.
type Unknown struct {
	Value string
	// At is where the plan does not know the value.
	At tfjsonpath.Path
}

// Invalid is a configuration, without skill_id, that must be refused.
type Invalid struct {
	Name string
	HCL  string
	// Path is the attribute at fault, and Says is in the message about it.
	Path, Says string
}

// Refusal is a property that Amazon complains about.
type Refusal struct{ PropertyPath, Attribute string }

// Address is where [Subject.Config] puts the resource.
func (s Subject) Address() string { return s.Type + ".this" }

// Config is the resource with the arguments of its home.
func (s Subject) Config(hcl string) string {
	return fmt.Sprintf("resource %q \"this\" {\n%s%s\n}\n", s.Type, s.home().Arguments(), hcl)
}

// ConfigFor is the resource for the skill that an expression names.
func (s Subject) ConfigFor(skillID, hcl string) string {
	return fmt.Sprintf("resource %q \"this\" {\n  skill_id = %s\n%s\n}\n", s.Type, skillID, hcl)
}

// Edited is Full after one edit.
func (s Subject) Edited(t testing.TB, edit Edit) Version {
	t.Helper()
	edited := Version{JSON: replaced(t, edit.Name, s.Full.JSON, edit.JSON)}
	if edit.HCL[0] != "" {
		edited.HCL = replaced(t, edit.Name, s.Full.HCL, edit.HCL)
	}
	return edited
}

// WithForeign is the manifest of Full, or of Full after an edit, with all the
// foreign edits.
func (s Subject) WithForeign(t testing.TB, manifest string) string {
	t.Helper()
	for _, edit := range s.Foreign {
		manifest = replaced(t, edit.Name, manifest, edit.JSON)
	}
	return manifest
}

// replaced insists that there is exactly one place for the edit. Otherwise it
// would say less than it seems to, or nothing.
func replaced(t testing.TB, name, text string, edit [2]string) string {
	t.Helper()
	if count := strings.Count(text, edit[0]); count != 1 || edit[0] == edit[1] {
		t.Fatalf("%s: %q is there %d times and becomes %q", name, edit[0], count, edit[1])
	}
	return strings.Replace(text, edit[0], edit[1], 1)
}
