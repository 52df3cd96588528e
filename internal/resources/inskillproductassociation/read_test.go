// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestAnAssociationThatIsGone(t *testing.T) {
	t.Parallel()
	t.Run("disassociated", func(t *testing.T) {
		t.Parallel()
		s := associated(t)
		s.Disassociate(hints, acctest.SkillID)
		if p := s.Plan(config(hints)); p.Planned()[address] != "create" || len(p.Diagnostics) > 0 {
			t.Errorf("planned is %v with %+v", p.Planned(), p.Diagnostics)
		}
		s.expectRequests(map[sandbox.Operation]int{sandbox.OperationListSkillProducts: 1, sandbox.OperationProductSkills: 1, sandbox.OperationCertification: 1})
		s.Succeed(config(hints))
		s.expectAssociated("development", hints)
	})
	t.Run("with its product", func(t *testing.T) {
		t.Parallel()
		s := associated(t)
		s.DeleteProduct(hints)
		if p := s.Plan(config(hints)); p.Planned()[address] != "create" {
			t.Errorf("planned is %v with %+v", p.Planned(), p.Diagnostics)
		}
	})
	t.Run("with its product, and then destroyed", func(t *testing.T) {
		t.Parallel()
		s := associated(t)
		p := s.PlanDestroy()
		s.DeleteProduct(hints)
		if report := s.Apply(p); len(report.Errors()) > 0 || s.State(address) != nil {
			t.Errorf("the destroy says %+v", report.Diagnostics)
		}
	})
}

// A 404 that is not Amazon's takes nothing out of the state, and neither does a list
// that lags behind.
func TestReadDespiteFaults(t *testing.T) {
	t.Parallel()
	fault := func(operation sandbox.Operation, status int, foreign bool) sandbox.Fault {
		return sandbox.Fault{Operation: operation, Status: status, Foreign: foreign, Times: -1, Body: `{"message":"No."}`}
	}
	for name, c := range map[string]struct {
		faults []sandbox.Fault
		says   string
	}{
		"a list that can't be read": {faults: []sandbox.Fault{fault(sandbox.OperationListSkillProducts, 403, false)}},
		"a list that says nothing":  {faults: []sandbox.Fault{fault(sandbox.OperationListSkillProducts, 404, false)}},
		"throttled":                 {faults: []sandbox.Fault{{Operation: sandbox.OperationListSkillProducts, Status: 429, Header: map[string]string{"Retry-After": "0"}}}},
		"a proxy answers": {
			faults: []sandbox.Fault{fault(sandbox.OperationListSkillProducts, 404, true), fault(sandbox.OperationProductSkills, 404, true)},
			says:   "Unable to read in-skill product association",
		},
		"Amazon refuses": {
			faults: []sandbox.Fault{fault(sandbox.OperationListSkillProducts, 403, false), fault(sandbox.OperationProductSkills, 403, false)},
			says:   "Amazon does not permit it",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := associated(t)
			for _, fault := range c.faults {
				s.Inject(fault)
			}
			report := s.Refresh()
			if c.says != "" {
				expectError(t, report, "", c.says)
			} else if len(report.Diagnostics) > 0 {
				t.Errorf("the refresh says %+v", report.Diagnostics)
			}
			if s.State(address) == nil {
				t.Error("the state has lost the association")
			}
		})
	}
}

func TestImport(t *testing.T) {
	t.Parallel()
	s := associated(t)
	for _, id := range []string{
		hints + "/" + acctest.SkillID,
		hints + "/https://developer.amazon.com/alexa/console/ask/build/custom/" + acctest.SkillID + "/development/en_US/dashboard",
	} {
		s.Forget(address)
		s.ResetRequests()
		if report := s.Import(address, id); len(report.Diagnostics) > 0 {
			t.Fatalf("the import says %+v", report.Diagnostics)
		}
		s.expectRequests(map[sandbox.Operation]int{sandbox.OperationListSkillProducts: 1})
		s.expectNothingPlanned(config(hints))
	}
}

// Older CLIs know no identities, so this speaks the protocol.
func TestImportByIdentity(t *testing.T) {
	t.Parallel()
	s := associated(t)
	p := s.Protocol(nil)
	identity := tftypes.Object{AttributeTypes: map[string]tftypes.Type{"product_id": tftypes.String, "skill_id": tftypes.String}}
	named, err := tfprotov6.NewDynamicValue(identity, tftypes.NewValue(identity, map[string]tftypes.Value{
		"product_id": tftypes.NewValue(tftypes.String, hints), "skill_id": tftypes.NewValue(tftypes.String, acctest.SkillID),
	}))
	if err != nil {
		t.Fatal(err)
	}
	answer := p.Import(tfprotov6.ImportResourceStateRequest{TypeName: "alexa_in_skill_product_association", Identity: &tfprotov6.ResourceIdentityData{IdentityData: &named}})
	if len(answer.Diagnostics) > 0 || len(answer.ImportedResources) != 1 {
		t.Fatalf("the import says %+v", answer.Diagnostics)
	}
	imported := answer.ImportedResources[0]
	var state map[string]tftypes.Value
	if err := p.State("alexa_in_skill_product_association", imported.State).As(&state); err != nil {
		t.Fatal(err)
	}
	value, err := imported.Identity.IdentityData.Unmarshal(identity)
	if err != nil {
		t.Fatal(err)
	}
	var identified map[string]tftypes.Value
	if err := value.As(&identified); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"product_id": hints, "skill_id": acctest.SkillID} {
		for where, values := range map[string]map[string]tftypes.Value{"state": state, "identity": identified} {
			if diff := cmp.Diff(tftypes.NewValue(tftypes.String, want), values[name]); diff != "" {
				t.Errorf("%s in the %s (-want +got):\n%s", name, where, diff)
			}
		}
	}
}

func TestImportOfNothing(t *testing.T) {
	t.Parallel()
	s := start(t)
	for id, texts := range map[string][]string{
		"":                              {"names no product and skill", "PRODUCT_ID/SKILL_ID"},
		hints:                           {"names no product and skill"},
		"/" + acctest.SkillID:           {"names no product and skill"},
		hints + "/skill":                {"is not a skill id", "No request was made"},
		acctest.SkillID + "/" + hints:   {"is not a skill id"},
		hints + "/" + acctest.SkillID:   {"is not associated with skill", "there is nothing to import"},
		unknown + "/" + acctest.SkillID: {`Amazon knows no in-skill product "` + unknown},
	} {
		report := s.Import(address, id)
		if found := report.Errors(); len(found) != 1 {
			t.Errorf("%q: the import says %+v", id, report.Diagnostics)
		} else {
			expectTexts(t, found[0], append(texts, "Unable to import in-skill product association")...)
		}
		if s.State(address) != nil {
			t.Errorf("%q was imported", id)
			s.Forget(address)
		}
	}
}
