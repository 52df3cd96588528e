// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// readsStages tells of a skill with another manifest at each stage, read by the
// data source of the section. It gives what an import would, and says where there
// is nothing to import.
func readsStages(t *testing.T, s Subject) {
	// What Amazon adds to the development stage alone would be a difference.
	e := Start(t, s.Full.JSON, sandbox.WithNormalization(false))
	at := map[string]string{"development": s.Full.JSON, "live": s.Lean.JSON, "certified": s.Without}
	for stage, manifest := range at {
		if err := e.PutSkillAt(SkillID, stage, []byte(manifest)); err != nil {
			t.Fatal(err)
		}
	}
	p := e.Protocol(nil)
	for range 2 {
		for stage, manifest := range at {
			s.expectData(t, p.Data(s.Type, map[string]string{"skill_id": SkillID, "stage": stage}), stage, manifest)
		}
		s.expectData(t, p.Data(s.Type, map[string]string{"skill_id": SkillID}), "development", s.Full.JSON)
	}
	if _, errors := p.Adopt(s.Type, SkillID); len(errors) > 0 {
		t.Errorf("the import says %+v", errors)
	}
	if got := len(e.Requests()); got != len(at) {
		t.Errorf("%d requests for %d stages", got, len(at))
	}
}

// expectData compares what a data source read with what is imported of the same
// manifest at the development stage.
func (s Subject) expectData(t *testing.T, data Data, stage, manifest string) {
	t.Helper()
	if len(data.Diagnostics) > 0 {
		t.Errorf("%s: it says %+v", stage, data.Diagnostics)
		return
	}
	want, present := s.imported(t, manifest)
	got := map[string]tftypes.Value{}
	for name, value := range data.Attributes {
		switch name {
		case identity, "stage", "present":
		default:
			got[name] = value
			if !present && !value.IsNull() {
				t.Errorf("%s: there is no section, but %s is %s", stage, name, value)
			}
		}
	}
	s.withoutDefaults(want, got)
	if diff := cmp.Diff(want, got); diff != "" && present {
		t.Errorf("%s (-imported +read):\n%s", stage, diff)
	}
	for name, value := range map[string]tftypes.Value{
		"stage": tftypes.NewValue(tftypes.String, stage), "present": tftypes.NewValue(tftypes.Bool, present),
	} {
		if !data.Attributes[name].Equal(value) {
			t.Errorf("%s is %s, want %s", name, data.Attributes[name], value)
		}
	}
}

// withoutDefaults leaves out what was imported because the schema says so, where
// the manifest says nothing.
func (s Subject) withoutDefaults(imported, read map[string]tftypes.Value) {
	for _, name := range s.Defaults {
		if read[name].IsNull() {
			delete(imported, name)
			delete(read, name)
		}
	}
}

// imported imports the section of a skill and leaves out what the configuration
// alone decides; present is false where there is nothing to import. A collection
// that the skill does not have is null here, for want of a configuration.
func (s Subject) imported(t *testing.T, manifest string) (attributes map[string]tftypes.Value, present bool) {
	t.Helper()
	p := Start(t, manifest, sandbox.WithNormalization(false)).Protocol(nil)
	adopted, errors := p.Adopt(s.Type, SkillID)
	if len(errors) > 0 {
		if !strings.Contains(errors[0].Detail, "nothing to import") {
			t.Fatalf("the import says %+v", errors)
		}
		return nil, false
	}
	attributes = p.attributes(emptyIsNull(t, adopted.State))
	for name := range p.settings(s.Type) {
		delete(attributes, name)
	}
	return attributes, true
}

// settings are the attributes of a resource that its data source lacks, and the
// one that is an argument of both.
func (p *Protocol) settings(typeName string) map[string]bool {
	p.t.Helper()
	settings := map[string]bool{identity: true}
	read := nulls(p.t, p.sources[typeName].ValueType())
	for name := range nulls(p.t, p.resources[typeName].ValueType()) {
		if _, ok := read[name]; !ok {
			settings[name] = true
		}
	}
	return settings
}

func emptyIsNull(t testing.TB, value tftypes.Value) tftypes.Value {
	t.Helper()
	changed, err := tftypes.Transform(value, func(_ *tftypes.AttributePath, v tftypes.Value) (tftypes.Value, error) {
		if empty(v) {
			return tftypes.NewValue(v.Type(), nil), nil
		}
		return v, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

// empty reports whether a value is a list, a set or a map without elements.
func empty(v tftypes.Value) bool {
	if v.IsNull() || !v.IsKnown() {
		return false
	}
	switch v.Type().(type) {
	case tftypes.List, tftypes.Set:
		return v.Equal(tftypes.NewValue(v.Type(), []tftypes.Value{}))
	case tftypes.Map:
		return v.Equal(tftypes.NewValue(v.Type(), map[string]tftypes.Value{}))
	default:
		return false
	}
}

// readsNothing tells of stages that a skill lacks, and of what is an error: a
// skill that does not exist, and arguments that can't be right.
func readsNothing(t *testing.T, s Subject) {
	e := Start(t, s.Without)
	p := e.Protocol(nil)
	for _, stage := range []string{"development", "live", "certified", "live"} {
		s.expectData(t, p.Data(s.Type, map[string]string{"skill_id": SkillID, "stage": stage}), stage, s.Without)
	}
	if got := e.Count(sandbox.OperationGetManifest); got != 3 {
		t.Errorf("%d requests for three stages", got)
	}
	e.DeleteSkill(SkillID)
	for _, stage := range []string{"development", "live"} {
		data := e.Protocol(nil).Data(s.Type, map[string]string{"skill_id": SkillID, "stage": stage})
		expectOneError(t, data.Diagnostics, identity, "Amazon knows no skill \""+SkillID+"\"")
	}
	e.ResetRequests()
	p = e.Protocol(nil)
	expectOneError(t, p.Data(s.Type, map[string]string{"skill_id": SkillID, "stage": "beta"}).Diagnostics, "stage", "certified")
	expectOneError(t, p.Data(s.Type, map[string]string{"skill_id": "amzn1.ask.skill"}).Diagnostics, identity, "skill")
	if len(e.Requests()) > 0 {
		t.Errorf("asked %+v", e.Requests())
	}
}

// readsLater tells of a provider with an argument that is not known yet.
func readsLater(t *testing.T, s Subject) {
	e := Start(t, s.Full.JSON)
	p := e.Protocol(map[string]tftypes.Value{"endpoint": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	arguments := map[string]string{"skill_id": SkillID}
	expectOneError(t, p.Data(s.Type, arguments).Diagnostics, "", "depends_on")
	if data := p.DataOrLater(s.Type, arguments); !data.Deferred || len(data.Diagnostics) > 0 {
		t.Errorf("a Terraform that can wait is told %+v", data)
	}
	if len(e.Requests()) > 0 {
		t.Errorf("asked %+v", e.Requests())
	}
}

func expectOneError(t *testing.T, diagnostics []*tfprotov6.Diagnostic, attribute, says string) {
	t.Helper()
	if len(diagnostics) != 1 || diagnostics[0].Severity != tfprotov6.DiagnosticSeverityError || !strings.Contains(diagnostics[0].Detail, says) {
		t.Errorf("it says %+v, want one error with %q", diagnostics, says)
		return
	}
	want := tftypes.NewAttributePath()
	if attribute != "" {
		want = want.WithAttributeName(attribute)
	}
	if got := diagnostics[0].Attribute; !got.Equal(want) && (got != nil || attribute != "") {
		t.Errorf("the error is about %s, want %s", got, want)
	}
}
