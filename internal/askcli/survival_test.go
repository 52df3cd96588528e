// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build askcli

package askcli_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// parts are eight parts of a manifest, what somebody else makes of each of them
// at once, and nothing that belongs to a price.
var parts = []struct {
	name  string
	keys  []any
	value any
}{
	{"name of the skill", []any{"publishingInformation", "locales", "en-US", "name"}, "Harbor Quiz"},
	{"keywords", []any{"publishingInformation", "locales", "en-US", "keywords"}, []any{"harbor"}},
	{"another language", []any{"publishingInformation", "locales", "en-GB"}, map[string]any{"name": "Harbour Quiz"}},
	{"category", []any{"publishingInformation", "category"}, "GAMES"},
	{"countries", []any{"publishingInformation", "distributionCountries"}, []any{"US", "GB"}},
	{"endpoint", []any{"apis", "custom", "endpoint", "uri"}, "https://example.com/harbor"},
	{"permissions", []any{"permissions"}, []any{map[string]any{"name": "alexa::profile:name:read"}}},
	{"privacy answers", []any{"privacyAndCompliance", "usesPersonalInfo"}, true},
}

// editParts is the work of somebody else. It runs in the sandbox, so it reports
// nothing to a test.
func editParts(manifest map[string]any) {
	for _, part := range parts {
		holder, _ := at(manifest, part.keys[:len(part.keys)-1]...).(map[string]any)
		holder[part.keys[len(part.keys)-1].(string)] = part.value
	}
}

// survival is what became of a price and of the eight parts.
type survival struct {
	Workflow string
	// Priced reports whether the new price arrived.
	Priced bool
	// Survived counts the parts that are as somebody else left them.
	Survived int
}

func surviving(t testing.TB, e *acctest.Environment, workflow string) survival {
	t.Helper()
	manifest := e.Manifest()
	result := survival{Workflow: workflow, Priced: at(map[string]any{"manifest": manifest}, append(slices.Clone(offer), "price")...) == json.Number("4.49")}
	for _, part := range parts {
		if cmp.Equal(at(manifest, part.keys...), part.value) {
			result.Survived++
		}
	}
	return result
}

// survivals changes a price while somebody else edits the skill between the read
// and the write.
func survivals(t testing.TB) []survival {
	t.Helper()
	var results []survival
	byHand := func(workflow string, guarded bool) {
		e := acctest.Start(t, string(paidSkill(t)))
		c := newClient(t, e)
		document, eTag := c.read(acctest.SkillID)
		if err := e.Edit(acctest.SkillID, editParts); err != nil {
			t.Fatal(err)
		}
		set(t, at(document, offer...).(map[string]any), json.Number("4.49"), "price")
		var arguments []string
		if guarded {
			arguments = []string{"--if-match", eTag}
		}
		if failure := c.update(acctest.SkillID, document, arguments...); (failure != "") != guarded {
			t.Errorf("%s: the ASK CLI said %q", workflow, failure)
		}
		results = append(results, surviving(t, e, workflow))
	}
	byHand("ASK CLI", false)
	byHand("ASK CLI with --if-match", true)

	e := acctest.Start(t, string(paidSkill(t)))
	w := e.Workspace(configuration(acctest.SkillID, "3.99", pricing))
	w.Apply()
	edited := make(chan error, 1)
	e.Inject(sandbox.Fault{Operation: sandbox.OperationPutManifest, Before: func(s *sandbox.Sandbox) {
		edited <- s.Edit(acctest.SkillID, editParts)
	}})
	w.Write("main.tf", configuration(acctest.SkillID, "4.49", pricing))
	w.Apply()
	if err := <-edited; err != nil {
		t.Fatal(err)
	}
	return append(results, surviving(t, e, "terraform apply"))
}

// The provider keeps what somebody else writes under its hands, and still does
// its work. The ASK CLI loses the one or does not do the other.
func TestSurvival(t *testing.T) {
	t.Parallel()
	want := []survival{
		{Workflow: "ASK CLI", Priced: true, Survived: 0},
		{Workflow: "ASK CLI with --if-match", Priced: false, Survived: len(parts)},
		{Workflow: "terraform apply", Priced: true, Survived: len(parts)},
	}
	if diff := cmp.Diff(want, survivals(t)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
