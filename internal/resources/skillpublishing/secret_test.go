// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillpublishing_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Testing instructions often have the password of a test account in them, so no
// message shows them, whoever writes it.
func TestInstructionsAreInNoMessage(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{"publishingInformation": {"testingInstructions": "canary-0", "locales": {"en-US": {"name": "Quick Trivia"}}}}`)
	r := e.Terraform(t)
	told := func(n int) string { return oneLanguage + fmt.Sprintf("\ntesting_instructions = \"canary-%d\"", n) }
	expect := func(report acctest.Report, severity, says string) {
		t.Helper()
		found := report.Find(severity, says)
		if len(found) != 1 || !strings.Contains(found[0].Detail, "(sensitive value)") {
			t.Errorf("want one %s with %q, got %+v", severity, says, report.Diagnostics)
		}
		for _, d := range report.Diagnostics {
			if strings.Contains(d.Summary+d.Detail, "canary") {
				t.Errorf("it is said: %s: %s", d.Summary, d.Detail)
			}
		}
	}
	p := r.Plan(subject.Config(told(1)))
	expect(p.Report, "warning", "Applying takes over")
	e.Inject(sandbox.Fault{Operation: sandbox.OperationPutManifest, FailUpdate: []sandbox.Problem{{
		Code: "INVALID", Message: `"canary-1" is not allowed.`, PropertyPath: "$.manifest.publishingInformation.testingInstructions",
	}}})
	expect(r.Apply(p), "error", "Amazon says: \"(sensitive value)\" is not allowed.")
	r.Succeed(subject.Config(told(1)))

	p = r.Plan(subject.Config(told(2)))
	e.Put(`{"publishingInformation": {"testingInstructions": "canary-3", "locales": {"en-US": {"name": "Quick Trivia"}}}}`)
	expect(r.Apply(p), "error", "no longer what the plan was made from")
	e.Inject(sandbox.Fault{Operation: sandbox.OperationPutManifest, Warnings: []sandbox.Problem{{
		Code: "REMARKABLE", Message: `"canary-2" is short.`, PropertyPath: "$.manifest.publishingInformation.testingInstructions",
	}}})
	expect(r.Run(subject.Config(told(2))).Report, "warning", "(sensitive value)\" is short.")
	expect(r.PlanDestroy().Report, "warning", "This is removed from the manifest")
}
