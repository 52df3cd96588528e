// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// together joins the examples of a kind.
func together(t *testing.T, kind, file string) string {
	t.Helper()
	folders, err := filepath.Glob(filepath.Join(examples, kind))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, folder := range folders {
		all.WriteString(example(t, folder, file))
	}
	return all.String()
}

// The examples of the data sources work, all in one configuration. Those of the
// sections compare what customers have with what they would get, which takes one
// request for each stage.
func TestTheExamplesOfDataSources(t *testing.T) {
	t.Parallel()
	manifest := example(t, "../cmd/sandbox", "sample.json")
	e := acctest.Start(t, manifest, sandbox.WithHostedIcons())
	if err := e.PutProduct("amzn1.adg.product.1", []byte(`{"type": "CONSUMABLE", "referenceName": "five_hints"}`)); err != nil {
		t.Fatal(err)
	}
	w := e.Workspace(together(t, "data-sources/*", "data-source.tf"))
	w.Write("skill.json", manifest)
	for _, c := range []struct {
		here, there string
		warnings    int
	}{
		{`"price": 3.99`, `"price": 3.99`, 0},
		{`"price": 3.99`, `"price": 4.99`, 1},
		{`"name": "Quick Trivia"`, `"name": "Slow Trivia"`, 1},
	} {
		if err := e.PutSkillAt(acctest.SkillID, "live", []byte(strings.Replace(manifest, c.here, c.there, 1))); err != nil {
			t.Fatal(err)
		}
		e.ResetRequests()
		_, run := w.Plan()
		if found := run.Find("warning", "Customers don't have yet"); len(found) != c.warnings || len(run.Diagnostics) != c.warnings {
			t.Errorf("with a live %s it said %+v", c.there, run.Diagnostics)
		}
		if got := e.Count(sandbox.OperationGetManifest); got != 2 {
			t.Errorf("%d requests for two stages", got)
		}
	}
}

var declared = regexp.MustCompile(`resource "(\w+)" "(\w+)"`)

// The examples of the functions feed the resources from a file. Where the skill
// has what is in the file, the import of all of them changes nothing.
func TestTheExamplesOfFunctionsFeedTheResources(t *testing.T) {
	t.Parallel()
	manifest := example(t, "../cmd/sandbox", "sample.json")
	e := acctest.Start(t, manifest)
	configuration := together(t, "functions/*_from_manifest", "function.tf")
	resources := declared.FindAllStringSubmatch(configuration, -1)
	for _, resource := range resources {
		configuration += fmt.Sprintf("import {\n  to = %s.%s\n  id = %q\n}\n", resource[1], resource[2], acctest.SkillID)
	}
	w := e.Workspace(configuration)
	w.Write("skill.json", manifest)
	expectChanges(t, w, map[string]string{})
	w.Succeed("apply", "plan")
	e.ExpectWrites(0)
	if state := strings.Fields(w.Succeed("state", "list").Output); len(state) != len(resources) || len(state) == 0 {
		t.Errorf("imported %q", state)
	}
	w.Write("skill.json", strings.Replace(manifest, "3.99", "\"three\"", 1))
	run := w.CLI("validate", "-json")
	if !strings.Contains(run.Output, "/manifest/publishingInformation/paidSkillInformation/pricing/amazon.com/0/price holds a string where a number belongs") {
		t.Errorf("it says %s", run.Output)
	}
}
