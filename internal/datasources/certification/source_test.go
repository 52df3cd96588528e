// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package certification_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	typeName = "alexa_skill_certification"
	manifest = `{"publishingInformation":{"distributionCountries":["US"],"locales":{"en-US":{"name":"Quick Trivia"}}},"apis":{"custom":{}}}`
)

var ofSkill = map[string]string{"skill_id": acctest.SkillID}

// read reads the data source, and returns its attributes as texts, those that are null
// left out.
func read(t *testing.T, e *acctest.Environment) map[string]string {
	t.Helper()
	data := e.Protocol(nil).Data(typeName, ofSkill)
	if len(data.Diagnostics) > 0 {
		t.Fatalf("it says %+v", data.Diagnostics)
	}
	texts := map[string]string{}
	for name, value := range data.Attributes {
		if value.IsNull() || name == "skill_id" {
			continue
		}
		var text string
		if value.As(&text) != nil {
			text = value.String()
		}
		texts[name] = text
	}
	return texts
}

var moment = regexp.MustCompile(`^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$`)

func TestCertification(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, manifest)
	if got := read(t, e); len(got) > 0 {
		t.Errorf("a skill that was never submitted has %v", got)
	}
	for _, passed := range []bool{false, true} {
		if err := e.Submit(acctest.SkillID, false); err != nil {
			t.Fatal(err)
		}
		got := read(t, e)
		if got["status"] != "IN_PROGRESS" || !moment.MatchString(got["submitted_at"]) || got["estimated_completion_at"] <= got["submitted_at"] || got["result"] != "" {
			t.Errorf("in review it is %v", got)
		}
		if err := e.Review(acctest.SkillID, passed); err != nil {
			t.Fatal(err)
		}
		got = read(t, e)
		if want := map[bool]string{false: "FAILED", true: "SUCCEEDED"}[passed]; got["status"] != want || strings.Contains(got["result"], `"US"`) != passed {
			t.Errorf("after the review it is %v", got)
		}
	}
	e.ExpectWrites(0)
}

func TestWhereAmazonDidNotPublish(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, manifest)
	e.Inject(sandbox.Fault{Operation: sandbox.OperationCertification, Status: http.StatusOK, Body: `{"status": "SUCCEEDED", "result": {"distributionInfo": {
		"publicationFailures": [{"reason": "The category is not sold there.", "countries": ["DE", "FR"]}]}}}`})
	if got := read(t, e); !strings.Contains(got["result"], "not sold there") || !strings.Contains(got["result"], `"FR"`) || got["submitted_at"] != "" {
		t.Errorf("it is %v", got)
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		prepare func(e *acctest.Environment)
		says    []string
	}{
		"no skill": {func(e *acctest.Environment) { e.DeleteSkill(acctest.SkillID) }, []string{"Amazon knows no skill", "Check skill_id"}},
		"forbidden": {func(e *acctest.Environment) {
			e.Inject(sandbox.Fault{Operation: sandbox.OperationCertification, Status: http.StatusForbidden, Body: `{"message":"No."}`})
		}, []string{"403 Forbidden: No.", "request id ", "the account may lack the rights"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, manifest)
			c.prepare(e)
			said := e.Protocol(nil).Data(typeName, ofSkill).Diagnostics
			if len(said) != 1 || said[0].Summary != "Unable to read the certification" {
				t.Fatalf("it says %+v", said)
			}
			for _, part := range append(c.says, acctest.SkillID) {
				if !strings.Contains(said[0].Detail, part) {
					t.Errorf("%q is missing in %q", part, said[0].Detail)
				}
			}
		})
	}
}
