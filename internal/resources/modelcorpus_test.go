// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package resources_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// modelsVariable names a folder of interaction models that [TestCorpusOfModels] tries
// besides those of the repository.
const modelsVariable = "ALEXA_MODELS"

// largeValues make a model of half a megabyte. Public skills have up to three.
const largeValues = 5_000

// modelFiles are the models of the corpus, by the name of the file, and a large one.
func modelFiles(t *testing.T) map[string]string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("testdata", "models", "*.json"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("there are %d models (%v)", len(paths), err)
	}
	if folder := os.Getenv(modelsVariable); folder != "" {
		found, err := filepath.Glob(filepath.Join(folder, "*.json"))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s names %s, in which there is no *.json (%v)", modelsVariable, folder, err)
		}
		paths = append(paths, found...)
	}
	files := map[string]string{"large": largeModel()}
	for _, path := range paths {
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(path)] = string(file)
	}
	return files
}

func largeModel() string {
	var values []string
	for i := range largeValues {
		values = append(values, fmt.Sprintf(`{"id": "%d", "name": {"value": "the answer number %d", "synonyms": ["number %d", "answer %d", "%d"]}}`, i, i, i, i, i))
	}
	return `{"interactionModel": {"languageModel": {"invocationName": "quick trivia", "intents": [{"name": "A", "samples": ["a"]}], "types": [{"name": "Answer", "values": [` +
		strings.Join(values, ",\n") + `]}]}}}`
}

// understood is the model in a file, without its envelope.
func understood(t *testing.T, file string) any {
	t.Helper()
	var document map[string]any
	if err := json.Unmarshal(bytes.TrimPrefix([]byte(file), []byte("\ufeff")), &document); err != nil {
		t.Fatal(err)
	}
	if inside := document["interactionModel"]; inside != nil {
		return inside
	}
	return document
}

// Every model is created as it is, to the last empty list. Neither then, nor imported
// into another state, nor after it was sent back by another tool, is there anything to
// plan; a small change is found and written.
func TestCorpusOfModels(t *testing.T) {
	t.Parallel()
	const address = "alexa_skill_interaction_model.this"
	for name, file := range modelFiles(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, `{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}}, "apis": {"custom": {}}}`)
			config := fmt.Sprintf("resource \"alexa_skill_interaction_model\" \"this\" {\n  skill_id = %q\n  locale = \"en-US\"\n  interaction_model = %s\n}\n",
				acctest.SkillID, strings.NewReplacer("${", "$${", "%{", "%%{").Replace(strconv.Quote(file)))
			first, second := e.Terraform(t), e.Terraform(t)
			if p := first.Succeed(config); len(p.Diagnostics) > 0 {
				t.Errorf("%+v", p.Diagnostics)
			}
			stored, _ := e.Model(acctest.SkillID, "en-US")
			if diff := cmp.Diff(understood(t, file), understood(t, string(stored))); diff != "" {
				t.Errorf("(-file +model):\n%s", diff)
			}
			if report := second.Import(address, acctest.SkillID+"/en-US"); len(report.Errors()) > 0 {
				t.Fatalf("%+v", report.Errors())
			}
			if err := e.PutModel(acctest.SkillID, "en-US", stored); err != nil {
				t.Fatal(err)
			}
			for _, terraform := range []*acctest.Terraform{first, second} {
				if p := terraform.Plan(config); len(p.Errors()) > 0 || len(p.Planned()) > 0 {
					t.Errorf("planned is %v: %+v", p.Planned(), p.Diagnostics)
				}
			}
			if writes := e.Count(sandbox.OperationPutModel); writes != 1 {
				t.Errorf("%d writes, want one", writes)
			}
			const before, after = `"value":"`, `"value":"another `
			if err := e.PutModel(acctest.SkillID, "en-US", bytes.Replace(stored, []byte(before), []byte(after), 1)); err != nil {
				t.Fatal(err)
			}
			p := first.Succeed(config)
			if changed := bytes.Contains(stored, []byte(before)); changed != (p.Planned()[address] == "update") {
				t.Errorf("changed is %t, and planned %v", changed, p.Planned())
			}
			if again, _ := e.Model(acctest.SkillID, "en-US"); !cmp.Equal(understood(t, file), understood(t, string(again))) {
				t.Errorf("the model is %s", again)
			}
		})
	}
}
