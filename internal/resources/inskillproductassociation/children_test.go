// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const forChildren = `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}},"privacyAndCompliance":{"isChildDirected":true},"apis":{"custom":{}}}`

// Only where the association is made do the product and the skill meet.
func TestProductsOfAChildSkill(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.Put(forChildren)
	p := s.Succeed(config(hints))
	expectWarning(t, p.Report, "Product of a skill for children: in-skill product "+hints+" and skill "+acctest.SkillID,
		"product_id: the skill is for children (is_child_directed), and the product is a CONSUMABLE", "Rule child-product: https://")
	if len(p.Rules) != 1 || len(p.Diagnostics) > 0 {
		t.Errorf("the run says %+v and %+v", p.Rules, p.Diagnostics)
	}
	s.expectAssociated("development", hints)
	// An entitlement for less than ten dollars is fine.
	if p := s.Succeed(config(hints) + named("chapter", chapter)); len(p.Rules) > 0 {
		t.Errorf("the run says %+v", p.Rules)
	}
}

// What the rules look at may not be readable, and may not be of interest. The
// association is made all the same.
func TestProductsOfAChildSkillThatCanNotBeJudged(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		fault     sandbox.Fault
		arguments map[string]tftypes.Value
		reads     int
	}{
		"no manifest": {fault: sandbox.Fault{Operation: sandbox.OperationGetManifest, Status: 403, Body: `{"message":"No."}`}, reads: 1},
		"no product":  {fault: sandbox.Fault{Operation: sandbox.OperationGetProduct, Status: 403, Body: `{"message":"No."}`}, reads: 2},
		"no rules":    {arguments: map[string]tftypes.Value{"validation": tftypes.NewValue(tftypes.String, "off")}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t)
			s.Terraform = s.TerraformWith(t, c.arguments)
			s.Put(forChildren)
			if c.fault.Status != 0 {
				s.Inject(c.fault)
			}
			if p := s.Succeed(config(hints)); len(p.Rules)+len(p.Diagnostics) > 0 {
				t.Errorf("the run says %+v and %+v", p.Rules, p.Diagnostics)
			}
			s.expectAssociated("development", hints)
			if reads := s.Count(sandbox.OperationGetManifest) + s.Count(sandbox.OperationGetProduct); reads != c.reads {
				t.Errorf("%d reads for the rules, want %d", reads, c.reads)
			}
		})
	}
}
