// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillaccountlinking_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Every attribute is updated in one write, drift of what Amazon shows is repaired, and
// what is written is what is planned.
func TestEachAttribute(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name      string
		hcl, json [2]string
		// drifted is another value of the field, nil where Amazon never shows it.
		key     string
		drifted any
	}{
		{"type", [2]string{"", ""}, [2]string{"", ""}, "type", "IMPLICIT"},
		{"authorization_url", [2]string{"com/auth", "com/login"}, [2]string{"com/auth", "com/login"}, "authorizationUrl", "https://example.org"},
		{"client_id", [2]string{`"alexa"`, `"echo"`}, [2]string{`"alexa"`, `"echo"`}, "clientId", "other"},
		{"access_token_url", [2]string{"com/token", "com/t"}, [2]string{"com/token", "com/t"}, "accessTokenUrl", "https://example.org"},
		{"access_token_scheme", [2]string{"HTTP_BASIC", "REQUEST_BODY_CREDENTIALS"}, [2]string{"HTTP_BASIC", "REQUEST_BODY_CREDENTIALS"}, "accessTokenScheme", "REQUEST_BODY_CREDENTIALS"},
		{"expiration", [2]string{"3600", "60"}, [2]string{"3600", "60"}, "defaultTokenExpirationInSeconds", 5},
		{"scopes", [2]string{`["profile", "email"]`, `["email"]`}, [2]string{`["email", "profile"]`, `["email"]`}, "scopes", []any{"email"}},
		{"domains", [2]string{`["example.com", "example.org"]`, `["example.net"]`}, [2]string{`["example.com", "example.org"]`, `["example.net"]`}, "domains", []any{}},
		{"redirect_urls", [2]string{`["https://app.example.com/back"]`, "null"}, [2]string{`"redirectUrls": ["https://app.example.com/back"],`, ""}, "redirectUrls", nil},
		{"reciprocal", [2]string{"com/reciprocal", "com/r"}, [2]string{"com/reciprocal", "com/r"}, "", nil},
		{"skip", [2]string{"skip_on_enablement                  = true", "skip_on_enablement = false"}, [2]string{`"skipOnEnablement": true`, `"skipOnEnablement": false`}, "", nil},
		{"voice", [2]string{"ENABLED", "DISABLED"}, [2]string{"ENABLED", "DISABLED"}, "voiceForwardAccountLinking", "DISABLED"},
		{"platform", [2]string{"https://ios.example.com", "https://i.example.com"}, [2]string{"https://ios.example.com", "https://i.example.com"},
			"authorizationUrlsByPlatform", []any{map[string]any{"platformType": "iOS", "platformAuthorizationUrl": "https://i.example.com"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, bare)
			terraform := e.Terraform(t)
			terraform.Succeed(config(full, hushed))
			if c.hcl[0] != "" {
				changed := config(strings.Replace(full, c.hcl[0], c.hcl[1], 1), hushed)
				expectPlanned(t, terraform.Succeed(changed), "update")
				expectStored(t, e, strings.Replace(fullJSON, c.json[0], c.json[1], 1))
				expectPlanned(t, terraform.Plan(changed), "")
				terraform.Succeed(config(full, hushed))
			}
			if c.key == "" {
				return
			}
			edit(t, e, c.key, c.drifted)
			plan := terraform.Plan(config(full, hushed))
			expectPlanned(t, plan, "update")
			if warned := plan.Find("warning", "written by somebody else"); len(warned) > 0 {
				t.Errorf("what the plan shows is warned of: %+v", warned)
			}
			terraform.Apply(plan)
			expectStored(t, e, fullJSON)
		})
	}
}

// Somebody's change of what Amazon never shows is told by every plan, until something is
// written. A refresh, and the apply of a plan without changes, end nothing.
func TestSomebodyChangesWhatIsNeverShown(t *testing.T) {
	t.Parallel()
	for key, value := range map[string]any{"clientSecret": "other", "reciprocalAccessTokenUrl": nil, "skipOnEnablement": false} {
		e := acctest.Start(t, bare)
		terraform := e.Terraform(t)
		terraform.Succeed(config(full, hushed))
		edit(t, e, key, value)
		told := func(report acctest.Report) {
			t.Helper()
			if len(report.Find("warning", "reciprocal_access_token_url or skip_on_enablement")) != 1 || len(report.Diagnostics) != 1 {
				t.Errorf("%s: said is %+v", key, report.Diagnostics)
			}
		}
		told(terraform.Refresh())
		told(terraform.Refresh())
		told(terraform.Succeed(config(full, hushed)).Report)
		told(terraform.Plan(config(full, hushed)).Report)
		expectWrites(t, e, 1)
		terraform.Succeed(config(full, strings.ReplaceAll(hushed, "= 1", "= 2")))
		expectStored(t, e, fullJSON)
		if report := terraform.Refresh(); len(report.Diagnostics) > 0 {
			t.Errorf("%s: after the write said is %+v", key, report.Diagnostics)
		}
	}
}

// Somebody who writes right after this write is told too: the version that is remembered
// is that of the write, and not that of the read after it.
func TestSomebodyWritesRightAfter(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	e.Inject(sandbox.Fault{Operation: sandbox.OperationGetAccountLinking, After: 3, Before: func(*sandbox.Sandbox) { edit(t, e, "clientSecret", "other") }})
	terraform := e.Terraform(t)
	terraform.Succeed(config(full, hushed))
	if e.ClientSecret(acctest.SkillID) != "other" {
		t.Fatal("nobody has written")
	}
	if report := terraform.Refresh(); len(report.Find("warning", "written by somebody else")) != 1 {
		t.Errorf("said is %+v", report.Diagnostics)
	}
}

// Amazon may show one day what it does not show now.
func TestWhatIsShownCounts(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	terraform := e.Terraform(t)
	terraform.Succeed(config(lean, "  skip_on_enablement = true\n"))
	e.Inject(sandbox.Fault{
		Operation: sandbox.OperationGetAccountLinking, Times: -1, Status: http.StatusOK, Header: map[string]string{"ETag": "7"},
		Body: fmt.Sprintf(`{"accountLinkingResponse": %s, "skipOnEnablement": false, "voiceForwardAccountLinking": "DISABLED"}}`, strings.TrimSuffix(leanJSON, "}")),
	})
	expectPlanned(t, terraform.Plan(config(lean, "  skip_on_enablement = true\n")), "update")
	if report := terraform.Refresh(); len(report.Find("warning", "")) > 0 {
		t.Errorf("said is %+v", report.Diagnostics)
	}
}

// What somebody changed after the plan is refused, and so is the destroy of it.
func TestSomebodyChangesWhatWasPlanned(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	terraform := e.Terraform(t)
	terraform.Succeed(config(full, hushed))
	plan := terraform.Plan(config(strings.ReplaceAll(full, "3600", "60"), hushed))
	edit(t, e, "defaultTokenExpirationInSeconds", 5)
	expectError(t, terraform.Apply(plan), "default_token_expiration_in_seconds", "no longer what the plan was made from", "3600", "60", "5")
	destroy := terraform.PlanDestroy()
	edit(t, e, "clientId", "other")
	expectError(t, terraform.Apply(destroy), "client_id", "no longer what the plan was made from")
	expectWrites(t, e, 1)
	// What stands beside it and what nobody planned is merged.
	plan = terraform.Plan(config(full, strings.ReplaceAll(hushed, "= 1", "= 2")))
	edit(t, e, "pkceConfiguration", map[string]any{"status": "ENABLED"})
	terraform.Apply(plan)
	expectStored(t, e, strings.Replace(fullJSON, "{", `{"pkceConfiguration": {"status": "ENABLED"}, `, 1))
}

// A writer in the moment of the write costs another read, and loses nothing.
func TestConditionThatDoesNotHold(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	terraform := e.Terraform(t)
	terraform.Succeed(config(full, hushed))
	e.Inject(sandbox.Fault{Operation: sandbox.OperationPutAccountLinking, Before: func(*sandbox.Sandbox) { edit(t, e, "future", 1) }})
	terraform.Succeed(config(strings.ReplaceAll(full, "3600", "60"), hushed))
	expectStored(t, e, strings.NewReplacer("3600", "60", `{"type": "AUTH_CODE"`, `{"future": 1, "type": "AUTH_CODE"`).Replace(fullJSON))
	expectWrites(t, e, 3)
}

// While the skill is in certification Amazon lets nobody write, which is told by the plan
// and again by the apply; a plan without changes says nothing.
func TestSkillInCertification(t *testing.T) {
	t.Parallel()
	for name, options := range map[string][]sandbox.Option{"403": nil, "409": {sandbox.WithConflictInReview()}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, bare, options...)
			terraform := e.Terraform(t)
			terraform.Succeed(config(full, hushed))
			if err := e.Submit(acctest.SkillID, false); err != nil {
				t.Fatal(err)
			}
			if plan := terraform.Plan(config(full, hushed)); len(plan.Diagnostics) > 0 {
				t.Errorf("a plan without changes says %+v", plan.Diagnostics)
			}
			plan := terraform.Plan(config(full, strings.ReplaceAll(hushed, "= 1", "= 2")))
			expectPlanned(t, plan, "update")
			if len(plan.Find("warning", "is in certification since ")) != 1 {
				t.Errorf("the plan says %+v", plan.Diagnostics)
			}
			expectError(t, terraform.Apply(plan), "", "is in certification since 20", "Withdraw the skill", "request id")
			expectWrites(t, e, 2)
			destroyed := terraform.Destroy()
			if len(destroyed.Find("warning", "is in certification since ")) != 1 || len(destroyed.Find("error", "is in certification since 20")) != 1 {
				t.Errorf("the destroy says %+v", destroyed.Diagnostics)
			}
			expectStored(t, e, fullJSON)
			if terraform.State(address) == nil {
				t.Error("what stays is forgotten")
			}
		})
	}
}

// What is gone is created again, and what was never there is not missed by a destroy.
func TestGone(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	terraform := e.Terraform(t)
	terraform.Succeed(config(full, hushed))
	e.DeleteAccountLinking(acctest.SkillID)
	expectPlanned(t, terraform.Succeed(config(full, hushed)), "create")
	expectStored(t, e, fullJSON)
	destroy := terraform.PlanDestroy()
	e.DeleteAccountLinking(acctest.SkillID)
	if report := terraform.Apply(destroy); len(report.Errors()) > 0 || terraform.State(address) != nil {
		t.Errorf("said is %+v", report.Diagnostics)
	}
	terraform.Succeed(config(full, hushed, "  skip_destroy = true\n"))
	if plan := terraform.Destroy(); len(plan.Find("warning", "only be forgotten")) != 1 {
		t.Errorf("said is %+v", plan.Diagnostics)
	}
	expectStored(t, e, fullJSON)
}
