// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestCreate(t *testing.T) {
	t.Parallel()
	s := start(t)
	p := s.Plan(config(hints))
	if diff := cmp.Diff(map[string]string{address: "create"}, p.Planned()); diff != "" || len(p.Diagnostics) > 0 {
		t.Errorf("the plan says %+v (-want +got):\n%s", p.Diagnostics, diff)
	}
	s.expectRequests(map[sandbox.Operation]int{sandbox.OperationCertification: 1})
	s.ResetRequests()
	if report := s.Apply(p); len(report.Diagnostics) > 0 {
		t.Errorf("the apply says %+v", report.Diagnostics)
	}
	s.expectAssociated("development", hints)
	// The manifest tells whether the skill is for children.
	s.expectRequests(map[sandbox.Operation]int{sandbox.OperationAssociate: 1, sandbox.OperationGetManifest: 1, sandbox.OperationCertification: 1})
	s.ResetRequests()
	s.expectNothingPlanned(config(hints))
	s.expectRequests(map[sandbox.Operation]int{sandbox.OperationListSkillProducts: 1})
}

// What is associated already is taken over, although Amazon refuses it a second time.
func TestCreateOfWhatIsThere(t *testing.T) {
	t.Parallel()
	s := associated(t)
	s.Forget(address)
	p := s.Succeed(config(hints))
	if len(p.Diagnostics) > 0 {
		t.Errorf("the run says %+v", p.Diagnostics)
	}
	s.expectAssociated("development", hints)
	s.expectNothingPlanned(config(hints))
}

func TestARefusedCreate(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		arrange func(s scene)
		config  string
		path    string
		texts   []string
	}{
		"of a product that is not complete": {
			arrange: func(s scene) { s.putProduct(hints, `{"type":"CONSUMABLE","referenceName":"five_hints"}`) }, path: "product_id",
			texts: []string{
				"Unable to create in-skill product association", "product_id: Amazon did not change the association of in-skill product " + hints + " and skill " + acctest.SkillID,
				"In-skill product is not complete and can't be associated with a skill. Missing: ", "request id ",
				`the warning "Product that can't be sold yet" of alexa_in_skill_product names what`, "Complete the product",
			},
		},
		"of a product that is not there": {
			config: config(unknown), path: "product_id", texts: []string{`product_id: Amazon knows no in-skill product "` + unknown + `"`, "Check product_id"},
		},
		"of a skill that is not there": {
			arrange: func(s scene) { s.DeleteSkill(acctest.SkillID) }, path: "skill_id",
			texts: []string{`skill_id: Amazon knows no skill "` + acctest.SkillID + `"`, "Check skill_id"},
		},
		"without the rights": {
			arrange: func(s scene) {
				s.Inject(sandbox.Fault{Operation: sandbox.OperationAssociate, Status: 403, Body: `{"message":"User is not permitted to perform the requested operation."}`})
			}, path: "product_id",
			texts: []string{"product_id: in-skill product " + hints + " and skill " + acctest.SkillID + ": Amazon does not permit it", "User is not permitted to perform the requested operation.", "the account may lack the rights"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t)
			if c.arrange != nil {
				c.arrange(s)
			}
			if c.config == "" {
				c.config = config(hints)
			}
			expectError(t, s.Run(c.config).Report, c.path, c.texts...)
			if s.State(address) != nil {
				t.Error("the state has an association that was not made")
			}
			s.expectAssociated("development")
		})
	}
}

func TestCreateDespiteFaults(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]sandbox.Fault{
		"throttled":         {Status: 429, Times: 2, Header: map[string]string{"Retry-After": "0"}},
		"out of order":      {Status: 503},
		"request lost":      {Drop: sandbox.DropBefore},
		"answer lost":       {Drop: sandbox.DropAfter},
		"a gateway answers": {Status: 502, Foreign: true, Acted: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t)
			fault.Operation = sandbox.OperationAssociate
			s.Inject(fault)
			s.Succeed(config(hints))
			s.expectAssociated("development", hints)
			s.expectNothingPlanned(config(hints))
		})
	}
}

// Where Amazon is never of use, the error says that nobody knows, and the next apply
// comes to the same.
func TestCreateWithoutAnAnswer(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationAssociate, Drop: sandbox.DropAfter})
	s.Inject(sandbox.Fault{Operation: sandbox.OperationProductSkills, Status: 403, Body: `{"message":"No."}`})
	expectError(t, s.Run(config(hints)).Report, "", "Unable to create in-skill product association", "In-skill product "+hints+" and skill "+acctest.SkillID+": ", "whether Amazon has carried this out is unknown")
	if s.State(address) != nil {
		t.Error("the state has the association")
	}
	s.Succeed(config(hints))
	s.expectAssociated("development", hints)
}

// Nothing is read and nothing fails while an argument of the provider is not known.
func TestAnUnknownArgumentOfTheProvider(t *testing.T) {
	t.Parallel()
	s := associated(t)
	later := s.TerraformWith(t, map[string]tftypes.Value{"access_token": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	for _, hcl := range []string{config(hints), strings.ReplaceAll(config(hints), `"`+hints+`"`, "terraform_data.later.output") +
		"resource \"terraform_data\" \"later\" {\n  input = \"" + hints + "\"\n  triggers_replace = 1\n}\n"} {
		if p := later.Plan(hcl); len(p.Diagnostics) > 0 || p.Planned()[address] != "create" {
			t.Errorf("the plan is %v and says %+v", p.Planned(), p.Diagnostics)
		}
	}
	expectError(t, later.Import(address, hints+"/"+acctest.SkillID), "", "An argument of the provider is not known yet")
	s.expectRequests(map[sandbox.Operation]int{})
}

// A product that another resource makes is not known when the association is planned.
func TestAnUnknownProduct(t *testing.T) {
	t.Parallel()
	s := start(t)
	hcl := strings.ReplaceAll(config(hints), `"`+hints+`"`, "terraform_data.later.output")
	later := func(id, trigger string) string {
		return "resource \"terraform_data\" \"later\" {\n  input = \"" + id + "\"\n  triggers_replace = " + trigger + "\n}\n"
	}
	s.Succeed(hcl + later(hints, "1"))
	s.expectAssociated("development", hints)
	p := s.Succeed(hcl + later(chapter, "2"))
	if p.Planned()[address] != "replace" {
		t.Errorf("planned is %v", p.Planned())
	}
	s.expectAssociated("development", chapter)
}

func TestSettings(t *testing.T) {
	t.Parallel()
	s := associated(t)
	hcl := config(hints, "skip_destroy = true", `timeouts = { create = "1m" }`)
	p := s.Succeed(hcl)
	if p.Planned()[address] != "update" || len(p.Diagnostics) > 0 {
		t.Errorf("planned is %v with %+v", p.Planned(), p.Diagnostics)
	}
	if s.Count(sandbox.OperationAssociate)+s.Count(sandbox.OperationDisassociate) > 0 {
		t.Error("a setting of the resource was sent to Amazon")
	}
	s.expectNothingPlanned(hcl)
}

func TestTimeouts(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationAssociate, Status: 503, Times: -1})
	expectError(t, s.Run(config(hints, `timeouts = { create = "50ms" }`)).Report, "", "Unable to create in-skill product association", "The time allowed by timeouts.create is over")
	s = associated(t, `timeouts = { delete = "50ms" }`)
	s.Inject(sandbox.Fault{Operation: sandbox.OperationDisassociate, Status: 503, Times: -1})
	expectError(t, s.Destroy().Report, "", "Unable to delete in-skill product association", "The time allowed by timeouts.delete is over")
	if s.State(address) == nil {
		t.Error("the state has lost the association")
	}
}
