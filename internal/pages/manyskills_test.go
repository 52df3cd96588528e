// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// prices are those of the files, as they are written there, by the skill's name.
var prices = map[string]string{
	"Chess Openings": "29.99", "City Walks": "9.99", "Garden Diary": "2.49", "Morning Stretch": "4.49", "Night Sky": "1.99",
	"Pocket Ledger": "3.49", "Quick Trivia": "4.99", "Rain Sounds": "3.99", "Sourdough Coach": "19.99", "Word Ladder": "2.99",
}

// Ten files make ten skills, one of which exists already. Afterwards a price that
// is changed in one file is the one thing that a plan would change.
func TestAFolderOfSkills(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, sample(t))
	w := manySkills(t, e)
	created, _ := w.Apply()
	// Nine skills, four sections of each of the ten, and the permissions and the events
	// that one skill has.
	if len(created) != 9+10*4+2 {
		t.Errorf("%d resources were created: %v", len(created), created)
	}
	// Sections that Terraform reaches together are one write, those that it reaches
	// apart are one each.
	if posts, puts := e.Count(sandbox.OperationCreateSkill), e.Count(sandbox.OperationPutManifest); posts != 9 || puts < 10 || puts > 10*4+2 {
		t.Errorf("%d creations and %d writes", posts, puts)
	}
	if diff := cmp.Diff(prices, sold(t, e)); diff != "" {
		t.Errorf("prices (-files +Amazon):\n%s", diff)
	}

	file := filepath.Join("skills", "rain-sounds.yaml")
	w.Write(file, replaced(t, w, file, "price: 3.99", "price: 4.29"))
	e.ResetRequests()
	changes, _ := w.Plan()
	if diff := cmp.Diff(map[string]string{`module.skill["rain-sounds"].alexa_paid_skill_pricing.this`: "update"}, changes); diff != "" {
		t.Errorf("a price is changed in one file (-want +planned):\n%s", diff)
	}
	e.ExpectWrites(0)
	w.Succeed("apply", "plan")
	e.ExpectWrites(1)
	if got := sold(t, e)["Rain Sounds"]; got != "4.29" {
		t.Errorf("the new price is %s", got)
	}
	if run := w.CLI("plan", "-detailed-exitcode"); run.Code != 0 {
		t.Errorf("the last plan is not empty:\n%s%s", run.Output, run.Errors)
	}
	e.ExpectWrites(1)
}

// manySkills is the example in a workspace, beside the module that it uses.
func manySkills(t *testing.T, e *acctest.Environment) *acctest.Workspace {
	t.Helper()
	w := e.Workspace("")
	copyExample(t, w, "many-skills")
	copyExample(t, w, "modules/paid-skill")
	w = w.At("many-skills")
	w.Succeed("get")
	return w
}

// replaced is a file of a workspace with another text in one place.
func replaced(t *testing.T, w *acctest.Workspace, name, from, to string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(w.Folder(), name))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(content), from) != 1 {
		t.Fatalf("%s does not have %q once", name, from)
	}
	return strings.Replace(string(content), from, to, 1)
}

// sold are the prices in the United States of all skills, as Amazon has them, by
// name.
func sold(t *testing.T, e *acctest.Environment) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, skillID := range e.SkillIDs() {
		var manifest struct {
			PublishingInformation struct {
				Locales              map[string]struct{ Name string }
				PaidSkillInformation struct {
					Pricing map[string][]struct{ Price json.Number }
				}
			}
		}
		if err := json.Unmarshal(e.Document(skillID), &manifest); err != nil {
			t.Fatal(err)
		}
		information := manifest.PublishingInformation
		for _, offer := range information.PaidSkillInformation.Pricing["amazon.com"] {
			found[information.Locales["en-US"].Name] += offer.Price.String()
		}
	}
	return found
}
