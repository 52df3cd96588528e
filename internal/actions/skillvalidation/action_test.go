// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillvalidation_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const typeName = "alexa_skill_validation"

var set = tftypes.Set{ElementType: tftypes.String}

func arguments(locales ...string) map[string]tftypes.Value {
	given := map[string]tftypes.Value{"skill_id": acctest.Text(acctest.SkillID)}
	var texts []tftypes.Value
	for _, locale := range locales {
		texts = append(texts, acctest.Text(locale))
	}
	if len(locales) > 0 {
		given["locales"] = tftypes.NewValue(set, texts)
	}
	return given
}

// A recommendation does not fail the action.
func TestARecommendationIsAWarning(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, acctest.Submittable, sandbox.WithUpdates(sandbox.AfterPolls(1)))
	action, said := e.Protocol(nil).Action(typeName, arguments())
	if said = append(said, action.Plan()...); len(said) > 0 {
		t.Errorf("the plan says %+v", said)
	}
	e.ExpectOperations("plan", sandbox.OperationGetManifest)
	progress, said := action.Invoke()
	if !acctest.Says(said, tfprotov6.DiagnosticSeverityWarning, "Amazon recommends a change", "in en-US", "Keywords", "publishing.keywords") {
		t.Errorf("it says %+v", said)
	}
	if len(progress) < 2 || !strings.Contains(progress[0], "Amazon checks skill") || !strings.HasSuffix(progress[len(progress)-1], "1 have failed, and a certification demands 0 of these.") {
		t.Errorf("it shows %q", progress)
	}
	if got := e.Bodies(sandbox.OperationStartValidation); !slices.Equal(got, []string{`{"locales":["en-US"]}`}) {
		t.Errorf("asked %q", got)
	}
}

func TestAFailedRequiredCheckIsAnError(t *testing.T) {
	t.Parallel()
	manifest := strings.Replace(acctest.Submittable, `"isExportCompliant": true`, `"isExportCompliant": false`, 1)
	e := acctest.Start(t, strings.Replace(manifest, `"summary": "Ten categories.",`, `"summary": "Ten categories.", "keywords": ["trivia"],`, 1))
	_, said := e.Protocol(nil).Run(typeName, arguments("en-US"))
	if !acctest.Says(said, tfprotov6.DiagnosticSeverityError, "Unable to validate the skill", "in en-US", "publishing.manifest", "has failed: Manifest: ") {
		t.Errorf("it says %+v", said)
	}
}

// What Amazon answers decides, whatever it names.
func TestAnOutcomeThatNamesNothing(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		body, says string
		fine       bool
	}{
		"failed without a check":     {`{"id":"v1","status":"FAILED","result":{"validations":[]}}`, "names no check", false},
		"a word that is unknown":     {`{"id":"v1","status":"ABORTED"}`, "ABORTED", false},
		"not made":                   {`{"id":"v1","status":"FAILED","result":{"error":{"code":"E1","message":"Too busy."}}}`, "Too busy. (code E1, validation v1)", false},
		"successful in spite of one": {`{"id":"v1","status":"SUCCESSFUL","result":{"validations":[{"title":"Icon","importance":"REQUIRED","status":"FAILED"}]}}`, "has failed: Icon", false},
		"successful":                 {`{"id":"v1","status":"SUCCESSFUL","result":{"validations":[{"title":"Icon","importance":"REQUIRED","status":"SUCCESSFUL"}]}}`, "", true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, acctest.Submittable)
			e.Inject(sandbox.Fault{Operation: sandbox.OperationStartValidation, Status: 200, Body: c.body})
			_, said := e.Protocol(nil).Run(typeName, arguments())
			if c.fine != (len(said) == 0) || !c.fine && !acctest.Says(said, tfprotov6.DiagnosticSeverityError, c.says) {
				t.Errorf("it says %+v", said)
			}
		})
	}
}

// What Amazon would refuse is not asked for.
func TestLanguagesThatTheSkillLacks(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, acctest.Submittable)
	_, said := e.Protocol(nil).Run(typeName, arguments("de-DE", "en-US"))
	if !acctest.Says(said, tfprotov6.DiagnosticSeverityError, "is not listed in de-DE, but in en-US") ||
		!said[0].Attribute.Equal(tftypes.NewAttributePath().WithAttributeName("locales")) {
		t.Errorf("it says %+v", said)
	}
	e.Put(`{"apis": {"custom": {}}}`)
	if _, said := e.Protocol(nil).Run(typeName, arguments()); !acctest.Says(said, tfprotov6.DiagnosticSeverityError, "is listed in no language") {
		t.Errorf("it says %+v", said)
	}
	if e.Count(sandbox.OperationStartValidation) > 0 {
		t.Error("Amazon was asked")
	}
}

func TestAValidationThatNeverEnds(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, acctest.Submittable, sandbox.WithUpdates(sandbox.AfterPolls(1000)))
	timeouts := tftypes.Object{AttributeTypes: map[string]tftypes.Type{"invoke": tftypes.String}}
	given := arguments()
	given["timeouts"] = tftypes.NewValue(timeouts, map[string]tftypes.Value{"invoke": acctest.Text("2s")})
	_, said := e.Protocol(nil).Run(typeName, given)
	if !acctest.Says(said, tfprotov6.DiagnosticSeverityError, "timeouts.invoke is over") {
		t.Errorf("it says %+v", said)
	}
}

func TestUnknownSkills(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, acctest.Submittable)
	unknown := map[string]tftypes.Value{"skill_id": acctest.Text(tftypes.UnknownValue), "locales": tftypes.NewValue(set, tftypes.UnknownValue)}
	action, said := e.Protocol(nil).Action(typeName, unknown)
	if said = append(said, action.Plan()...); len(said) > 0 {
		t.Errorf("it says %+v", said)
	}
	e.ExpectOperations("plan")
	e.DeleteSkill(acctest.SkillID)
	if _, said := e.Protocol(nil).Run(typeName, arguments()); !acctest.Says(said, tfprotov6.DiagnosticSeverityError, "Amazon knows no skill") {
		t.Errorf("it says %+v", said)
	}
}
