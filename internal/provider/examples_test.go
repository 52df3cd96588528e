// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	examples   = "../../examples"
	submission = "alexa_skill_submission"
)

// listed is a skill that has nothing yet but listings.
const listed = `{"manifestVersion":"1.0","publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}},"apis":{"custom":{}}}`

// What the documentation shows must work as it stands there.
func TestEveryExampleIsAppliedPlannedEmptyAndDestroyed(t *testing.T) {
	t.Parallel()
	folders, err := filepath.Glob(filepath.Join(examples, "resources", "*"))
	if err != nil {
		t.Fatal(err)
	}
	if len(folders) == 0 {
		t.Fatal("there are no examples")
	}
	for _, folder := range folders {
		if filepath.Base(folder) == "alexa_skill" {
			// It creates a skill of its own, see TestTheExampleOfASkill.
			continue
		}
		t.Run(filepath.Base(folder), func(t *testing.T) {
			t.Parallel()
			begins, imported := listed, map[string]string{}
			if filepath.Base(folder) == submission {
				// Amazon does not tell what a skill was submitted with.
				begins, imported = acctest.Submittable, map[string]string{submission + ".quick_trivia": "update"}
			}
			e := acctest.Start(t, begins)
			if filepath.Base(folder) == association {
				if err := e.PutProduct(exampleProduct, []byte(acctest.Product("CONSUMABLE", "five_hints"))); err != nil {
					t.Fatal(err)
				}
			}
			workspace := func(hcl string) *acctest.Workspace {
				w := e.Workspace(hcl)
				w.Environment = append(w.Environment, "TF_VAR_client_secret=hush-1234")
				return w
			}
			// An import can't know the secret, so the first plan after it sends the one that is configured.
			if filepath.Base(folder) == linking {
				imported[linking+".quick_trivia"] = "update"
			}
			w := workspace(example(t, folder, "resource.tf"))
			w.Succeed("apply", "-auto-approve")
			expectChanges(t, w, map[string]string{})

			// What is applied now is what the other examples import.
			e.ResetRequests()
			existing := withProductID(e)
			byCommand := workspace(example(t, folder, "resource.tf"))
			byCommand.Succeed(strings.Fields(existing(example(t, folder, "import.sh")))[1:]...)
			expectChanges(t, byCommand, imported)

			byID := workspace(example(t, folder, "resource.tf") + existing(example(t, folder, "import-by-string-id.tf")))
			expectChanges(t, byID, imported)

			byIdentity := workspace(example(t, folder, "resource.tf") + existing(example(t, folder, "import-by-identity.tf")))
			if byIdentity.AtLeast(1, 12) {
				expectChanges(t, byIdentity, imported)
			} else if run := byIdentity.CLI("plan", "-no-color"); run.Code == 0 || !strings.Contains(run.Errors, "identity") {
				t.Errorf("a CLI that knows no identity was to refuse it, but ended with %d: %s", run.Code, run.Errors)
			}
			e.ExpectWrites(0)

			w.Succeed("destroy", "-auto-approve")
			left := begins
			if filepath.Base(folder) == publishing {
				left = `{"manifestVersion":"1.0","apis":{"custom":{}}}`
			}
			e.ExpectManifest(left)
		})
	}
}

// withProductID puts the id of the one product that there is, if there is one, where
// an example has one that is made up.
func withProductID(e *acctest.Environment) func(hcl string) string {
	id := exampleProduct
	if made := e.ProductIDs(); len(made) == 1 {
		id = made[0]
	}
	return strings.NewReplacer(exampleProduct, id).Replace
}

const exampleProduct = "amzn1.adg.product.00000000-0000-0000-0000-000000000000"

func TestTheProviderExampleIsApplied(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, listed)
	w := e.Workspace(example(t, filepath.Join(examples, "provider"), "provider.tf") +
		example(t, filepath.Join(examples, "resources", "alexa_skill_permissions"), "resource.tf"))
	w.Succeed("apply", "-auto-approve")
	expectChanges(t, w, map[string]string{})
	if e.Count(sandbox.OperationToken) == 0 {
		t.Error("the credentials of the environment were not used")
	}
}

func example(t *testing.T, folder, file string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(folder, file))
	if err != nil {
		t.Fatal(err)
	}
	return string(content) + "\n"
}

func expectChanges(t *testing.T, w *acctest.Workspace, want map[string]string) {
	t.Helper()
	got, _ := w.Plan()
	if len(got) != len(want) {
		t.Errorf("planned %v, want %v", got, want)
	}
	for address, action := range want {
		if got[address] != action {
			t.Errorf("planned %v, want %v", got, want)
		}
	}
}

// The check of the example warns of a word that Amazon does not take, and of no
// other.
func TestTheExampleOfTheSchemaChecksAManifest(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(examples, "data-sources", "alexa_manifest_schema")
	for category, warnings := range map[string]int{"SOFTWARE": 0, "HARDWARE": 1} {
		t.Run(category, func(t *testing.T) {
			t.Parallel()
			w := acctest.Start(t, listed).Workspace(example(t, folder, "data-source.tf"))
			w.Write("skill.json", `{"manifest":{"publishingInformation":{"paidSkillInformation":{"taxInformation":{"category":"`+category+`"}}}}}`)
			_, run := w.Plan()
			if found := run.Find("warning", "STREAMING_AUDIO"); len(found) != warnings || len(run.Diagnostics) != warnings {
				t.Errorf("it said %+v", run.Diagnostics)
			}
		})
	}
}

// What Terraform drops for its name is missed by the check of the example.
func TestTheExampleOfACheckFindsAMisspeltTrial(t *testing.T) {
	t.Parallel()
	w := acctest.Start(t, listed).Workspace(example(t, filepath.Join(examples, "checks"), "price_summary.tf"))
	w.Plan()
	w.Write("main.tf", strings.Replace(example(t, filepath.Join(examples, "checks"), "price_summary.tf"), "free_trial_information", "free_trial_informations", 1))
	run := w.CLI("plan", "-json")
	if run.Code != 1 || len(run.Report.Errors()) != 1 || len(run.Find("error", "Every subscription has a free trial.")) != 1 {
		t.Errorf("the plan exited with %d and said %+v", run.Code, run.Diagnostics)
	}
}
