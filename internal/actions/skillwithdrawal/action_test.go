// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillwithdrawal_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const typeName = "alexa_skill_withdrawal"

func arguments(reason, message any) map[string]tftypes.Value {
	return map[string]tftypes.Value{"skill_id": acctest.Text(acctest.SkillID), "reason": acctest.Text(reason), "message": acctest.Text(message)}
}

func submitted(t *testing.T) *acctest.Environment {
	t.Helper()
	e := acctest.Start(t, acctest.Submittable)
	if err := e.Submit(acctest.SkillID, false); err != nil {
		t.Fatal(err)
	}
	return e
}

func TestASkillIsWithdrawn(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		fault  *sandbox.Fault
		bodies int
	}{
		"at once": {nil, 1},
		// Amazon says so for a while after a submission.
		"a moment later": {&sandbox.Fault{Operation: sandbox.OperationWithdraw, Status: 400, Body: `{"message":"No skill submission record found"}`}, 2},
		"answer lost":    {&sandbox.Fault{Operation: sandbox.OperationWithdraw, Drop: sandbox.DropAfter}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := submitted(t)
			if c.fault != nil {
				e.Inject(*c.fault)
			}
			progress, said := e.Protocol(nil).Run(typeName, arguments("OTHER", "Wrong price."))
			if len(said) > 0 || len(progress) != 1 || !strings.Contains(progress[0], "is withdrawn from certification") {
				t.Errorf("it shows %q and says %+v", progress, said)
			}
			want := slices.Repeat([]string{`{"reason":"OTHER","message":"Wrong price."}`}, c.bodies)
			if got := e.Bodies(sandbox.OperationWithdraw); !slices.Equal(got, want) {
				t.Errorf("asked %q", got)
			}
		})
	}
}

func TestNothingInReviewIsASuccess(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, acctest.Submittable)
	action, said := e.Protocol(nil).Action(typeName, arguments("TEST_SKILL", nil))
	if said = append(said, action.Plan()...); len(said) > 0 {
		t.Errorf("the plan says %+v", said)
	}
	e.ExpectOperations("plan", sandbox.OperationGetManifest)
	progress, said := action.Invoke()
	if len(said) > 0 || len(progress) != 1 || !strings.Contains(progress[0], "nothing to withdraw") {
		t.Errorf("it shows %q and says %+v", progress, said)
	}
}

func TestWrongArguments(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, acctest.Submittable)
	for _, c := range []struct {
		reason, message any
		attribute, says string
	}{
		{"BORED", nil, "reason", "NOT_INTEND_TO_PUBLISH"},
		{"OTHER", nil, "message", "asks what the reason is"},
		{"TEST_SKILL", "A test.", "message", "only where reason is"},
		{"OTHER", "", "message", "at least 1"},
	} {
		_, said := e.Unconfigured().Action(typeName, arguments(c.reason, c.message))
		if len(said) == 0 || !strings.Contains(said[0].Detail, c.says) || !said[0].Attribute.Equal(tftypes.NewAttributePath().WithAttributeName(c.attribute)) {
			t.Errorf("%v %v: it says %+v", c.reason, c.message, said)
		}
	}
	for _, later := range []map[string]tftypes.Value{arguments("OTHER", tftypes.UnknownValue), arguments(tftypes.UnknownValue, "A test.")} {
		if _, said := e.Unconfigured().Action(typeName, later); len(said) > 0 {
			t.Errorf("what is not known yet is judged: %+v", said)
		}
	}
	e.DeleteSkill(acctest.SkillID)
	if _, said := e.Protocol(nil).Run(typeName, arguments("TEST_SKILL", nil)); !acctest.Says(said, tfprotov6.DiagnosticSeverityError, "Amazon knows no skill") {
		t.Errorf("without a skill it says %+v", said)
	}
}
