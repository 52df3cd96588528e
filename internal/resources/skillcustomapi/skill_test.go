// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillcustomapi_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const hub, watch = `{ mode = "HUB", shape = "ROUND" }`, `{ mode = "WATCH", shape = "ROUND" }`

func onScreen(viewport string) string {
	return "interfaces = { ALEXA_PRESENTATION_APL = { supported_viewports = [" + viewport + "] }, AUDIO_PLAYER = {}, VIDEO_APP = {} }"
}

// Amazon names an interface by its position in what was sent, and shows the
// interfaces in another order by the time that the error is reported. What Amazon
// knows better than the rules is a warning before.
func TestRefusedInterface(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, subject.Without)
	r := e.Terraform(t)
	r.Succeed(subject.Config(onScreen(hub)))
	p := r.Run(subject.Config(onScreen(watch)))
	const attribute = `interfaces["ALEXA_PRESENTATION_APL"].supported_viewports[0].mode`
	found := p.Errors()
	if len(found) != 1 || !strings.HasPrefix(found[0].Detail, attribute+" of skill ") || !strings.Contains(found[0].Detail, "INVALID_ENUM_VALUE") {
		t.Errorf("the update says %+v", found)
	}
	if warned := p.Broken("viewport-known"); len(warned) == 0 || !strings.HasPrefix(warned[0].Detail, attribute+": ") {
		t.Errorf("the update warns %+v", p.Rules)
	}
	e.ExpectManifest(`{
		"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}},
		"apis": {"custom": {"interfaces": [
			{"type": "ALEXA_PRESENTATION_APL", "supportedViewports": [{"mode": "HUB", "shape": "ROUND"}]}, {"type": "AUDIO_PLAYER"}, {"type": "VIDEO_APP"}
		]}}
	}`)
}

// The same goes for what Amazon finds remarkable about what it took.
func TestRemarkableInterface(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, subject.Without)
	e.Inject(sandbox.Fault{Operation: sandbox.OperationPutManifest, Warnings: []sandbox.Problem{
		{Code: "UNUSUAL_VALUE", Message: "Few devices have this.", PropertyPath: "$.manifest.apis.custom.interfaces[0]"},
	}})
	p := e.Terraform(t).Run(subject.Config(onScreen(hub)))
	found := p.Find("warning", "Few devices have this.")
	if len(found) != 1 || !strings.HasPrefix(found[0].Detail, `interfaces["ALEXA_PRESENTATION_APL"]: `) || len(p.Errors()) > 0 {
		t.Errorf("the create says %+v", p.Diagnostics)
	}
}

// An order that the interfaces are shown in is nobody's change: nothing is
// planned, and no plan that was made before is out of date.
func TestOrderOfInterfaces(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, subject.Full.JSON)
	r := e.Terraform(t)
	r.Import(subject.Address(), acctest.SkillID)
	for range 4 {
		if planned := r.Plan(subject.Config(subject.Full.HCL)).Planned(); len(planned) > 0 {
			t.Fatalf("planned %v", planned)
		}
	}
	edited := subject.Edited(t, edits[0])
	p := r.Plan(subject.Config(edited.HCL))
	if report := r.Apply(p); len(report.Errors()) > 0 {
		t.Errorf("the apply says %+v", report.Diagnostics)
	}
	e.ExpectManifest(edited.JSON)
}

// A skill that is not a custom one becomes one, and stays one: an empty
// apis.custom says so, and what else it has is needed by somebody else.
func TestCustomSkillStaysOne(t *testing.T) {
	t.Parallel()
	const listing = `"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}}`
	for before, after := range map[string]string{
		`{` + listing + `}`:                                         `{` + listing + `, "apis": {"custom": {}}}`,
		`{` + listing + `, "apis": {"smartHome": {}}}`:              `{` + listing + `, "apis": {"smartHome": {}, "custom": {}}}`,
		`{` + listing + `, "apis": {"custom": {"interfaces": []}}}`: `{` + listing + `, "apis": {"custom": {}}}`,
		`{` + listing + `, "apis": {"custom": {"dialogManagement": {"dialogManagers": [{"type": "AMAZON.Conversations"}]}}}}`: `{` + listing + `, "apis": {"custom": {"dialogManagement": {"dialogManagers": [{"type": "AMAZON.Conversations"}]}}}}`,
	} {
		e := acctest.Start(t, before)
		r := e.Terraform(t)
		if planned := r.Succeed(subject.Config(subject.Lean.HCL)).Planned(); planned[subject.Address()] != "create" {
			t.Errorf("%s: planned %v", before, planned)
		}
		if p := r.Destroy(); len(p.Errors()) > 0 {
			t.Errorf("%s: the destroy says %+v", before, p.Diagnostics)
		}
		e.ExpectManifest(after)
	}
}

// The ASK CLI leaves an endpoint without an address in manifests that it writes.
// That is nothing to import, no drift, and gone when an endpoint is destroyed.
func TestEndpointOfTheASKCLI(t *testing.T) {
	t.Parallel()
	skill := func(endpoint string) string {
		return fmt.Sprintf(`{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}}, "apis": {"custom": {%s}}}`, endpoint)
	}
	e := acctest.Start(t, skill(`"endpoint": {"sourceDir": "lambda/custom"}, "interfaces": []`))
	r := e.Terraform(t)
	if report := r.Import(subject.Address(), acctest.SkillID); len(report.Find("error", "nothing to import")) != 1 {
		t.Errorf("the import says %+v", report.Diagnostics)
	}
	if p := r.Plan(subject.Config(subject.Lean.HCL)); len(p.Diagnostics) > 0 {
		t.Errorf("the plan says %+v", p.Diagnostics)
	}
	r.Succeed(subject.Config(subject.Lean.HCL))
	e.ExpectManifest(skill(`"endpoint": {"sourceDir": "lambda/custom"}, "interfaces": [{"type": "AUDIO_PLAYER"}]`))
	r.Succeed(subject.Config(subject.Lean.HCL + "\nendpoint = { uri = \"arn:aws:lambda:us-east-1:123456789012:function:trivia\" }"))
	e.ExpectManifest(skill(`"endpoint": {"sourceDir": "lambda/custom", "uri": "arn:aws:lambda:us-east-1:123456789012:function:trivia"}, "interfaces": [{"type": "AUDIO_PLAYER"}]`))
	r.Destroy()
	e.ExpectManifest(skill(``))
	if got := e.Count(sandbox.OperationPutManifest); got != 3 {
		t.Errorf("%d writes, want 3", got)
	}
}
