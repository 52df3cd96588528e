// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillprivacy_test

import (
	"strings"
	"testing"

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

// A default that is written out is a statement, and is sent by the create that
// shows it as one. Later it changes nothing, so nothing is sent.
func TestStatedDefaults(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, subject.Without, sandbox.WithNormalization(false))
	stated := statements + "\n  uses_health_info = false\n  shopping_kit = { is_shopping_actions_enabled = false }"
	w := e.Workspace(subject.Config(stated))
	w.Apply()
	e.ExpectManifest(`{
		"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}, "en-GB": {"name": "Quick Trivia"}, "de-DE": {"name": "Quick Trivia"}}},
		"privacyAndCompliance": {
			"allowsPurchases": true, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true,
			"usesHealthInfo": false, "shoppingKit": {"isShoppingActionsEnabled": false}
		}
	}`)
	for _, hcl := range []string{stated, statements} {
		w.Write("main.tf", subject.Config(hcl))
		if changes, _ := w.Plan(); len(changes) > 0 {
			t.Errorf("planned %v for %s", changes, hcl)
		}
	}
	// Nor does it go along when something else is sent.
	e.Put(subject.Lean.JSON)
	w.Write("main.tf", subject.Config(strings.Replace(stated, "true", "false", 1)))
	changes, _ := w.Apply()
	if changes[subject.Address()] != "update" {
		t.Errorf("planned %v", changes)
	}
	e.ExpectManifest(strings.Replace(subject.Lean.JSON, `"allowsPurchases": true`, `"allowsPurchases": false`, 1))
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
		run := w.CLI(arguments...)
		found := run.Find("error", "the skill has no listing in fr-FR. Its manifest lists: en-US, en-GB, de-DE")
		if run.Code != 1 || len(found) != 1 || !strings.HasPrefix(found[0].Detail, `locales["fr-FR"]: `) || found[0].Address != subject.Address() {
			t.Errorf("%s exited with %d and said %+v", command, run.Code, run.Diagnostics)
		}
	}
	e.ExpectWrites(0)
}
