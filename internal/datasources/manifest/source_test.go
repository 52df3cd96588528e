// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package manifest_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	typeName = "alexa_skill_manifest"

	// development and live are spelt as no encoder would.
	development = `{"z":1e2,"publishingInformation":{"locales":{"en-US":{"name":"Quick\u0020Trivia"}}},"a":[{},null,4.990,9007199254740993]}`
	live        = `{"manifestVersion":"1.0","publishingInformation":{"locales":{"en-US":{"name":"Live\u0020Trivia"}}}}`
)

func read(t *testing.T, p *acctest.Protocol, stage string) (json, etag string, diagnostics []*tfprotov6.Diagnostic) {
	t.Helper()
	arguments := map[string]string{"skill_id": acctest.SkillID}
	if stage != "" {
		arguments["stage"] = stage
	}
	data := p.Data(typeName, arguments)
	for name, target := range map[string]*string{"json": &json, "etag": &etag} {
		if value := data.Attributes[name]; value.Type() != nil && !value.IsNull() {
			if err := value.As(target); err != nil {
				t.Fatal(err)
			}
		}
	}
	return json, etag, data.Diagnostics
}

// The manifest comes as it is spelt, and no stage is read twice, whoever else
// reads it.
func TestManifestOfEachStage(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, development, sandbox.WithNormalization(false))
	if err := e.PutSkillAt(acctest.SkillID, "live", []byte(live)); err != nil {
		t.Fatal(err)
	}
	p := e.Protocol(nil)
	etags := map[string]string{}
	for range 2 {
		for stage, want := range map[string]string{"": development, "development": development, "live": live} {
			json, etag, diagnostics := read(t, p, stage)
			if json != want || etag == "" || len(diagnostics) > 0 {
				t.Errorf("%s: got %s, %q, %+v", stage, json, etag, diagnostics)
			}
			etags[json] = etag
		}
		for _, stage := range []string{"development", "live"} {
			p.Data("alexa_skill_permissions", map[string]string{"skill_id": acctest.SkillID, "stage": stage})
		}
	}
	if len(etags) != 2 || etags[development] == etags[live] {
		t.Errorf("the versions are %q", etags)
	}
	if got := len(e.Requests()); got != 2 {
		t.Errorf("%d requests for two stages", got)
	}
}

func TestVersionWithoutAName(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, development)
	e.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, NoETag: true})
	data := e.Protocol(nil).Data(typeName, map[string]string{"skill_id": acctest.SkillID})
	if len(data.Diagnostics) > 0 || !data.Attributes["etag"].Equal(tftypes.NewValue(tftypes.String, nil)) {
		t.Errorf("got %+v", data)
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, development)
	expect := func(stage, attribute, says string) {
		t.Helper()
		_, _, diagnostics := read(t, e.Protocol(nil), stage)
		if len(diagnostics) != 1 || !strings.Contains(diagnostics[0].Detail, says) {
			t.Errorf("it says %+v, want %q", diagnostics, says)
			return
		}
		if want := tftypes.NewAttributePath().WithAttributeName(attribute); attribute != "" && !diagnostics[0].Attribute.Equal(want) {
			t.Errorf("it is about %s, want %s", diagnostics[0].Attribute, attribute)
		}
	}
	expect("live", "stage", "skill "+acctest.SkillID+" has no live stage")
	expect("beta", "stage", "certified")
	e.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, Status: 403, Body: `{"message":"Not yours."}`})
	expect("", "", "Not yours.")
	e.DeleteSkill(acctest.SkillID)
	expect("live", "skill_id", "Amazon knows no skill")
	expect("", "skill_id", "Amazon knows no skill")
	p := e.Protocol(map[string]tftypes.Value{"endpoint": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	if _, _, diagnostics := read(t, p, ""); len(diagnostics) != 1 || !strings.Contains(diagnostics[0].Detail, "depends_on") {
		t.Errorf("with an endpoint that is not known it says %+v", diagnostics)
	}
}
