// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
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
// is changed in one file is the one thing that changes. The page of the example tells
// it, and is followed.
func TestAFolderOfSkills(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, sample(t))
	f := newFollower(t)
	f.uses(e.Server)
	copyExample(t, f.w, "many-skills")
	copyExample(t, f.w, "modules/paid-skill")
	f.w = f.w.At("many-skills")
	after := map[string]func(){
		"terraform apply": func() {
			// Sections that Terraform reaches together are one write, those that it reaches
			// apart are one each: four sections of each skill, and the permissions and the
			// events that one skill has.
			posts, puts := e.Count(sandbox.OperationCreateSkill), e.Count(sandbox.OperationPutManifest)
			if posts != 9 || puts < 10 || puts > 10*4+2 {
				t.Errorf("%d creations and %d writes", posts, puts)
			}
			if diff := cmp.Diff(prices, sold(t, e)); diff != "" {
				t.Errorf("prices (-files +Amazon):\n%s", diff)
			}
			e.ResetRequests()
		},
		"terraform plan -out=plan": func() {
			e.ExpectWrites(0)
			var plan struct {
				OutputChanges struct {
					Skills struct {
						After map[string]struct{ Price map[string]json.Number }
					}
				} `json:"output_changes"`
			}
			if err := json.Unmarshal([]byte(f.w.Succeed("show", "-json", "plan").Output), &plan); err != nil {
				t.Fatal(err)
			}
			if skills := plan.OutputChanges.Skills.After; len(skills) != 10 || skills["rain-sounds"].Price["amazon.com"] != "4.29" {
				t.Errorf("a policy sees %v", skills)
			}
		},
		"terraform plan -detailed-exitcode # exits with 0": func() {
			e.ExpectWrites(1)
			if got := sold(t, e)["Rain Sounds"]; got != "4.29" {
				t.Errorf("the new price is %s", got)
			}
			e.ResetRequests()
		},
		"terraform validate # exits with 1": func() {
			if asked := len(e.Requests()); asked > 0 {
				t.Errorf("%d requests were made to find a mistake in a file", asked)
			}
		},
	}
	for _, b := range blocks(t, "examples/many-skills/README.md") {
		switch b.language {
		case "shell":
			f.shell(b)
			lines := strings.Split(strings.TrimSpace(b.text), "\n")
			last := lines[len(lines)-1]
			if after[last] == nil {
				t.Fatalf("%s ends with %q", b, last)
			}
			after[last]()
			delete(after, last)
		case "text":
			f.saw(b)
		}
	}
	if len(after) > 0 {
		t.Errorf("the page does not have %v", slices.Sorted(maps.Keys(after)))
	}
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
