// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillaccountlinking_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// The secret is sent with every write and stands in no state; what is bumped or changed
// writes, and nothing else does.
func TestLife(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	terraform := e.Terraform(t)
	terraform.Succeed(config(full, hushed))
	expectStored(t, e, fullJSON)
	expectPlanned(t, terraform.Plan(config(full, hushed)), "")
	text, err := json.Marshal(terraform.State(address))
	if err != nil || strings.Contains(string(text), "hush") {
		t.Errorf("the state is %s, %v", text, err)
	}

	another := strings.ReplaceAll(hushed, "1234", "5678")
	expectPlanned(t, terraform.Plan(config(full, another)), "")
	expectWrites(t, e, 1)
	bumped := strings.ReplaceAll(another, "= 1", "= 2")
	expectPlanned(t, terraform.Succeed(config(full, bumped)), "update")
	if got := e.ClientSecret(acctest.SkillID); got != "hush-5678" {
		t.Errorf("after the bump the secret is %q", got)
	}
	expectWrites(t, e, 2)
	// The same secret again is written all the same.
	again := strings.ReplaceAll(bumped, "= 2", "= 3")
	terraform.Succeed(config(full, again))
	expectWrites(t, e, 3)
	terraform.Succeed(config(full, again, "  skip_destroy = true\n  timeouts = { create = \"1m\" }\n"))
	expectWrites(t, e, 3)
	terraform.Succeed(config(full, again))
	expectWrites(t, e, 3)

	fewer := strings.ReplaceAll(full, `["profile", "email"]`, "[]")
	terraform.Succeed(config(fewer, again))
	expectStored(t, e, strings.NewReplacer(`"scopes": ["email", "profile"], `, "", "1234", "5678").Replace(fullJSON))
	for _, request := range e.Requests() {
		if request.Operation == sandbox.OperationPutAccountLinking && request.Header.Get("If-Match") == "" && strings.Contains(string(request.Body), "5678") {
			t.Errorf("an update has no condition: %s", request.Body)
		}
	}
	expectPlanned(t, terraform.Plan(config(strings.ReplaceAll(fewer, "= []", "= null"), again)), "")

	terraform.Destroy()
	if stored := e.AccountLinking(acctest.SkillID); stored != nil {
		t.Errorf("after the destroy there is %s", stored)
	}
}

// A CLI without write-only attributes has the secret in its state.
func TestSecretInState(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	terraform := e.Terraform(t)
	terraform.Succeed(config(full, "  client_secret = \"hush-1234\"\n"))
	expectStored(t, e, fullJSON)
	expectPlanned(t, terraform.Plan(config(full, "  client_secret = \"hush-1234\"\n")), "")
	expectPlanned(t, terraform.Succeed(config(full, "  client_secret = \"hush-5678\"\n")), "update")
	if got := e.ClientSecret(acctest.SkillID); got != "hush-5678" {
		t.Errorf("the secret is %q", got)
	}
	expectError(t, terraform.Validate(config(full, hushed, "  client_secret = \"hush-1234\"\n")), "client_secret", "client_secret_wo")
	// On the way to the write-only attribute the secret leaves the state.
	terraform.Succeed(config(full, hushed))
	text, err := json.Marshal(terraform.State(address))
	if err != nil || strings.Contains(string(text), "hush") || e.ClientSecret(acctest.SkillID) != "hush-1234" {
		t.Errorf("the state is %s, %v", text, err)
	}
}

// A write without the secret would remove the one that Amazon has, so there is none.
func TestAWriteNeedsTheSecret(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	terraform := e.Terraform(t)
	refused := []string{"client_secret_wo", "a write without it would remove it"}
	expectError(t, terraform.Plan(config(full)).Report, "client_secret_wo", refused...)
	terraform.Succeed(config(full, hushed))
	expectError(t, terraform.Plan(config(strings.ReplaceAll(full, "3600", "7200"), "  client_secret_wo_version = 1\n")).Report, "client_secret_wo", refused...)
	expectPlanned(t, terraform.Plan(config(full, "  client_secret_wo_version = 1\n")), "")
	// Known only at apply, it can be missing as well.
	unknown := config(strings.ReplaceAll(full, `"AUTH_CODE"`, "terraform_data.later.output"))
	plan := terraform.Plan(later("AUTH_CODE") + unknown)
	if len(plan.Errors()) > 0 {
		t.Fatalf("the plan has the errors %+v", plan.Errors())
	}
	expectError(t, terraform.Apply(plan), "client_secret_wo", refused...)
	if got := e.ClientSecret(acctest.SkillID); got != "hush-1234" {
		t.Errorf("the secret is %q", got)
	}
	expectWrites(t, e, 1)
}

// later is a value that is known after the apply.
func later(value string) string {
	return "resource \"terraform_data\" \"later\" {\n  input = \"" + value + "\"\n}\n"
}

// A secret that is known only at apply is one.
func TestSecretThatIsKnownLater(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	terraform := e.Terraform(t)
	terraform.Succeed(later("hush-1234") + config(full, strings.ReplaceAll(hushed, `"hush-1234"`, "terraform_data.later.output")))
	expectStored(t, e, fullJSON)
}

// IMPLICIT has neither secret nor token, and its version writes everything again.
func TestImplicit(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	terraform := e.Terraform(t)
	terraform.Succeed(config(lean))
	expectStored(t, e, leanJSON)
	edit(t, e, "skipOnEnablement", true)
	terraform.Succeed(config(lean, "  client_secret_wo_version = 1\n"))
	expectStored(t, e, leanJSON)
	expectPlanned(t, terraform.Plan(config(lean, "  client_secret_wo_version = 1\n  domains = []\n  authorization_urls_by_platform = {}\n")), "")
	broken := terraform.Validate(config(lean, "  client_secret_wo = \"hush-1234\"\n"))
	if len(broken.Broken("implicit-grant")) != 1 {
		t.Errorf("reported is %+v", broken)
	}
}

// What Amazon would not have refused is sent as it is, with the fields that only somebody
// else knows of.
func TestUnknownFieldsStay(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	if err := e.PutAccountLinking(acctest.SkillID, []byte(strings.Replace(leanJSON, "{", `{"pkceConfiguration": {"status": "ENABLED"}, `, 1))); err != nil {
		t.Fatal(err)
	}
	terraform := e.Terraform(t)
	terraform.Import(address, acctest.SkillID)
	terraform.Succeed(config(strings.ReplaceAll(lean, `"alexa"`, `"echo"`)))
	expectStored(t, e, strings.NewReplacer("{", `{"pkceConfiguration": {"status": "ENABLED"}, `, `"alexa"`, `"echo"`).Replace(leanJSON))
}

// A renamed resource is a removal and a create; the account linking stays.
func TestRename(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	terraform := e.Terraform(t)
	terraform.Succeed(config(full, hushed))
	renamed := terraform.Succeed(strings.Replace(config(full, hushed), `"this"`, `"that"`, 1))
	if diff := cmp.Diff(map[string]string{address: "delete", "alexa_skill_account_linking.that": "create"}, renamed.Planned()); diff != "" {
		t.Errorf("planned (-want +got):\n%s", diff)
	}
	expectStored(t, e, fullJSON)
	twice := strings.Replace(config(full, hushed), `"this"`, `"that"`, 1) + config(full, hushed)
	if plan := terraform.Plan(twice); len(plan.Find("error", "manages skill")) != 1 {
		t.Errorf("two resources for one skill: %+v", plan.Diagnostics)
	}
}
