// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

const askDeploy = "docs/guides/ask-deploy.md"

// What the guide shows of a plan is what the CLI prints when somebody has sent a
// whole manifest: one with another price, and one with none.
func TestTheDriftOfTheGuideIsReal(t *testing.T) {
	t.Parallel()
	shown := under(t, askDeploy, "What drift looks like", "text")
	if len(shown) != 2 {
		t.Fatalf("the guide shows %d plans", len(shown))
	}
	e := acctest.Start(t, sample(t))
	w := e.Workspace(under(t, "README.md", "Use it on the sandbox", "terraform")[0].text)
	w.Apply()
	applied := string(e.Document(acctest.SkillID))

	e.Put(sample(t))
	planned := w.Succeed("plan", "-no-color").Output
	if !strings.Contains(planned, shown[0].text) {
		t.Errorf("%s is not in:\n%s", shown[0], planned)
	}
	w.Apply()
	e.ExpectManifest(applied)

	e.Change(nil, "publishingInformation", "paidSkillInformation")
	e.Change(nil, "publishingInformation", "locales", "en-US", "customProductPrompts")
	planned = w.Succeed("plan", "-no-color").Output
	for _, text := range []string{shown[1].text, "Warning: The skill becomes a paid one"} {
		if !strings.Contains(planned, text) {
			t.Errorf("%q is not in:\n%s", text, planned)
		}
	}
}

// With the configuration that takes its values from the file, the file undoes
// nothing: whoever writes last, the plan is empty.
func TestTheFileIsTheSource(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	w := e.Workspace(under(t, askDeploy, "Let the file be the source", "terraform")[0].text)
	if err := os.Mkdir(filepath.Join(w.Folder(), "skill-package"), 0o700); err != nil {
		t.Fatal(err)
	}
	w.Write(filepath.Join("skill-package", "skill.json"), sample(t))
	if changes, _ := w.Apply(); len(changes) != 1 {
		t.Errorf("planned %v", changes)
	}
	e.Put(sample(t))
	if changes, _ := w.Plan(); len(changes) != 0 {
		t.Errorf("after a deployment of the file it planned %v", changes)
	}
}
