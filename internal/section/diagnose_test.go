// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

const skillID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

// Whatever goes wrong, the message says what it is about and ends with what to
// do next.
func TestEveryErrorEndsWithWhatToDoNext(t *testing.T) {
	for label, c := range map[string]struct {
		err    error
		limit  string
		middle []string
		end    string
	}{
		"no such skill": {reconcile.ErrSkillNotFound, "create", nil, "create the skill first."},
		"forbidden":     {reconcile.ErrForbidden, "create", []string{"certification"}, "member of the skill's developer account."},
		"unreadable": {
			&reconcile.UnreadableError{SkillID: skillID, Problems: []smapi.Problem{{Code: "INVALID_URL_FORMAT", Message: "not a URL"}}}, "create",
			[]string{"not a URL", "INVALID_URL_FORMAT", "nothing was written", "developer console"}, "run Terraform again.",
		},
		"contended":           {&reconcile.ContendedError{SkillID: skillID, Attempts: 8, Err: errors.New("412")}, "update", []string{"8 attempts", "ASK CLI", "Nothing of theirs was overwritten"}, "Apply again when they are done."},
		"out of time":         {&reconcile.WaitError{SkillID: skillID, State: smapi.UpdateInProgress, Err: context.DeadlineExceeded}, "update", []string{"IN_PROGRESS", "timeouts.update is over"}, "raise timeouts.update if it needs longer."},
		"out of time to read": {&reconcile.WaitError{SkillID: skillID, Err: context.DeadlineExceeded}, "", nil, "Plan again to see what the skill holds."},
		"cancelled":           {&reconcile.WaitError{SkillID: skillID, Err: context.Canceled}, "update", nil, "Plan again to see what the skill holds."},
		"stale":               {&reconcile.StaleError{SkillID: skillID, Reads: 12}, "update", []string{"12 reads"}, "Plan again in a few minutes to see what the skill holds."},
		"no manifest":         {&reconcile.NotManifestError{SkillID: skillID, Err: errors.New("a key twice")}, "update", []string{"a key twice", "developer console"}, "and run Terraform again."},
		"two offers":          {&section.FormError{Pointer: document.Pointer{"a", "b"}, Problem: "holds 2 items"}, "update", []string{"/a/b holds 2 items", "Nothing was written"}, "run Terraform again."},
		"refused without a reason": {
			&reconcile.RejectedError{SkillID: skillID, Asynchronous: true}, "update",
			[]string{"FAILED", "holds what it held before"}, "apply again.",
		},
		"refused without a reason, not restored": {
			&reconcile.RejectedError{SkillID: skillID, Asynchronous: true, Restore: errors.New("412 Precondition Failed")}, "update",
			[]string{"putting the last good one back failed", "412 Precondition Failed"}, "apply again.",
		},
		"uncertain": {
			&smapi.AmbiguousError{Operation: "PUT manifest", Err: &smapi.Error{StatusCode: 504, RequestID: "request-1"}}, "update",
			[]string{"request-1", "Plan again to see whether the skill holds the change"}, "ask Amazon with the request id.",
		},
		"anything else": {&smapi.Error{Operation: "GET manifest", StatusCode: 500, Message: "broken", RequestID: "request-1"}, "update", []string{"request-1"}, "ask Amazon with the request id."},
	} {
		diagnostics := section.Diagnose(sections["pricing"], "update", skillID, c.err, nil, c.limit)
		if len(diagnostics) != 1 || diagnostics[0].Severity() != diag.SeverityError {
			t.Errorf("%s: got %v, want one error", label, diagnostics)
			continue
		}
		summary, detail := diagnostics[0].Summary(), diagnostics[0].Detail()
		if summary != "Unable to update paid skill pricing" {
			t.Errorf("%s: the summary is %q", label, summary)
		}
		for _, part := range append(c.middle, skillID) {
			if !strings.Contains(detail, part) {
				t.Errorf("%s: %q is missing in %q", label, part, detail)
			}
		}
		if !strings.HasSuffix(detail, c.end) {
			t.Errorf("%s: %q does not end with %q", label, detail, c.end)
		}
	}
}

func TestErrorOfAnAttributeIsOnIt(t *testing.T) {
	at := path.Root("custom_product_prompts").AtMapKey("fr-FR")
	err := &section.AttributeError{Attribute: at, Problem: "the skill has no listing in fr-FR", Advice: "Add the language to the skill first"}
	diagnostics := section.Diagnose(sections["pricing"], "create", skillID, err, nil, "create")
	expectOn(t, diagnostics, at, "the skill has no listing in fr-FR.", "Nothing was written.")
	if !strings.HasSuffix(diagnostics[0].Detail(), "Add the language to the skill first.") {
		t.Errorf("%q does not end with what to do next", diagnostics[0].Detail())
	}
}

// expectOn asks for one error on an attribute, whose path is in the text as well.
func expectOn(t *testing.T, diagnostics diag.Diagnostics, at path.Path, parts ...string) {
	t.Helper()
	if len(diagnostics) != 1 {
		t.Fatalf("got %v, want one error", diagnostics)
	}
	placed, ok := diagnostics[0].(diag.DiagnosticWithPath)
	if !ok || !placed.Path().Equal(at) {
		t.Errorf("%v is not on %s", diagnostics[0], at)
	}
	for _, part := range append(parts, at.String()) {
		if !strings.Contains(diagnostics[0].Detail(), part) {
			t.Errorf("%q is missing in %q", part, diagnostics[0].Detail())
		}
	}
}

func rejection(problems ...smapi.Problem) *reconcile.RejectedError {
	return &reconcile.RejectedError{SkillID: skillID, Problems: problems, RequestID: "request-7", Asynchronous: true}
}

func TestAmazonsReasonsAreOnTheAttribute(t *testing.T) {
	const offer = "$.manifest.publishingInformation.paidSkillInformation.pricing.amazon.com[0]"
	pricing := path.Root("pricing").AtMapKey("amazon.com")
	for label, c := range map[string]struct {
		problem smapi.Problem
		at      path.Path
		parts   []string
	}{
		"a value": {
			smapi.Problem{Code: "INVALID_STRING_PATTERN", Message: "Not <that> \"one\".", PropertyPaths: []string{offer + ".freeTrialInformation.freeTrialDuration"}},
			pricing.AtName("free_trial_information").AtName("free_trial_duration"),
			[]string{"Not <that> \"one\".", "code INVALID_STRING_PATTERN", "freeTrialDuration", "request id request-7"},
		},
		"a property that is missing": {
			smapi.Problem{Code: "MISSING_REQUIRED_PROPERTY", Message: "missing", PropertyPaths: []string{offer}, RequiredProperty: "currency"},
			pricing.AtName("currency"), nil,
		},
		"a property too many": {
			smapi.Problem{Code: "UNEXPECTED_PROPERTY", Message: "unexpected", PropertyPaths: []string{offer}, UnexpectedProperty: "subscriptionInformation"},
			pricing.AtName("subscription_information"), nil,
		},
		"a conflict whose second place is ours": {
			smapi.Problem{Code: "CONFLICTING_INSTANCES", Message: "conflict", PropertyPaths: []string{"$.manifest.apis", offer + ".price"}},
			pricing.AtName("price"), []string{"$.manifest.apis, " + offer + ".price"},
		},
		"without code": {
			smapi.Problem{Message: "no", PropertyPaths: []string{offer + ".price"}},
			pricing.AtName("price"), nil,
		},
	} {
		t.Run(label, func(t *testing.T) {
			diagnostics := section.Diagnose(sections["pricing"], "update", skillID, rejection(c.problem), valuesIn(t, sections["pricing"], soldInTwo), "update")
			expectOn(t, diagnostics, c.at, append(c.parts, c.problem.Message, skillID, "holds what it held before")...)
			if !strings.HasSuffix(diagnostics[0].Detail(), "Correct the attribute and apply again.") {
				t.Errorf("%q does not end with what to do next", diagnostics[0].Detail())
			}
		})
	}
}

func TestAmazonsReasonsOutsideTheSection(t *testing.T) {
	for label, c := range map[string]struct {
		properties []string
		end        string
	}{
		"another resource's": {
			[]string{"$.manifest.privacyAndCompliance.allowsPurchases"},
			"$.manifest.privacyAndCompliance.allowsPurchases belongs to alexa_skill_privacy. Correct it there and apply again.",
		},
		"a field of its own that it does not know": {
			[]string{"$.manifest.publishingInformation.paidSkillInformation.newField"},
			"but the provider knows no such field. Mend it in the developer console and apply again.",
		},
		"nobody's": {[]string{"$.manifest.apis.custom.endpoint.uri"}, "or with the tool that maintains it, and apply again."},
		"nowhere":  {nil, "look at the skill in the developer console, mend it there, and apply again."},
	} {
		problem := smapi.Problem{Code: "INVALID_URL_FORMAT", Message: "Amazon's words", PropertyPaths: c.properties}
		diagnostics := section.Diagnose(sections["pricing"], "update", skillID, rejection(problem), nil, "update")
		if len(diagnostics) != 1 {
			t.Fatalf("%s: got %v, want one error", label, diagnostics)
		}
		if placed, ok := diagnostics[0].(diag.DiagnosticWithPath); ok {
			t.Errorf("%s: the error is on %s", label, placed.Path())
		}
		detail := diagnostics[0].Detail()
		if !strings.HasSuffix(detail, c.end) || !strings.Contains(detail, "Amazon's words") || !strings.Contains(detail, "request-7") || !strings.Contains(detail, skillID) {
			t.Errorf("%s: %q", label, detail)
		}
	}
}

func TestEveryReasonIsReported(t *testing.T) {
	rejected := rejection(
		smapi.Problem{Message: "first", PropertyPaths: []string{"$.manifest.permissions"}},
		smapi.Problem{Message: "second", PropertyPaths: []string{"$.manifest.apis"}},
	)
	rejected.Restored = true
	diagnostics := section.Diagnose(sections["permissions"], "update", skillID, rejected, nil, "update")
	if len(diagnostics) != 2 {
		t.Fatalf("got %v, want two errors", diagnostics)
	}
	for i, message := range []string{"first", "second"} {
		detail := diagnostics[i].Detail()
		if !strings.Contains(detail, message) || !strings.Contains(detail, "the last good one was put back") {
			t.Errorf("%q", detail)
		}
	}
	rejected.Restored, rejected.Restore = false, errors.New("412 Precondition Failed")
	for _, d := range section.Diagnose(sections["permissions"], "update", skillID, rejected, nil, "update") {
		if !strings.Contains(d.Detail(), "412 Precondition Failed") || strings.Contains(d.Detail(), "holds what it held before") {
			t.Errorf("%q hides that the manifest is not to be had", d.Detail())
		}
	}
}
