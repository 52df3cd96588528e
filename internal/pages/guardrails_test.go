// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// guarded is a workspace with the example of guard rails.
func guarded(t *testing.T, e *acctest.Environment) *acctest.Workspace {
	t.Helper()
	folder := filepath.Join(root, "examples", "guard-rails")
	w := e.Workspace("")
	if err := os.Remove(filepath.Join(w.Folder(), "terraform.tf")); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(w.Folder(), "tests"), os.DirFS(filepath.Join(folder, "tests"))); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"main.tf", "marketplaces.json"} {
		content, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		w.Write(name, string(content))
	}
	return w
}

// The test that comes with the guard rails passes, and asks nobody.
func TestTheTestOfTheGuardRailsPasses(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, sample(t))
	run := guarded(t, e).Succeed("test", "-no-color")
	if !regexp.MustCompile(`Success! \d+ passed, 0 failed\.`).MatchString(run.Output) {
		t.Errorf("it said %s", run.Output)
	}
	if asked := len(e.Requests()); asked != 0 {
		t.Errorf("%d requests", asked)
	}
}

// On a skill the guard rails refuse what they are for, with what to do, and what
// they forbid is not done by taking the resource out of the configuration either.
func TestTheGuardRailsHoldOnASkill(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	if err := e.PutSkillAt(acctest.SkillID, "live", []byte(sample(t))); err != nil {
		t.Fatal(err)
	}
	w := guarded(t, e)
	w.Succeed("apply", "-auto-approve")
	applied := string(e.Document(acctest.SkillID))
	e.ResetRequests()

	dearer := `-var=offers={"amazon.com" = { price = 9.99, currency = "USD" }}`
	for _, refused := range []struct {
		name      string
		arguments []string
		says      string
	}{
		{"a price", []string{"plan", dearer}, "4.99 -> 9.99 USD on amazon.com is a change of +100.2 %"},
		{"export compliance", []string{"plan", "-var=is_export_compliant=false"}, "is live, and is_export_compliant is to be false"},
		{"destroy", []string{"destroy", "-auto-approve"}, "prevent_destroy"},
	} {
		run := w.CLI(append(refused.arguments, "-no-color")...)
		if said := strings.Join(strings.Fields(strings.ReplaceAll(run.Errors, "│", "")), " "); run.Code == 0 || !strings.Contains(said, refused.says) {
			t.Errorf("%s: it exited with %d and said %s", refused.name, run.Code, said)
		}
	}
	w.Succeed("plan", dearer, "-var=price_change_approved=true")

	w.Write("main.tf", "terraform {\n  required_providers {\n    alexa = { source = \"terraform-provider-alexa/alexa\" }\n  }\n}\n")
	w.Succeed("apply", "-auto-approve")
	e.ExpectManifest(applied)
	if writes := e.Count(sandbox.OperationPutManifest); writes != 0 {
		t.Errorf("%d writes", writes)
	}
}
