// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillprivacy_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Amazon shows an empty section as one full of defaults. Neither is an answer
// to anything, so there is nothing to import and nothing to take over.
func TestEmptyAnswers(t *testing.T) {
	t.Parallel()
	for name, empty := range map[string]string{
		"empty":         `{}`,
		"null":          `null`,
		"only defaults": `{"usesHealthInfo": false, "shoppingKit": {"isShoppingActionsEnabled": false}, "locales": {"en-US": {"privacyPolicyUrl": "", "termsOfUseUrl": null}, "en-GB": {}}}`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, `{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}}, "privacyAndCompliance": `+empty+`}`)
			w := e.Workspace(subject.Config(subject.Lean.HCL))
			changes, run := w.Plan()
			if changes[subject.Address()] != "create" || len(run.Diagnostics) > 0 {
				t.Errorf("planned %v and said %+v", changes, run.Diagnostics)
			}
			w.Write("import.tf", "import {\n  to = "+subject.Address()+"\n  id = \""+acctest.SkillID+"\"\n}\n")
			run = w.CLI("plan", "-json")
			if found := run.Find("error", "so there is nothing to import"); run.Code != 1 || len(found) != 1 {
				t.Errorf("the import exited with %d and said %+v", run.Code, run.Diagnostics)
			}
			data := e.Protocol(nil).Data(subject.Type, map[string]string{"skill_id": acctest.SkillID})
			for name, value := range data.Attributes {
				switch name {
				case "skill_id", "stage":
				case "present":
					if !value.Equal(tftypes.NewValue(tftypes.Bool, false)) {
						t.Errorf("the data source finds them: %+v", data)
					}
				default:
					if !value.IsNull() {
						t.Errorf("the data source reads %s as %s", name, value)
					}
				}
			}
			e.ExpectWrites(0)
		})
	}
}

// "" and {} from Amazon mean "not there": no drift where the configuration says
// nothing either.
func TestEmptyPages(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, subject.Without)
	const empties = `{
		"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}, "en-GB": {"name": "Quick Trivia"}, "de-DE": {"name": "Quick Trivia"}}},
		"privacyAndCompliance": {
			"allowsPurchases": true, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true, "containsAds": null,
			"shoppingKit": {"isShoppingActionsEnabled": null}, "locales": {"en-US": {"privacyPolicyUrl": "", "termsOfUseUrl": null}, "en-GB": {}}
		}
	}`
	config := e.Config(subject.Config(subject.Lean.HCL))
	e.Test(t, resource.TestStep{Config: config}, resource.TestStep{
		PreConfig: func() {
			e.Put(empties)
			e.ResetRequests()
		},
		Config:           config,
		ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()}},
		PostApplyFunc: func() {
			e.ExpectWrites(0)
			e.ExpectManifest(empties)
		},
	})
}

// A statement that Amazon would assume anyway is one all the same: it is sent
// when it is made, and stays when it is left out.
func TestStatementsThatAreLeftOut(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, subject.Without, sandbox.WithNormalization(false))
	stated := statements + "\n  uses_health_info = false\n  shopping_kit = { is_shopping_actions_enabled = false }"
	w := e.Workspace(subject.Config(stated))
	w.Apply()
	const made = `{
		"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}, "en-GB": {"name": "Quick Trivia"}, "de-DE": {"name": "Quick Trivia"}}},
		"privacyAndCompliance": {
			"allowsPurchases": true, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true,
			"usesHealthInfo": false, "shoppingKit": {"isShoppingActionsEnabled": false}
		}
	}`
	e.ExpectManifest(made)
	for _, hcl := range []string{stated, statements, statements + "\n  shopping_kit = {}", statements + "\n  uses_health_info = null"} {
		w.Write("main.tf", subject.Config(hcl))
		if changes, _ := w.Plan(); len(changes) > 0 {
			t.Errorf("planned %v for %s", changes, hcl)
		}
	}
	// What somebody answers in the console is left alone too, also when something
	// else is sent.
	e.Change(true, "privacyAndCompliance", "usesHealthInfo")
	e.Change(true, "privacyAndCompliance", "containsAds")
	w.Write("main.tf", subject.Config(statements))
	if changes, _ := w.Plan(); len(changes) > 0 {
		t.Errorf("planned %v", changes)
	}
	w.Write("main.tf", subject.Config(strings.Replace(statements, "true", "false", 1)))
	changes, _ := w.Apply()
	if changes[subject.Address()] != "update" {
		t.Errorf("planned %v", changes)
	}
	answered := strings.NewReplacer(`"allowsPurchases": true`, `"allowsPurchases": false`, `"usesHealthInfo": false`, `"usesHealthInfo": true, "containsAds": true`)
	e.ExpectManifest(answered.Replace(made))
}

// Pages of a language in which the skill is not offered have no place.
func TestPagesWithoutListing(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, subject.Without)
	w := e.Workspace(subject.Config(subject.Lean.HCL + "\n  locales = { \"fr-FR\" = { privacy_policy_url = \"https://example.com\" } }"))
	for _, command := range []string{"plan", "apply"} {
		arguments := []string{command, "-json"}
		if command == "apply" {
			arguments = append(arguments, "-auto-approve")
		}
		severity, code := "warning", 0
		if command == "apply" {
			severity, code = "error", 1
		}
		run := w.CLI(arguments...)
		found := run.Broken("locale-listed")
		if run.Code != code || len(found) == 0 || found[len(found)-1].Severity != severity ||
			!strings.Contains(found[0].Detail, "the skill has no listing in fr-FR. Its manifest lists: de-DE, en-GB, en-US") || !strings.HasPrefix(found[0].Detail, `locales["fr-FR"]: `) || found[0].Address != subject.Address() {
			t.Errorf("%s exited with %d and said %+v", command, run.Code, found)
		}
	}
	e.ExpectWrites(0)
}
