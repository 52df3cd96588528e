// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// invalidEverywhere are mistakes in what all sections have in common.
func invalidEverywhere(s Subject) []Invalid {
	var common []Invalid
	for _, operation := range []string{"create", "update", "delete"} {
		common = append(common, Invalid{
			Name: operation + "_timeout_without_unit", HCL: s.Full.HCL + "\ntimeouts = { " + operation + " = \"10\" }",
			Says: "must be a string containing a sequence of decimal numbers",
		})
	}
	return common
}

// shownByCLI is an attribute of a resource or an entry of one. On a deeper place
// the CLI shows the first line of the resource.
var shownByCLI = regexp.MustCompile(`^[a-z_]+(\[[^\]]*\])?$|^timeouts\.[a-z]+$`)

// refusesMistakes tells of configurations that are wrong whatever the skill
// holds. All are in one, as resources of their own, so that each is shown to be
// judged by itself.
func refusesMistakes(t *testing.T, s Subject) {
	e := s.start(t, s.Without)
	mistakes := append(invalidEverywhere(s), s.Invalid...)
	var hcl string
	for _, mistake := range mistakes {
		hcl += fmt.Sprintf("resource %q %q {\n%s%s\n}\n", s.Type, mistake.Name, s.home().Arguments(), mistake.HCL)
	}
	if s.Home == nil {
		hcl += fmt.Sprintf("resource %q \"no_skill\" {\n  skill_id = \"\"\n%s\n}\n", s.Type, s.Full.HCL)
		mistakes = append(mistakes, Invalid{Name: "no_skill", Path: "skill_id", Says: "is not a skill id"})
	}

	p := e.Terraform(t).Plan(hcl)
	errors := map[string][]Diagnostic{}
	for _, diagnostic := range p.Errors() {
		errors[diagnostic.Address] = append(errors[diagnostic.Address], diagnostic)
	}
	for _, mistake := range mistakes {
		address := s.Type + "." + mistake.Name
		if len(errors[address]) != 1 {
			t.Errorf("%s: want one error, got %+v", mistake.Name, errors[address])
			continue
		}
		detail, path := errors[address][0].Detail, errors[address][0].Path
		// The validators of the framework's own begin with another word.
		if !strings.HasPrefix(strings.TrimPrefix(detail, "Attribute "), mistake.Path) || !strings.Contains(detail, mistake.Says) {
			t.Errorf("%s: the error does not say %q of %s: %s", mistake.Name, mistake.Says, mistake.Path, detail)
		}
		if attribute := strings.TrimSuffix(mistake.Path, ": "); attribute != "" && !placed(path, attribute) {
			t.Errorf("%s: placed on %q, which is neither on the way to %q nor within", mistake.Name, path, attribute)
		}
		if !shownByCLI.MatchString(path) {
			t.Errorf("%s: placed on %q, which no CLI can show", mistake.Name, path)
		}
	}
	if len(p.Planned()) > 0 {
		t.Errorf("planned %v", p.Planned())
	}
	if requests := e.Requests(); len(requests) > 0 {
		t.Errorf("%d requests were made, the first to %s", len(requests), requests[0].Path)
	}
}

// requires tells which attributes the CLI asks for before the provider hears of
// the configuration. Nested ones are asked for by validators, see refusesMistakes.
func requires(t *testing.T, s Subject) {
	p := s.start(t, s.Without).Protocol(nil)
	var required []string
	for _, attribute := range p.resources[s.Type].Block.Attributes {
		if attribute.Required {
			required = append(required, attribute.Name)
		}
	}
	slices.Sort(required)
	want := slices.Clone(s.Required)
	if s.Home == nil {
		want = append(want, identity)
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, required); diff != "" {
		t.Errorf("required (-want +got):\n%s", diff)
	}
}
