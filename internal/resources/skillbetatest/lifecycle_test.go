// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillbetatest_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// later gives out a value that is known only when it is applied, and again whenever the
// trigger changes.
func later(value string, trigger int) string {
	return fmt.Sprintf("resource \"terraform_data\" \"later\" {\n  input            = %s\n  triggers_replace = %d\n}\n", value, trigger)
}

// Values that come from other resources are neither guessed nor sent twice.
func TestUnknownValues(t *testing.T) {
	for name, c := range map[string]struct{ argument, value string }{
		"feedback_email": {"feedback_email = terraform_data.later.output", `"me@example.com"`},
		"testers":        {"testers = terraform_data.later.output", fmt.Sprintf("[%q]", anna)},
		"running":        {"running = terraform_data.later.output", "true"},
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t)
			for trigger, action := range []string{"create", "update"} {
				p := s.Plan(config(c.argument) + later(c.value, trigger))
				if p.Planned()[address] != action || !p.IsUnknown(address, tfjsonpath.New(name)) || len(p.Diagnostics) > 0 {
					t.Errorf("planned is %v: %+v", p.Planned(), p.Diagnostics)
				}
				if report := s.Apply(p); len(report.Errors()) > 0 {
					t.Errorf("the apply says %+v", report.Diagnostics)
				}
			}
			s.expectNothingPlanned(config(c.argument) + later(c.value, 1))
			if writes := s.writes(); len(writes) > 2 {
				t.Errorf("the same value is sent twice: %v", writes)
			}
		})
	}
}

// While the skill is not known, nothing is asked.
func TestAnUnknownSkill(t *testing.T) {
	s := start(t)
	hcl := "resource \"alexa_skill_beta_test\" \"this\" {\n  skill_id = terraform_data.later.output\n}\n" + later(fmt.Sprintf("%q", acctest.SkillID), 1)
	p := s.Plan(hcl)
	if len(p.Diagnostics) > 0 || len(s.Requests()) > 0 {
		t.Errorf("the plan made %d requests and says %+v", len(s.Requests()), p.Diagnostics)
	}
	if report := s.Apply(p); len(report.Errors()) > 0 {
		t.Errorf("the apply says %+v", report.Diagnostics)
	}
	s.expectTest("IN_DRAFT", "")
}

// While an argument of the provider is not known, neither is the test read.
func TestAnUnknownProvider(t *testing.T) {
	s := running(t, anna)
	blind := s.TerraformWith(t, map[string]tftypes.Value{"access_token": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	if p := blind.Plan(config(testersOf(anna), "running = true")); p.Planned()[address] != "create" || len(p.Errors()) > 0 {
		t.Errorf("planned is %v: %+v", p.Planned(), p.Diagnostics)
	}
	if len(s.Requests()) > 0 {
		t.Errorf("the plan made %d requests", len(s.Requests()))
	}
}

func TestAnotherSkill(t *testing.T) {
	const other = "amzn1.ask.skill.11111111-1111-1111-1111-111111111111"
	s := running(t, anna)
	if err := s.PutSkill(other, []byte(`{"apis":{"custom":{}}}`)); err != nil {
		t.Fatal(err)
	}
	p := s.Succeed(fmt.Sprintf("resource \"alexa_skill_beta_test\" \"this\" {\n  skill_id = %q\n  %s\n  running = true\n}\n", other, testersOf(anna)))
	if p.Planned()[address] != "replace" {
		t.Errorf("planned is %v", p.Planned())
	}
	expectWarning(t, p.Report, "Destroying ends the beta test of Quick Trivia (...00000000)")
	s.expectTest("ENDED", "", anna)
	if got := s.BetaTest(other).Status; got != "RUNNING" {
		t.Errorf("the other skill's test is %q", got)
	}
}

// A block with another name: the test runs on, and nobody gets mail.
func TestARenamedBlock(t *testing.T) {
	s := running(t, anna)
	// Whether the removal waits for the other name is not to depend on how busy the machine is.
	s.BatchWindow = 3 * time.Second
	hcl := fmt.Sprintf("resource \"alexa_skill_beta_test\" \"renamed\" {\n  skill_id = %q\n  %s\n  running = true\n}\n", acctest.SkillID, testersOf(anna))
	s.Succeed(hcl)
	s.expectWrites()
	s.expectTest("RUNNING", "", anna)
	s.expectMails(anna, 1, 0)
	if s.State(address) != nil || s.State("alexa_skill_beta_test.renamed") == nil {
		t.Error("the state does not have the new name alone")
	}
}

func TestSkipDestroy(t *testing.T) {
	s := running(t, anna)
	s.Succeed(config("running = true", "skip_destroy = true"))
	expectWarning(t, s.Destroy().Report, "alexa_skill_beta_test of Quick Trivia (...00000000) will only be forgotten")
	s.expectWrites()
	s.expectTest("RUNNING", "", anna)
	if s.State(address) != nil {
		t.Error("it is not forgotten")
	}
}

// A destroy of what is gone, and one that fails.
func TestDestroy(t *testing.T) {
	s := running(t, anna)
	p := s.PlanDestroy()
	s.DeleteSkill(acctest.SkillID)
	if report := s.Apply(p); len(report.Errors()) > 0 || s.State(address) != nil {
		t.Errorf("the destroy says %+v", report.Diagnostics)
	}
}
