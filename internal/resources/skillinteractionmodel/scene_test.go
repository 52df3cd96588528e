// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel_test

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	address  = "alexa_skill_interaction_model.en"
	importID = acctest.SkillID + "/en-US"
	manifest = `{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}, "en-GB": {"name": "Quick Trivia"}}}, "apis": {"custom": {}}}`

	trivia = `{
  "interactionModel": {
    "languageModel": {
      "invocationName": "quick trivia",
      "intents": [
        {"name": "BuyIntent", "slots": [], "samples": ["buy it"]},
        {"name": "CancelIntent", "samples": ["cancel it"]}
      ],
      "types": [{"name": "Answer", "values": [{"id": null, "name": {"value": "yes", "synonyms": []}}]}]
    },
    "_nameFreeInteraction": {"ingressPoints": []}
  },
  "version": "7"
}
`
	// triviaToo means the same, without an envelope.
	triviaToo = `{"languageModel":{"types":[{"values":[{"name":{"value":"yes"}}],"name":"Answer"}],"modelConfiguration":{"fallbackIntentSensitivity":{"level":"LOW"}},` +
		`"intents":[{"name":"BuyIntent","samples":["buy it"]},{"samples":["cancel it"],"name":"CancelIntent"}],"invocationName":"quick trivia"},"dialog":{"intents":[]}}`
)

// scene is a skill with listings in two languages, and a Terraform.
type scene struct {
	*acctest.Environment
	*acctest.Terraform
	t *testing.T
}

func start(t *testing.T, options ...sandbox.Option) scene {
	t.Helper()
	t.Parallel()
	e := acctest.Start(t, manifest, options...)
	return scene{Environment: e, Terraform: e.Terraform(t), t: t}
}

// resource is a configuration of the model in en-US.
func resource(model string, more ...string) string {
	return fmt.Sprintf("resource \"alexa_skill_interaction_model\" \"en\" {\n  skill_id = %q\n  locale = \"en-US\"\n  interaction_model = %s\n%s\n}\n",
		acctest.SkillID, quoted(model), strings.Join(more, "\n"))
}

// quoted is a text as HCL has it.
func quoted(text string) string {
	return strings.NewReplacer("${", "$${", "%{", "%%{").Replace(strconv.Quote(text))
}

// attribute is one of the model's in the state.
func (s scene) attribute(name string) any {
	s.t.Helper()
	state, ok := s.State(address).(map[string]any)
	if !ok {
		s.t.Fatal("the model is not in the state")
	}
	return state[name]
}

// expectCounts compares how often the model was read, written, and how often the status
// was asked for.
func (s scene) expectCounts(reads, writes, statuses int) {
	s.t.Helper()
	got := []int{s.Count(sandbox.OperationGetModel), s.Count(sandbox.OperationPutModel), s.Count(sandbox.OperationStatus)}
	if diff := cmp.Diff([]int{reads, writes, statuses}, got); diff != "" {
		s.t.Errorf("reads, writes and statuses (-want +got):\n%s", diff)
	}
}

// expectStored compares the model in en-US with JSON.
func (s scene) expectStored(want string) {
	s.t.Helper()
	got, _ := s.Model(acctest.SkillID, "en-US")
	if diff := cmp.Diff(parse(s.t, want), parse(s.t, string(got))); diff != "" {
		s.t.Errorf("the model (-want +got):\n%s", diff)
	}
}

// put makes a model behind Terraform's back.
func (s scene) put(model string) {
	s.t.Helper()
	if err := s.PutModel(acctest.SkillID, "en-US", []byte(model)); err != nil {
		s.t.Fatal(err)
	}
}

func (s scene) expectNothingPlanned(hcl string) {
	s.t.Helper()
	p := s.Plan(hcl)
	if len(p.Errors()) > 0 || len(p.Planned()) > 0 {
		s.t.Errorf("planned is %v: %+v", p.Planned(), p.Diagnostics)
	}
}

func parse(t *testing.T, text string) any {
	t.Helper()
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatalf("%s: %s", text, err)
	}
	return value
}

// content is what is in the envelope of a model.
func content(t *testing.T, model string) string {
	t.Helper()
	members, _ := parse(t, model).(map[string]any)
	text, err := json.Marshal(members["interactionModel"])
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// expect fails the test unless there is one diagnostic of a severity, placed where it
// should be, with all texts in it.
func expect(t *testing.T, report acctest.Report, severity, path string, texts ...string) {
	t.Helper()
	found := report.Find(severity, "")
	if len(found) != 1 {
		t.Fatalf("%d of the severity %s, want one: %+v", len(found), severity, report.Diagnostics)
	}
	if found[0].Path != path {
		t.Errorf("it is placed on %q, want %q", found[0].Path, path)
	}
	for _, text := range texts {
		if !strings.Contains(found[0].Summary+"\n"+found[0].Detail, text) {
			t.Errorf("%q is missing in: %s\n%s", text, found[0].Summary, found[0].Detail)
		}
	}
}
