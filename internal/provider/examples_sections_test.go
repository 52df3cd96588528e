// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// paidSkill is a manifest with a bit of most sections.
const paidSkill = "../cmd/demo/skill.json"

// The examples of the data sources compare what customers have with what they
// would get, for all sections at once: that takes one request for each stage.
func TestTheExamplesOfStagesTellThemApart(t *testing.T) {
	t.Parallel()
	var all strings.Builder
	folders, err := filepath.Glob(filepath.Join(examples, "data-sources", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		if text := example(t, folder, "data-source.tf"); strings.Contains(text, "stage ") {
			all.WriteString(text)
		}
	}
	manifest, err := os.ReadFile(paidSkill)
	if err != nil {
		t.Fatal(err)
	}
	e := acctest.Start(t, string(manifest))
	w := e.Workspace(all.String())
	for price, warnings := range map[string]int{"3.99": 0, "4.99": 1} {
		live := strings.Replace(string(manifest), "3.99", price, 1)
		if err := e.PutSkillAt(acctest.SkillID, "live", []byte(live)); err != nil {
			t.Fatal(err)
		}
		e.ResetRequests()
		_, run := w.Plan()
		if found := run.Find("warning", "Customers don't have yet"); len(found) != warnings || len(run.Diagnostics) != warnings {
			t.Errorf("with a live price of %s it said %+v", price, run.Diagnostics)
		}
		if got := e.Count(sandbox.OperationGetManifest); got != 2 {
			t.Errorf("%d requests for two stages", got)
		}
	}
}
