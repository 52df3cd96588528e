// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package resources_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/querycheck"
	"github.com/hashicorp/terraform-plugin-testing/querycheck/queryfilter"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
	"github.com/hashicorp/terraform-plugin-testing/tfversion"
)

// queried are lists with a limit, with a filter, and of what nobody has.
const queried = `
list "alexa_paid_skill_pricing" "some" {
  provider         = alexa
  limit            = 7
  include_resource = true
}

list "alexa_skill" "trivia" {
  provider         = alexa
  include_resource = true

  config {
    name_contains = "trivia"
  }
}

list "alexa_skill_events" "all" {
  provider = alexa

  config {
    name_contains = "trivia"
  }
}
`

// The CLI shows what the lists yield, and what it generates plans nothing. The other
// tests speak the protocol: only newer CLIs have the command.
func TestQueryWithTheCLI(t *testing.T) {
	e := startListed(t)
	first := queryfilter.ByResourceIdentity(map[string]knownvalue.Check{"skill_id": knownvalue.StringExact(listedID(3))})
	declared := e.Config("data \"alexa_vendors\" \"all\" {}\n")
	e.TestWith(t, []tfversion.TerraformVersionCheck{tfversion.SkipBelow(tfversion.Version1_14_0)},
		resource.TestStep{Config: declared},
		resource.TestStep{
			Query: true, Config: queried,
			QueryResultChecks: []querycheck.QueryResultCheck{
				querycheck.ExpectLength("alexa_paid_skill_pricing.some", 7),
				querycheck.ExpectLength("alexa_skill.trivia", 12),
				querycheck.ExpectIdentity("alexa_skill.trivia", map[string]knownvalue.Check{"skill_id": knownvalue.StringExact(listedID(119))}),
				querycheck.ExpectResourceDisplayName("alexa_paid_skill_pricing.some", first, knownvalue.StringExact("Skill 3 (...00000003)")),
				querycheck.ExpectResourceKnownValues("alexa_paid_skill_pricing.some", first, []querycheck.KnownValueCheck{
					{Path: tfjsonpath.New("tax_information").AtMapKey("category"), KnownValue: knownvalue.StringExact("SOFTWARE")},
				}),
			},
		},
		resource.TestStep{Config: declared, PreConfig: func() {
			w := e.Workspace("")
			w.Write("skills.tfquery.hcl", queried)
			w.Succeed("query", "-generate-config-out=generated.tf")
			if changes, _ := w.Plan(); len(changes) > 0 {
				t.Errorf("what was generated plans %v", changes)
			}
			w.Tidy()
			if changes, _ := w.Apply(); len(changes) > 0 {
				t.Errorf("what was tidied plans %v", changes)
			}
			e.ExpectWrites(0)
		}},
	)
}
