// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build live

package provider_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// Against a real account nothing can be prepared, so the skill is taken over as
// it is, changed twice, and left without the section.
func TestLivePrivacy(t *testing.T) {
	skillID := os.Getenv("ALEXA_TEST_SKILL_ID")
	if skillID == "" {
		t.Fatal("ALEXA_TEST_SKILL_ID must name a skill that this test may change")
	}
	configuration := func(containsAds bool) string {
		return fmt.Sprintf(`
resource "alexa_skill_privacy" "live" {
  skill_id            = %q
  allows_purchases    = false
  uses_personal_info  = false
  is_child_directed   = false
  is_export_compliant = true
  contains_ads        = %t
}`, skillID, containsAds)
	}
	unchanged := resource.ConfigPlanChecks{PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()}}
	resource.Test(t, resource.TestCase{
		ProtoV6ProviderFactories: acctest.Providers(),
		Steps: []resource.TestStep{
			{Config: configuration(false), ConfigPlanChecks: unchanged},
			{Config: configuration(true), ConfigPlanChecks: unchanged},
			{
				Config: configuration(true), ResourceName: "alexa_skill_privacy.live",
				ImportState: true, ImportStateId: skillID,
				ImportStateVerify: true, ImportStateVerifyIdentifierAttribute: "skill_id",
			},
		},
	})
}
