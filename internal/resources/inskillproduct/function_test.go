// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproduct_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const productFromJSON = "product_from_json"

// The function gives what an import gives of the same product, in whatever form the file
// has it.
func TestFunctionReadsFiles(t *testing.T) {
	t.Parallel()
	hints := definition("CONSUMABLE", "five_hints", "Five Hints")
	// What Amazon adds would be a difference.
	e := shelf(t, sandbox.WithNormalization(false))
	want := imported(t, e, hintsID)
	for _, computed := range []string{"product_id", "status", "editable_state"} {
		delete(want, computed)
	}
	for name, text := range map[string]string{
		"bare":            hints,
		"byte order mark": "\ufeff" + hints,
		"envelope":        `{"inSkillProductDefinition":` + hints + `}`,
		"request":         `{"vendorId": "M1", "inSkillProductDefinition":` + hints + `}`,
		"unknown key":     strings.Replace(hints, "{", `{"productId": "p", "rank": 1e400, `, 1),
	} {
		object, failure := e.Unconfigured().Call(productFromJSON, text)
		if failure != nil {
			t.Errorf("%s: %s", name, failure.Text)
			continue
		}
		if diff := cmp.Diff(want, attributesOf(t, object)); diff != "" {
			t.Errorf("%s (-imported +function):\n%s", name, diff)
		}
	}
}

func TestFunctionRefusesFiles(t *testing.T) {
	t.Parallel()
	p := acctest.Start(t, skill).Unconfigured()
	for text, says := range map[string]string{
		"":                                  "(line 1, column 1)",
		"{\n  \"type\": \"X\",\n}":          "(line 3, column 1)",
		"\ufeff{,}":                         "(line 1, column 2)",
		`["type"]`:                          "no in-skill product, but an array",
		"null":                              "no in-skill product, but null",
		`{"type": "X", "type": "X"}`:        "duplicate key /type (line 1, column 15)",
		"{}":                                "nothing at /type or /referenceName",
		skill:                               "nothing at /type or /referenceName",
		`{"manifest":` + skill + `}`:        "nothing at /type or /referenceName",
		`{"type": 7}`:                       "/type holds a number where",
		`{"inSkillProductDefinition": "x"}`: `"inSkillProductDefinition" is a string`,
		`{"inSkillProductDefinition": {}}`:  "nothing at /inSkillProductDefinition/type or /inSkillProductDefinition/referenceName",
		`{"inSkillProductDefinition": {"type": "X"}, "type": "X"}`:        `"type" is beside "inSkillProductDefinition" instead of in it`,
		`{"inSkillProductDefinition": {"type": "X", "referenceName": 7}}`: "/inSkillProductDefinition/referenceName holds a number where",
	} {
		object, failure := p.Call(productFromJSON, text)
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
