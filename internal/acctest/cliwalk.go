// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
	"github.com/hashicorp/terraform-plugin-testing/tfversion"
)

// livesWithTheCLI is the one story that runs the real CLI: it shows that what
// the other stories make of the protocol is what the CLI makes of it.
func livesWithTheCLI(t *testing.T, s Subject) {
	for name, story := range map[string]func(*testing.T, Subject){
		"from create to destroy":  walks,
		"imports by identity":     importsByIdentity,
		"generates configuration": generatesConfiguration,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			story(t, s)
		})
	}
}

// step applies a configuration, for which the plan must propose one action, and
// compares what the skill holds afterwards and how often it was written.
func (e *Environment) step(s Subject, hcl string, action plancheck.ResourceActionType, manifest string, writes int) resource.TestStep {
	return resource.TestStep{
		PreConfig: e.ResetRequests,
		Config:    e.Config(s.Config(hcl)),
		ConfigPlanChecks: resource.ConfigPlanChecks{
			PreApply: []plancheck.PlanCheck{plancheck.ExpectResourceAction(s.Address(), action)},
		},
		PostApplyFunc: func() {
			e.t.Helper()
			s.expectWritten(e.t, e, hcl, manifest, writes)
		},
	}
}

// after does something behind Terraform's back before a step.
func (e *Environment) after(outside func(), step resource.TestStep) resource.TestStep {
	step.PreConfig = func() {
		outside()
		e.ResetRequests()
	}
	return step
}

// walks creates a resource, applies it again, updates it, repairs drift and
// imports it by command and by block, until the testing library destroys it.
func walks(t *testing.T, s Subject) {
	e := s.start(t, s.Without)
	edited := s.Edited(t, s.Edits[0])
	create := e.step(s, s.Full.HCL, plancheck.ResourceActionCreate, s.Full.JSON, 1)
	for attribute, check := range s.State {
		create.ConfigStateChecks = append(create.ConfigStateChecks,
			statecheck.ExpectKnownValue(s.Address(), tfjsonpath.New(attribute), check))
	}
	imported := resource.TestStep{
		PreConfig: e.ResetRequests,
		Config:    e.Config(s.Config(s.Full.HCL)), ResourceName: s.Address(), ImportState: true, ImportStateIdFunc: func(*terraform.State) (string, error) { return s.home().Key(e), nil },
	}
	byCommand, byBlock := imported, imported
	byCommand.ImportStateVerify, byCommand.ImportStateVerifyIdentifierAttribute = true, s.home().Identity()
	byBlock.ImportStateKind = resource.ImportBlockWithID
	e.Test(t,
		create,
		e.step(s, s.Full.HCL, plancheck.ResourceActionNoop, s.Full.JSON, 0),
		e.step(s, edited.HCL, plancheck.ResourceActionUpdate, edited.JSON, 1),
		e.step(s, s.Full.HCL, plancheck.ResourceActionUpdate, s.Full.JSON, 1),
		e.after(func() { s.put(e, edited.JSON) }, e.step(s, s.Full.HCL, plancheck.ResourceActionUpdate, s.Full.JSON, 1)),
		e.after(func() { s.put(e, s.Without) }, e.step(s, s.Full.HCL, plancheck.ResourceActionCreate, s.Full.JSON, 1)),
		byCommand,
		byBlock,
		// A plan after the imports proves that they wrote nothing.
		resource.TestStep{Config: e.Config(s.Config(s.Full.HCL)), PlanOnly: true, PostApplyFunc: func() { s.expectWrites(e.t, e, "the imports", 0) }},
	)
	s.expectStored(t, e, "in the end", s.Without)
}

// importsByIdentity needs a CLI that keeps identities. What the provider does
// is told in importsOverTheProtocol for every CLI.
func importsByIdentity(t *testing.T, s Subject) {
	e := Start(t, s.Full.JSON)
	create := e.step(s, s.Full.HCL, plancheck.ResourceActionCreate, s.Full.JSON, 0)
	create.ConfigStateChecks = []statecheck.StateCheck{
		statecheck.ExpectIdentityValueMatchesState(s.Address(), tfjsonpath.New(identity)),
		statecheck.ExpectIdentity(s.Address(), map[string]knownvalue.Check{identity: knownvalue.StringExact(SkillID)}),
	}
	e.TestWith(t, []tfversion.TerraformVersionCheck{tfversion.SkipBelow(tfversion.Version1_12_0)}, create, resource.TestStep{
		ResourceName: s.Address(), ImportState: true, ImportStateKind: resource.ImportBlockWithResourceIdentity,
	})
}

// generatesConfiguration tells of somebody who has a skill and no HCL yet.
func generatesConfiguration(t *testing.T, s Subject) {
	for name, manifest := range map[string]string{"full": s.Full.JSON, "lean": s.Lean.JSON} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := s.start(t, manifest)
			w := e.Workspace("import {\n  to = " + s.Address() + "\n  id = \"" + s.home().Key(e) + "\"\n}\n")
			w.GenerateConfiguration()
			if changes, _ := w.Apply(); len(changes) > 0 {
				t.Errorf("the generated configuration plans %v", changes)
			}
			if changes, _ := w.Plan(); len(changes) > 0 {
				t.Errorf("after the import the plan is %v", changes)
			}
			s.expectWritten(t, e, "the import", manifest, 0)
		})
	}
}
