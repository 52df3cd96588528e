// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build askcli

package askcli_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

const modelAddress = "alexa_skill_interaction_model.this"

// What Terraform writes the ASK CLI reads; what the ASK CLI writes is drift, which the
// next apply repairs; and a file that the ASK CLI has exported plans nothing.
func TestInteractionModels(t *testing.T) {
	t.Parallel()
	const model = `{"languageModel": {"invocationName": "quick trivia", "intents": [{"name": "BuyIntent", "samples": ["buy it"]}], "types": []}}`
	e := acctest.Start(t, string(paidSkill(t)))
	c := newClient(t, e)
	at := []string{"-s", acctest.SkillID, "-l", "en-US"}
	configured := func(file string) string {
		return fmt.Sprintf("resource \"alexa_skill_interaction_model\" \"this\" {\n  skill_id = %q\n  locale = \"en-US\"\n  interaction_model = file(%q)\n}\n", acctest.SkillID, file)
	}
	w := e.Workspace(configured("en-US.json"))
	w.Write("en-US.json", model)
	w.Apply()

	exported := c.object(append([]string{"get-interaction-model"}, at...)...)
	text, err := json.Marshal(exported)
	if err != nil {
		t.Fatal(err)
	}
	if exported["version"] == nil || !strings.Contains(string(text), "BuyIntent") {
		t.Errorf("the ASK CLI reads %s", text)
	}
	w.Write("exported.json", string(text))
	w.Write("main.tf", configured("exported.json"))
	expectPlan(t, w, map[string]string{})

	changed := strings.Replace(string(text), "buy it", "purchase it", 1)
	c.succeed(append([]string{"set-interaction-model", "--interaction-model", c.write("model.json", []byte(changed))}, at...)...)
	status := c.succeed("get-skill-status", "-s", acctest.SkillID, "--resource", "interactionModel")
	if !strings.Contains(status, "SUCCEEDED") || !strings.Contains(status, "LANGUAGE_MODEL_FULL_BUILD") {
		t.Errorf("the status is %s", status)
	}
	expectPlan(t, w, map[string]string{modelAddress: "update"})
	w.Apply()
	var stored, want any
	got, _ := e.Model(acctest.SkillID, "en-US")
	if err := json.Unmarshal(got, &stored); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(model), &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, stored); diff != "" {
		t.Errorf("the model (-want +got):\n%s", diff)
	}
	if versions := e.ModelVersions(acctest.SkillID, "en-US"); versions != 3 {
		t.Errorf("there are %d versions", versions)
	}
}
