// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillaccountlinking_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func start(t *testing.T, linking string) *acctest.Environment {
	t.Helper()
	e := acctest.Start(t, bare)
	if err := e.PutAccountLinking(acctest.SkillID, []byte(linking)); err != nil {
		t.Fatal(err)
	}
	return e
}

// A create takes over what is there, and says what it changes.
func TestAdopt(t *testing.T) {
	t.Parallel()
	e := start(t, strings.ReplaceAll(fullJSON, "3600", "60"))
	terraform := e.Terraform(t)
	plan := terraform.Plan(config(full, hushed))
	expectPlanned(t, plan, "create")
	warned := plan.Find("warning", "default_token_expiration_in_seconds: 60 -> 3600")
	if len(warned) != 1 || strings.Contains(warned[0].Detail, "hush") || strings.Contains(warned[0].Detail, "client_id:") || !strings.Contains(warned[0].Summary, "00000000") {
		t.Errorf("warned is %+v", plan.Diagnostics)
	}
	terraform.Apply(plan)
	expectStored(t, e, fullJSON)
	for _, request := range e.Requests() {
		if request.Operation == sandbox.OperationPutAccountLinking && request.Header.Get("If-Match") == "" {
			t.Error("what is there is replaced without a condition")
		}
	}
	terraform.Forget(address)
	if plan := terraform.Plan(config(full, hushed)); len(plan.Find("warning", "(nothing that Amazon shows)")) != 1 {
		t.Errorf("warned is %+v", plan.Diagnostics)
	}
}

// An import has what Amazon shows. The first plan after it sets the rest, if there is any.
func TestImport(t *testing.T) {
	t.Parallel()
	e := start(t, fullJSON)
	for _, id := range []string{acctest.SkillID, "https://developer.amazon.com/alexa/console/ask/build/custom/" + acctest.SkillID + "/development/en_US/dashboard"} {
		terraform := e.Terraform(t)
		if report := terraform.Import(address, id); len(report.Diagnostics) > 0 {
			t.Fatalf("%s: said is %+v", id, report.Diagnostics)
		}
		shown := strings.NewReplacer(
			"  reciprocal_access_token_url         = \"https://example.com/reciprocal\"\n", "", "  skip_on_enablement                  = true\n", "").Replace(full)
		expectPlanned(t, terraform.Plan(config(shown)), "")
		// The secret alone can't be seen to be missing: it is in no state.
		expectPlanned(t, terraform.Plan(config(shown, "  client_secret_wo = \"hush-1234\"\n")), "")
		expectPlanned(t, terraform.Plan(config(shown, hushed)), "update")
		expectPlanned(t, terraform.Plan(config(full, hushed)), "update")
	}
	expectWrites(t, e, 0)
	terraform := e.Terraform(t)
	terraform.Import(address, acctest.SkillID)
	edit(t, e, "clientSecret", "other")
	if report := terraform.Refresh(); len(report.Find("warning", "written by somebody else")) != 1 {
		t.Errorf("after the import said is %+v", report.Diagnostics)
	}
	terraform.Succeed(config(full, hushed))
	expectStored(t, e, fullJSON)
}

func TestImportByIdentity(t *testing.T) {
	t.Parallel()
	e := start(t, leanJSON)
	p := e.Protocol(nil)
	answer := p.Import(tfprotov6.ImportResourceStateRequest{TypeName: "alexa_skill_account_linking", Identity: p.Identity(acctest.SkillID)})
	if len(answer.Diagnostics) > 0 || p.SkillOf(answer.ImportedResources[0].Identity) != acctest.SkillID {
		t.Errorf("answered is %+v", answer)
	}
}

func TestImportOfNothing(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	terraform := e.Terraform(t)
	expectError(t, terraform.Import(address, acctest.SkillID), "", "has no account linking")
	expectError(t, terraform.Import(address, "quick-trivia"), "", "No request was made")
	p := e.Unconfigured()
	if answer := p.Import(tfprotov6.ImportResourceStateRequest{TypeName: "alexa_skill_account_linking"}); len(answer.Diagnostics) != 1 {
		t.Errorf("an import of nothing: %+v", answer.Diagnostics)
	}
}

// While an argument of the provider is not known, nothing is read and nothing fails.
func TestUnknownProvider(t *testing.T) {
	t.Parallel()
	e := start(t, leanJSON)
	terraform := e.TerraformWith(t, map[string]tftypes.Value{"access_token": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	plan := terraform.Plan(config(full, hushed))
	expectPlanned(t, plan, "create")
	expectError(t, terraform.Plan(config(full)).Report, "client_secret_wo", "a write without it would remove it")
	expectError(t, terraform.Import(address, acctest.SkillID), "", "not known yet")
	if requests := e.Requests(); len(requests) > 0 {
		t.Errorf("requests %+v", requests)
	}
}

// What Amazon refuses is told on the attribute, without the secret that it quotes.
func TestRefusal(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	terraform := e.Terraform(t)
	refuse := func(path, words string) {
		body, err := json.Marshal(map[string]any{"message": "Account linking information is not valid.", "violations": []any{map[string]any{
			"code": "INVALID_SECRET", "message": words, "validationDetails": map[string]any{"originalInstance": map[string]any{"propertyPath": path}},
		}}})
		if err != nil {
			t.Fatal(err)
		}
		e.Inject(sandbox.Fault{Operation: sandbox.OperationPutAccountLinking, Status: 400, Body: string(body)})
	}
	refuse("$.accountLinkingRequest.authorizationUrlsByPlatform[0].platformAuthorizationUrl", "No such app.")
	report := terraform.Run(config(full, hushed)).Report
	expectError(t, report, `authorization_urls_by_platform["Android"]`, "No such app.", "INVALID_SECRET", "request id")
	refuse("$.accountLinkingRequest.clientSecret", `The secret "hush-1234" is too weak.`)
	report = terraform.Run(config(full, hushed)).Report
	expectError(t, report, "client_secret", `The secret "(sensitive value)" is too weak.`)
	if text := report.Errors()[0]; strings.Contains(text.Summary+text.Detail, "hush") {
		t.Errorf("the secret is told: %s", text.Detail)
	}
	if terraform.State(address) != nil {
		t.Error("what was refused is in the state")
	}
	refuse("", "hush-1234 is the secret of somebody else.")
	report = terraform.Run(config(full, "  client_secret = \"hush-1234\"\n")).Report
	if found := report.Errors(); len(found) != 1 || strings.Contains(found[0].Detail, "hush") {
		t.Errorf("said is %+v", found)
	}
}

func TestSkillThatIsNotThere(t *testing.T) {
	t.Parallel()
	e := start(t, leanJSON)
	terraform := e.Terraform(t)
	terraform.Import(address, acctest.SkillID)
	plan := terraform.Plan(config(strings.ReplaceAll(lean, `"alexa"`, `"echo"`)))
	e.DeleteSkill(acctest.SkillID)
	report := terraform.Apply(plan)
	if len(report.Errors()) == 0 {
		t.Error("what is gone was written")
	}
}
