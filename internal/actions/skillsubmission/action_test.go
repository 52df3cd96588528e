// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillsubmission_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const typeName = "alexa_skill_submission"

func arguments(more ...string) map[string]tftypes.Value {
	given := map[string]tftypes.Value{"skill_id": acctest.Text(acctest.SkillID)}
	for i := 0; i < len(more); i += 2 {
		given[more[i]] = acctest.Text(more[i+1])
	}
	return given
}

func TestASkillIsSubmitted(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, acctest.Submittable)
	action, said := e.Protocol(nil).Action(typeName, arguments("publication_method", "MANUAL_PUBLISHING", "version_message", "Twice the price"))
	if said = append(said, action.Plan()...); len(said) > 0 {
		t.Fatalf("it says %+v", said)
	}
	e.ExpectOperations("plan", sandbox.OperationCertification, sandbox.OperationVendors, sandbox.OperationListSkills, sandbox.OperationGetManifest)
	progress, said := action.Invoke()
	if len(said) > 0 || len(progress) != 2 || !strings.Contains(progress[0], "is in certification since") || !strings.Contains(progress[1], "expects to be done") {
		t.Errorf("it shows %q and says %+v", progress, said)
	}
	if got := e.Bodies(sandbox.OperationSubmit); !slices.Equal(got, []string{`{"publicationMethod":"MANUAL_PUBLISHING","versionMessage":"Twice the price"}`}) {
		t.Errorf("submitted %q", got)
	}
	e.ExpectOperations("invocation", sandbox.OperationCertification, sandbox.OperationSubmit, sandbox.OperationCertification)
}

func TestASkillInReviewIsLeftThere(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, acctest.Submittable)
	if err := e.Submit(acctest.SkillID, false); err != nil {
		t.Fatal(err)
	}
	action, _ := e.Protocol(nil).Action(typeName, arguments())
	if said := action.Plan(); !acctest.Says(said, tfprotov6.DiagnosticSeverityWarning, acctest.SkillID, "in certification already", "since 20") {
		t.Errorf("the plan says %+v", said)
	}
	e.ExpectOperations("plan", sandbox.OperationCertification)
	progress, said := action.Invoke()
	if len(said) > 0 || len(progress) == 0 || !strings.Contains(progress[0], "is in certification already") || len(e.Bodies(sandbox.OperationSubmit)) > 0 {
		t.Errorf("it shows %q and says %+v", progress, said)
	}
}

func TestALostAnswerIsNotSentAgain(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, acctest.Submittable)
	e.Inject(sandbox.Fault{Operation: sandbox.OperationSubmit, Drop: sandbox.DropAfter})
	progress, said := e.Protocol(nil).Run(typeName, arguments())
	if len(said) > 0 || len(progress) == 0 || !strings.Contains(progress[0], "is in certification since") || len(e.Bodies(sandbox.OperationSubmit)) != 1 {
		t.Errorf("it shows %q and says %+v, after %d submissions", progress, said, len(e.Bodies(sandbox.OperationSubmit)))
	}
}

// In a plan another resource may be about to put things right; before anything is sent
// nobody is.
func TestWhatASubmissionDemands(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ from, to, says, rule string }{
		"incomplete": {`"category": "KNOWLEDGE_AND_TRIVIA",`, ``, "category (alexa_skill_publishing)", "submission-incomplete"},
		"export":     {`"isExportCompliant": true`, `"isExportCompliant": false`, "is_export_compliant", "submission-export-compliance"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, strings.Replace(acctest.Submittable, c.from, c.to, 1))
			action, _ := e.Protocol(nil).Action(typeName, arguments())
			if said := action.Plan(); !acctest.Says(said, tfprotov6.DiagnosticSeverityWarning, c.says, "as it is now", c.rule) {
				t.Errorf("the plan says %+v", said)
			}
			if _, said := action.Invoke(); !acctest.Says(said, tfprotov6.DiagnosticSeverityError, c.says, "Nothing was submitted", c.rule) {
				t.Errorf("it says %+v", said)
			}
			if len(e.Bodies(sandbox.OperationSubmit)) > 0 {
				t.Error("it was submitted")
			}
			// What is reviewed already may lack what it likes.
			if err := e.Submit(acctest.SkillID, false); err != nil {
				t.Fatal(err)
			}
			if progress, said := action.Invoke(); len(said) > 0 || len(progress) == 0 {
				t.Errorf("in review it shows %q and says %+v", progress, said)
			}
		})
	}
}

// With validation = "warn" Amazon has the last word, and is quoted.
func TestAmazonsRefusalIsQuoted(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, strings.Replace(acctest.Submittable, `"isExportCompliant": true`, `"isExportCompliant": false`, 1))
	action, _ := e.Protocol(map[string]tftypes.Value{"validation": acctest.Text("warn")}).Action(typeName, arguments())
	_, said := action.Invoke()
	if !acctest.Says(said, tfprotov6.DiagnosticSeverityError, "Unable to submit the skill", "Amazon says: ", "request id", "Correct what Amazon names") || len(e.Bodies(sandbox.OperationSubmit)) != 1 {
		t.Errorf("it says %+v", said)
	}
}

func TestWhatIsUnknownIsNotChecked(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, acctest.Submittable)
	unknown := arguments()
	unknown["skill_id"] = acctest.Text(tftypes.UnknownValue)
	action, said := e.Protocol(nil).Action(typeName, unknown)
	if said = append(said, action.Plan()...); len(said) > 0 {
		t.Errorf("it says %+v", said)
	}
	e.ExpectOperations("plan")
}

func TestWrongArguments(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, acctest.Submittable)
	for _, c := range []struct{ attribute, value, says string }{
		{"skill_id", "amzn1.ask.skill", "skill"},
		{"publication_method", "LATER", "AUTO_PUBLISHING"},
		{"version_message", strings.Repeat("é", 301), "300"},
		{"version_message", "", "between 1 and 300"},
	} {
		_, said := e.Unconfigured().Action(typeName, arguments(c.attribute, c.value))
		if !acctest.Says(said, tfprotov6.DiagnosticSeverityError, c.says) || !said[0].Attribute.Equal(tftypes.NewAttributePath().WithAttributeName(c.attribute)) {
			t.Errorf("%s: it says %+v", c.attribute, said)
		}
	}
	if _, said := e.Unconfigured().Action(typeName, arguments("version_message", strings.Repeat("é", 300))); len(said) > 0 {
		t.Errorf("300 characters are refused: %+v", said)
	}
	e.DeleteSkill(acctest.SkillID)
	if _, said := e.Protocol(nil).Run(typeName, arguments()); !acctest.Says(said, tfprotov6.DiagnosticSeverityError, "Amazon knows no skill") {
		t.Errorf("without a skill it says %+v", said)
	}
}

// Who asks for it waits for the end of the review, and learns how it ended.
func TestAReviewIsWaitedFor(t *testing.T) {
	t.Parallel()
	for name, passes := range map[string]bool{"certified": true, "not certified": false} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, acctest.Submittable)
			// The reviewers are done when somebody asks for the third time.
			e.Inject(sandbox.Fault{Operation: sandbox.OperationCertification, After: 3, Before: func(s *sandbox.Sandbox) {
				if err := s.Review(acctest.SkillID, passes); err != nil {
					t.Error(err)
				}
			}})
			given := arguments()
			given["wait_for_review"] = tftypes.NewValue(tftypes.Bool, true)
			progress, said := e.Protocol(nil).Run(typeName, given)
			if passes {
				if len(said) > 0 || !strings.Contains(progress[len(progress)-1], "Amazon has certified skill "+acctest.SkillID) {
					t.Errorf("it shows %q and says %+v", progress, said)
				}
				return
			}
			if !acctest.Says(said, tfprotov6.DiagnosticSeverityError, "Skill is not certified", "ended as FAILED", "Correct them, apply, and submit the skill again") {
				t.Errorf("it shows %q and says %+v", progress, said[0])
			}
		})
	}
}

// The waiting is bounded, and leaves the skill in review.
func TestTheWaitForAReviewEnds(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, acctest.Submittable)
	given := arguments()
	given["wait_for_review"] = tftypes.NewValue(tftypes.Bool, true)
	timeouts := tftypes.Object{AttributeTypes: map[string]tftypes.Type{"invoke": tftypes.String}}
	given["timeouts"] = tftypes.NewValue(timeouts, map[string]tftypes.Value{"invoke": acctest.Text("1s")})
	_, said := e.Protocol(nil).Run(typeName, given)
	if !acctest.Says(said, tfprotov6.DiagnosticSeverityError, "timeouts.invoke is over") || len(e.Bodies(sandbox.OperationSubmit)) != 1 || len(e.Bodies(sandbox.OperationWithdraw)) > 0 {
		t.Errorf("it says %+v", said)
	}
}
