// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// comesFromAFile tells of a skill.json. What the function of the section makes of
// it is what an import gives; the resource makes the skill of it, and plans
// nothing where the skill has it already.
func comesFromAFile(t *testing.T, s Subject) {
	for name, manifest := range map[string]string{"full": s.Full.JSON, "lean": s.Lean.JSON} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := Start(t, s.Without)
			// A function needs no provider that is configured.
			object, failure := e.Unconfigured().Extract(s.Type, manifest)
			enveloped, _ := e.Unconfigured().Extract(s.Type, `{"manifest":`+manifest+`}`)
			if failure != nil {
				t.Fatal(failure.Text)
			}
			if diff := cmp.Diff(object, enveloped); diff != "" {
				t.Errorf("(-without envelope +with envelope)\n%s", diff)
			}
			p := e.Protocol(nil)
			config := p.configuration(s.Type, object)
			p.Apply(p.Plan(p.Absent(s.Type), config))
			s.expectWritten(t, e, "create", manifest, 1)
			reads := e.Count(sandbox.OperationGetManifest)
			s.expectPresent(t, p)
			if again := e.Count(sandbox.OperationGetManifest) - reads; again > 0 {
				t.Errorf("the data source has read what was just written %d times", again)
			}

			p = e.Protocol(nil)
			adopted, errors := p.Adopt(s.Type, SkillID)
			if len(errors) > 0 {
				t.Fatalf("the import says %+v", errors)
			}
			if plan := p.Plan(adopted, config); p.Changes(plan) {
				t.Error("a resource that was imported plans to change what the function says of the same manifest")
			}
			e.ExpectWrites(1)

			p = Start(t, manifest, sandbox.WithNormalization(false)).Protocol(nil)
			if adopted, errors = p.Adopt(s.Type, SkillID); len(errors) > 0 {
				t.Fatalf("the import says %+v", errors)
			}
			imported := p.Own(adopted)
			s.withoutDefaults(imported, object)
			if diff := cmp.Diff(imported, object); diff != "" {
				t.Errorf("(-imported +function)\n%s", diff)
			}
		})
	}
}

func (s Subject) expectPresent(t *testing.T, p *Protocol) {
	t.Helper()
	data := p.Data(s.Type, map[string]string{identity: SkillID})
	var present bool
	if err := data.Attributes["present"].As(&present); err != nil || !present {
		t.Errorf("the data source does not see what was just written: %+v", data)
	}
}

// refusesFiles tells of texts that the function of the section can't use. It says
// where in the text they are wrong.
func refusesFiles(t *testing.T, s Subject) {
	manifest := strings.TrimSpace(s.Full.JSON)
	wrong := map[string]string{
		"":                          "(line 1, column 1)",
		"{\n  \"manifest\": {\n  }": "(line 3, column 3)",
		"{\n  \"manifest\": {,}\n}": "(line 2, column 16)",
		`["manifest"]`:              "an array",
		"null":                      "null",
		`{"manifest": "x"}`:         `"manifest" is a string`,
		`{"a": 1, ` + "\n" + ` "a": 2, ` + manifest[1:]: "duplicate key /a (line 2, column 2)",
		s.Without:                        "has no ",
		`{"manifest":` + s.Without + `}`: "/manifest/",
	}
	for _, part := range skillmanifest.PartsOf(s.Type) {
		if strings.Contains(string(part.Pattern), "*") {
			continue
		}
		spoilt := spoil(t, manifest, part.Pattern.Keys())
		wrong[spoilt] = string(part.Pattern) + " holds a number where"
		wrong[`{"manifest":`+spoilt+`}`] = "/manifest" + string(part.Pattern) + " holds a number where"
	}
	p := Start(t, s.Without).Unconfigured()
	for text, says := range wrong {
		object, failure := p.Extract(s.Type, text)
		switch {
		case failure == nil:
			t.Errorf("%s\nis %v", text, object)
		case !strings.Contains(failure.Text, says):
			t.Errorf("%s\nis refused with %q, want %q in it", text, failure.Text, says)
		case failure.FunctionArgument == nil || *failure.FunctionArgument != 0:
			t.Errorf("%q is not about the argument", failure.Text)
		}
	}
}

// spoil puts a number where something else belongs.
func spoil(t *testing.T, manifest string, at document.Pointer) string {
	t.Helper()
	number, err := document.NumberLiteral("7")
	if err != nil {
		t.Fatal(err)
	}
	whole, err := document.Parse([]byte(manifest))
	if err == nil {
		whole, err = whole.Set(at, number)
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(whole.JSON())
}
