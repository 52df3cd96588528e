// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package resources_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// reviewed is a configuration of all that is locked while a skill is in review; each of
// its resources changes with the number.
func reviewed(n string) string {
	return acctest.Sections(n+".99", n == "5", map[bool]string{true: "alexa::person_id:read", false: "alexa::profile:email:read"}[n == "5"]) + acctest.CodeSections("trivia"+n) + `
resource "alexa_skill" "this" {
  manifest = jsonencode({ publishingInformation = { category = "CATEGORY_` + n + `" } })
}
`
}

// Amazon answers 403 or 409 to whoever changes a skill in review. Neither may pass for
// missing rights, nor for somebody else's write, which would be tried again.
func TestASkillInReviewIsNotWritten(t *testing.T) {
	t.Parallel()
	for name, options := range map[string][]sandbox.Option{"403": nil, "409": {sandbox.WithConflictInReview()}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, bare, options...)
			r := e.Terraform(t)
			r.Import("alexa_skill.this", acctest.SkillID)
			r.Succeed(reviewed("4"))
			if err := e.Submit(acctest.SkillID, false); err != nil {
				t.Fatal(err)
			}
			e.ResetRequests()
			if p := r.Plan(reviewed("4")); len(p.Planned()) > 0 || len(p.Find("warning", "certification")) > 0 || e.Count(sandbox.OperationCertification) > 0 {
				t.Errorf("a plan without changes says %+v, and asked %d times", p.Diagnostics, e.Count(sandbox.OperationCertification))
			}
			p := r.Plan(reviewed("5"))
			if warned := p.Find("warning", "is in certification since "); len(warned) != 6 || !strings.Contains(warned[0].Detail, "alexa_skill_withdrawal") {
				t.Errorf("the plan warns %+v", warned)
			}
			if asked := e.Count(sandbox.OperationCertification); asked != 1 {
				t.Errorf("the plan of six resources asked %d times for the certification", asked)
			}

			e.ResetRequests()
			errs := r.Run(reviewed("5")).Errors()
			for _, d := range errs {
				if !strings.Contains(d.Detail, "is in certification since 20") || !strings.Contains(d.Detail, "request id ") || !strings.Contains(d.Detail, "Withdraw the skill") ||
					strings.Contains(d.Detail, "somebody else") || strings.Contains(d.Detail, "rights") {
					t.Errorf("%s: %s", d.Summary, d.Detail)
				}
			}
			if writes := e.Count(sandbox.OperationPutManifest); len(errs) != 6 || writes > 6 {
				t.Errorf("%d errors after %d writes", len(errs), writes)
			}
			if err := e.Review(acctest.SkillID, false); err != nil {
				t.Fatal(err)
			}
			if p := r.Succeed(reviewed("5")); len(p.Find("warning", "certification since")) > 0 {
				t.Errorf("after the review it says %+v", p.Diagnostics)
			}
		})
	}
}

// So it is with what is destroyed.
func TestASkillInReviewIsNotDestroyed(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	r := e.Terraform(t)
	r.Import("alexa_skill.this", acctest.SkillID)
	r.Succeed(reviewed("4"))
	if err := e.Submit(acctest.SkillID, false); err != nil {
		t.Fatal(err)
	}
	p := r.Destroy()
	if warned := p.Find("warning", "is in certification since "); len(warned) != 6 {
		t.Errorf("it warns %+v", warned)
	}
	for _, d := range p.Errors() {
		if !strings.Contains(d.Detail, "is in certification since 20") || !strings.Contains(d.Detail, "Withdraw the skill") {
			t.Errorf("%s: %s", d.Summary, d.Detail)
		}
	}
	if len(p.Errors()) == 0 || e.Document(acctest.SkillID) == nil {
		t.Error("it was destroyed")
	}
}
