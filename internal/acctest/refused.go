// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

var requestID = regexp.MustCompile(`request id [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b`)

// problems are Amazon's words about each of the properties, and about one that
// is nobody's here.
func (s Subject) problems() []sandbox.Problem {
	problems := []sandbox.Problem{{Code: "INVALID_ENUM_VALUE", Message: "The client \"LWA_TV\" is not <LWA_ANDROID>.", PropertyPath: s.home().Property()}}
	for i, refusal := range s.Refusals {
		problems = append(problems, sandbox.Problem{
			Code:         fmt.Sprintf("CODE_%d", i),
			Message:      fmt.Sprintf("Reason %d: \"%s\" isn't <allowed> & won't be.", i, refusal.PropertyPath),
			PropertyPath: refusal.PropertyPath,
		})
	}
	return problems
}

// reportsRefusals tells of manifests that Amazon does not take: at once, after
// it accepted them, and after it accepted them with the effect that it does not
// show the manifest any more.
func reportsRefusals(t *testing.T, s Subject) {
	body, err := json.Marshal(map[string]any{"message": "Skill manifest is not valid.", "violations": s.problems()})
	if err != nil {
		t.Fatal(err)
	}
	late := sandbox.Fault{FailUpdate: s.problems()}
	type refusal struct {
		fault   sandbox.Fault
		options []sandbox.Option
	}
	refusals := map[string]refusal{"at once": {fault: sandbox.Fault{Status: http.StatusBadRequest, Body: string(body)}}}
	if s.Home == nil {
		refusals["afterwards"] = refusal{fault: late}
		refusals["afterwards and unreadable"] = refusal{fault: late, options: []sandbox.Option{sandbox.WithUnreadableAfterFailure()}}
	}
	for name, c := range refusals {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := s.start(t, s.Without, c.options...)
			r := e.Terraform(t)
			refused := func(write int) {
				c.fault.Operation = s.home().Writes()[write]
				e.Inject(c.fault)
			}
			create, update := 0, min(1, len(s.home().Writes())-1)
			refused(create)
			s.expectRefusal(t, r.Run(s.Config(s.Full.HCL)), "")
			s.expectStored(t, e, "refused", s.Without)
			s.repeats(t, r, s.Full.HCL, actionCreate)
			s.expectStored(t, e, "repeated", s.Full.JSON)

			edited := s.Edited(t, s.Edits[0])
			refused(update)
			s.expectRefusal(t, r.Run(s.Config(edited.HCL)), s.home().Key(e))
			s.expectStored(t, e, "refused", s.Full.JSON)
			s.repeats(t, r, edited.HCL, actionUpdate)
			s.expectStored(t, e, "repeated", edited.JSON)
		})
	}
}

// repeats plans and applies what was refused before, which is nothing to speak of.
func (s Subject) repeats(t *testing.T, r *Terraform, hcl, action string) {
	t.Helper()
	p := r.Plan(s.Config(hcl))
	s.expectPlanned(t, "once more", p, action)
	if len(p.Diagnostics) > 0 {
		t.Errorf("the plan says %+v", p.Diagnostics)
	}
	if report := r.Apply(p); len(report.Errors()) > 0 {
		t.Errorf("the apply says %+v", report.Diagnostics)
	}
}

// expectRefusal checks that each of Amazon's reasons is said once, in Amazon's
// words, on the attribute it is about. What is yet to be created has no key.
func (s Subject) expectRefusal(t *testing.T, run *Plan, key string) {
	t.Helper()
	of := s.home().Noun()
	switch {
	case s.Home == nil:
		of += " " + SkillID
	case key != "":
		of += " " + key
	default:
		of = "the new " + of
	}
	if got, want := len(run.Errors()), len(s.problems()); got != want {
		t.Errorf("%d errors, want %d: %+v", got, want, run.Diagnostics)
	}
	for i, problem := range s.problems() {
		beginning, attribute := strings.ToUpper(of[:1])+of[1:]+": ", ""
		if i > 0 {
			attribute = s.Refusals[i-1].Attribute
			beginning = attribute + " of " + of + ": "
		}
		found := run.Find("error", "Amazon says: "+problem.Message+"\n")
		if len(found) != 1 {
			t.Errorf("Amazon's words %q are there %d times in %+v", problem.Message, len(found), run.Diagnostics)
			continue
		}
		detail := found[0].Detail
		for _, part := range []string{"code " + problem.Code, "property path " + problem.PropertyPath} {
			if !strings.Contains(detail, part) {
				t.Errorf("%q is not in: %s", part, detail)
			}
		}
		if !requestID.MatchString(detail) {
			t.Errorf("there is no request id in: %s", detail)
		}
		if !strings.HasPrefix(detail, beginning) {
			t.Errorf("%s: want %q, got: %s", problem.PropertyPath, beginning, detail)
		}
		if path := found[0].Path; !placed(path, attribute) {
			t.Errorf("%s: placed on %q, which is neither on the way to %q nor within", problem.PropertyPath, path, attribute)
		}
	}
}

// placed reports whether a diagnostic is on an attribute, on the way to it, or
// within it, as one about an attribute that is missing there. Without an
// attribute it is on the resource.
func placed(path, attribute string) bool {
	if path == "" || attribute == "" {
		return path == attribute
	}
	return path == attribute || within(path, attribute) || within(attribute, path)
}

func within(path, attribute string) bool {
	return strings.HasPrefix(path, attribute+".") || strings.HasPrefix(path, attribute+"[")
}
