// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build askcli

package askcli_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// project is a folder that `ask deploy` deploys to a skill that exists.
type project struct {
	*client
	folder string
}

func newProject(t *testing.T, e *acctest.Environment, skillID string) *project {
	t.Helper()
	c := newClient(t, e)
	url := servePackages(t, e).url
	c.environment = append(c.environment, "ASK_SMAPI_SERVER_BASE_URL="+url, "ASK_LWA_TOKEN_HOST="+url)
	p := &project{client: c, folder: t.TempDir()}
	for _, folder := range []string{".ask", "skill-package"} {
		if err := os.Mkdir(filepath.Join(p.folder, folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	p.write("ask-resources.json", `{"askcliResourcesVersion":"2020-03-31","profiles":{"default":{"skillMetadata":{"src":"./skill-package"}}}}`)
	p.write(".ask/ask-states.json", `{"askcliStatesVersion":"2020-03-31","profiles":{"default":{"skillId":"`+skillID+`"}}}`)
	return p
}

// write puts a file into the project.
func (p *project) write(name, content string) {
	p.t.Helper()
	if err := os.WriteFile(filepath.Join(p.folder, name), []byte(content), 0o600); err != nil {
		p.t.Fatal(err)
	}
}

// deploy makes a document the skill.json, deploys it, and returns what was said.
func (p *project) deploy(document any) string {
	p.t.Helper()
	content, err := json.Marshal(document)
	if err != nil {
		p.t.Fatal(err)
	}
	p.write("skill-package/skill.json", string(content))
	command := exec.CommandContext(p.t.Context(), p.executable, "deploy", "--target", "skill-metadata")
	command.Dir, command.Env = p.folder, p.environment
	said, err := command.CombinedOutput()
	if err != nil {
		p.t.Fatalf("ask deploy: %s\n%s", err, said)
	}
	return string(said)
}

// The guide on `ask deploy` says what happens: a price in the file comes back, a
// price that is not in the file is gone, and the next plan shows either.
func TestDeployBesideTerraform(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, string(paidSkill(t)))
	p := newProject(t, e, acctest.SkillID)
	w := e.Workspace(configuration(acctest.SkillID, "4.99", pricing))
	w.Apply()

	t.Log("the file has the price from before")
	var file map[string]any
	if err := json.Unmarshal(paidSkill(t), &file); err != nil {
		t.Fatal(err)
	}
	p.deploy(file)
	expectPlan(t, w, map[string]string{pricingAddress: "update"})
	if drifted, repaired := planned(t, w); drifted != json.Number("3.99") || repaired != json.Number("4.99") {
		t.Errorf("the plan finds the price %v and makes it %v, want 3.99 and 4.99", drifted, repaired)
	}
	w.Apply()

	t.Log("a file that has not changed is not deployed again, whatever the skill has by now")
	e.ResetRequests()
	if said := p.deploy(file); !strings.Contains(said, "CLI will skip the deploy of skill package") {
		t.Errorf("it said %s", said)
	}
	e.ExpectWrites(0)
	expectPlan(t, w, map[string]string{})

	t.Log("the file has nothing of what Terraform owns")
	for _, part := range [][]any{
		{"manifest", "publishingInformation", "paidSkillInformation"},
		{"manifest", "publishingInformation", "locales", "en-US", "customProductPrompts"},
	} {
		holder, _ := at(file, part[:len(part)-1]...).(map[string]any)
		delete(holder, part[len(part)-1].(string))
	}
	p.deploy(file)
	if strings.Contains(string(e.Document(acctest.SkillID)), "paidSkillInformation") {
		t.Error("the price outlived the deployment")
	}
	expectPlan(t, w, map[string]string{pricingAddress: "create"})
	w.Apply()
	expectPlan(t, w, map[string]string{})
}
