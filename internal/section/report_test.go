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

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/paidskillpricing"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/resources/skillpermissions"
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
		"no such skill": {reconcile.ErrNotFound, "create", nil, "create the skill first."},
		"forbidden":     {reconcile.ErrForbidden, "create", []string{"certification"}, "member of the skill's developer account."},
		"unreadable": {
			&reconcile.UnreadableError{Noun: "skill", Key: entity.SkillID, Problems: []smapi.Problem{{Code: "INVALID_URL_FORMAT", Message: "not a URL"}}}, "create",
			[]string{"not a URL", "INVALID_URL_FORMAT", "Nothing was written", "developer console"}, "run Terraform again.",
		},
		"contended":           {&reconcile.ContendedError{Noun: "skill", Key: entity.SkillID, Attempts: 8, Err: errors.New("412")}, "update", []string{"8 attempts", "ASK CLI", "Nothing of theirs was overwritten"}, "Apply again when they are done."},
		"out of time":         {&reconcile.WaitError{Noun: "skill", Key: entity.SkillID, State: smapi.UpdateInProgress, Err: context.DeadlineExceeded}, "update", []string{"IN_PROGRESS", "timeouts.update is over"}, "raise timeouts.update if it needs longer."},
		"out of time to read": {&reconcile.WaitError{Noun: "skill", Key: entity.SkillID, Err: context.DeadlineExceeded}, "", nil, "Plan again to see what the skill has."},
		"cancelled":           {&reconcile.WaitError{Noun: "skill", Key: entity.SkillID, Err: context.Canceled}, "update", nil, "Plan again to see what the skill has."},
		"stale":               {&reconcile.StaleError{Noun: "skill", Key: entity.SkillID, Reads: 12}, "update", []string{"12 reads"}, "Plan again in a few minutes to see what the skill has."},
		"no manifest":         {&reconcile.NotDocumentError{Noun: "skill", Key: entity.SkillID, Err: errors.New("a key twice")}, "update", []string{"a key twice", "developer console"}, "and run Terraform again."},
		"two offers":          {&codec.FormError{Pointer: document.Pointer{"a", "b"}, Problem: "holds 2 items"}, "update", []string{"/a/b holds 2 items", "Nothing was written"}, "run Terraform again."},
		"refused without a reason": {
			&reconcile.RejectedError{Noun: "skill", Key: entity.SkillID, Asynchronous: true}, "update",
			[]string{"FAILED", "has what it had before"}, "apply again.",
		},
		"refused without a reason, not restored": {
			&reconcile.RejectedError{Noun: "skill", Key: entity.SkillID, Asynchronous: true, Restore: errors.New("412 Precondition Failed")}, "update",
			[]string{"putting the last good one back failed", "412 Precondition Failed"}, "apply again.",
		},
		"uncertain": {
			&smapi.AmbiguousError{Operation: "PUT manifest", Err: &smapi.Error{StatusCode: 504, RequestID: "request-1"}}, "update",
			[]string{"request-1", "Plan again to see whether the skill has the change"}, "ask Amazon with the request id.",
		},
		"no version": {&reconcile.NoVersionError{Noun: "skill", Key: skillID}, "update", []string{"ETag", "Nothing was written"}, "a proxy may take the ETag header away."},
		"a proxy": {
			&smapi.ForeignAnswerError{Operation: "GET manifest", Endpoint: "https://proxy.example", StatusCode: 404, Kind: "an HTML page"}, "update",
			[]string{"an HTML page", "Nothing follows from it about what Amazon has"}, "such as a proxy, then run Terraform again.",
		},
		"a proxy, after the write": {
			&smapi.AmbiguousError{Operation: "PUT manifest", Err: &smapi.ForeignAnswerError{Endpoint: "https://proxy.example", StatusCode: 502}}, "update",
			[]string{"proxy.example answered 502"}, "Then plan again to see whether the skill has the change.",
		},
		"this machine": {&lwa.SettingsError{Reason: "the profile \"work\" has expired"}, "update", []string{"has expired"}, "Correct this, then run Terraform again."},
		"the login": {
			&lwa.TokenError{StatusCode: 400, Code: "invalid_grant", RequestID: "request-1"}, "update",
			[]string{"invalid_grant", "request-1", "Login with Amazon issued no access token"}, "Correct the credentials, then run Terraform again.",
		},
		"anything else": {&smapi.Error{Operation: "GET manifest", StatusCode: 500, Message: "broken", RequestID: "request-1"}, "update", []string{"request-1"}, "ask Amazon with the request id."},
	} {
		diagnostics := section.Report(sections["pricing"], "update", skillID, c.err, document.Value{}, c.limit)
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

func TestWhatSomebodyElseChangedIsOnTheAttribute(t *testing.T) {
	at := path.Root("pricing").AtMapKey("amazon.com").AtName("price")
	err := &mapped.ChangedError{Conflicts: []codec.Conflict{{Attribute: at, Old: "3.99", Planned: "4.99", Present: "0.99"}}}
	diagnostics := section.Report(sections["pricing"], "update", skillID, err, document.Value{}, "update")
	expectOn(t, diagnostics, at, skillID, "when the plan was made: 3.99", "in the plan:            4.99", "in the skill now:       0.99", "Nothing was written.")
	if !strings.HasSuffix(diagnostics[0].Detail(), "Plan again to see what would change now.") {
		t.Errorf("%q does not end with what to do next", diagnostics[0].Detail())
	}
}

// expectOn asks for one error on the deepest place of an attribute that the CLI
// can show, with the whole path in the text.
func expectOn(t *testing.T, diagnostics diag.Diagnostics, at path.Path, parts ...string) {
	t.Helper()
	if len(diagnostics) != 1 {
		t.Fatalf("got %v, want one error", diagnostics)
	}
	placed, ok := diagnostics[0].(diag.DiagnosticWithPath)
	if !ok || !placed.Path().Equal(entity.Place(at)) {
		t.Errorf("%v is not on %s", diagnostics[0], at)
	}
	for _, part := range append(parts, at.String()) {
		if !strings.Contains(diagnostics[0].Detail(), part) {
			t.Errorf("%q is missing in %q", part, diagnostics[0].Detail())
		}
	}
}

func rejection(problems ...smapi.Problem) *reconcile.RejectedError {
	return &reconcile.RejectedError{Noun: "skill", Key: entity.SkillID, Problems: problems, RequestID: "request-7", Asynchronous: true}
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
			diagnostics := section.Report(sections["pricing"], "update", skillID, rejection(c.problem), parse(t, soldInTwo), "update")
			expectOn(t, diagnostics, c.at, append(c.parts, c.problem.Message, skillID, "has what it had before")...)
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
			"but the provider has no attribute for it. Correct it in the developer console and apply again.",
		},
		"nobody's": {[]string{"$.manifest.apis.smartHome.endpoint.uri"}, "or with the tool that maintains it, and apply again."},
		"nowhere":  {nil, "look at the skill in the developer console, correct it there, and apply again."},
	} {
		problem := smapi.Problem{Code: "INVALID_URL_FORMAT", Message: "Amazon's words", PropertyPaths: c.properties}
		diagnostics := section.Report(sections["pricing"], "update", skillID, rejection(problem), document.Value{}, "update")
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

// A section of which Amazon misses the whole is the business of its own resource.
func TestAmazonsReasonAboutTheSectionAsAWhole(t *testing.T) {
	for label, problem := range map[string]smapi.Problem{
		"by its path": {Message: "Amazon's words", PropertyPaths: []string{"$.manifest.publishingInformation.paidSkillInformation"}},
		"by its name": {Message: "Amazon's words", PropertyPaths: []string{"$.manifest.publishingInformation"}, RequiredProperty: "paidSkillInformation"},
	} {
		diagnostics := section.Report(sections["pricing"], "update", skillID, rejection(problem), document.Value{}, "update")
		if len(diagnostics) != 1 || !strings.Contains(diagnostics[0].Detail(), "The paid skill pricing of skill "+skillID+" as a whole: Amazon says: Amazon's words") ||
			!strings.HasSuffix(diagnostics[0].Detail(), "Correct the resource and apply again.") {
			t.Errorf("%s: %v", label, diagnostics)
		}
	}
}

func TestEveryReasonIsReported(t *testing.T) {
	rejected := rejection(
		smapi.Problem{Message: "first", PropertyPaths: []string{"$.manifest.permissions"}},
		smapi.Problem{Message: "second", PropertyPaths: []string{"$.manifest.apis"}},
	)
	rejected.Restored = true
	diagnostics := section.Report(sections["permissions"], "update", skillID, rejected, document.Value{}, "update")
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
	for _, d := range section.Report(sections["permissions"], "update", skillID, rejected, document.Value{}, "update") {
		if !strings.Contains(d.Detail(), "412 Precondition Failed") || strings.Contains(d.Detail(), "has what it had before") {
			t.Errorf("%q hides that the manifest is not to be had", d.Detail())
		}
	}
}

var sections = map[string]section.Definition{"pricing": paidskillpricing.Section, "permissions": skillpermissions.Section}

// soldInTwo is a paid skill whose marketplaces are alike in their beginning.
const soldInTwo = `{
	"publishingInformation": {
		"paidSkillInformation": {
			"pricing": {
				"amazon.com": [{"offerType": "SUBSCRIPTION", "price": 4.99, "currency": "USD", "freeTrialInformation": {"freeTrialDuration": "P7D"}}],
				"amazon.com.au": [{"offerType": "ENTITLEMENT", "price": 9.99, "currency": "AUD"}]
			},
			"taxInformation": {"category": "SOFTWARE"}
		}
	}
}`

func parse(t *testing.T, json string) document.Value {
	t.Helper()
	parsed, err := document.Parse([]byte(json))
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}
