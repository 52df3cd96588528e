// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// sixForEach declares every section for each of many skills, over a map as in
// [twoForEach]. The price is that of the one skill that a test changes, the others
// have another one.
func sixForEach(skills int, price string) string {
	return fmt.Sprintf(`
locals {
  skills = { for i in range(%[1]d) : format("skill-%%04d", i) => format("amzn1.ask.skill.00000000-0000-0000-0000-%%012d", i) }
}

resource "alexa_paid_skill_pricing" "all" {
  for_each        = local.skills
  skill_id        = each.value
  pricing         = { "amazon.com" = { offer_type = "ENTITLEMENT", price = each.key == "skill-0000" ? %[2]s : 4.99, currency = "USD" } }
  tax_information = { category = "SOFTWARE" }
}

resource "alexa_skill_privacy" "all" {
  for_each            = local.skills
  skill_id            = each.value
  allows_purchases    = true
  uses_personal_info  = false
  is_child_directed   = false
  is_export_compliant = true
  locales             = { "en-US" = { privacy_policy_url = "https://example.com/privacy" } }
}

resource "alexa_skill_permissions" "all" {
  for_each    = local.skills
  skill_id    = each.value
  permissions = ["alexa::person_id:read"]
}

resource "alexa_skill_publishing" "all" {
  for_each               = local.skills
  skill_id               = each.value
  category               = "KNOWLEDGE_AND_TRIVIA"
  is_available_worldwide = false
  distribution_countries = ["US"]
  locales = {
    "en-US" = {
      name            = "Quick Trivia"
      summary         = "Ten categories, new ones every month"
      description     = %[3]q
      example_phrases = ["Alexa, open Quick Trivia"]
      keywords        = ["trivia", "quiz"]
      small_icon_uri  = "https://example.com/quick-trivia/108.png"
      large_icon_uri  = "https://example.com/quick-trivia/512.png"
    }
  }
}

resource "alexa_skill_custom_api" "all" {
  for_each   = local.skills
  skill_id   = each.value
  endpoint   = { uri = "arn:aws:lambda:us-east-1:123456789012:function:quick-trivia" }
  interfaces = { AUDIO_PLAYER = {}, ALEXA_PRESENTATION_APL = {} }
}

resource "alexa_skill_events" "all" {
  for_each      = local.skills
  skill_id      = each.value
  endpoint      = { uri = "arn:aws:lambda:us-east-1:123456789012:function:quick-trivia" }
  subscriptions = ["SKILL_ENABLED", "SKILL_DISABLED"]
}
`, skills, price, strings.Repeat("You can choose between easy, medium, and hard questions. ", 45))
}

// requestsByOperation counts the requests to the API.
func requestsByOperation(requests []sandbox.Request) map[sandbox.Operation]int {
	counts := map[sandbox.Operation]int{}
	for _, request := range requests {
		if request.Operation != sandbox.OperationToken {
			counts[request.Operation]++
		}
	}
	return counts
}

// However many sections there are, a plan reads each skill once. An apply that
// changes one section of one skill reads it once in each of Terraform's two
// processes, asks whether it is in certification, writes it, asks how that went, and reads it back.
func TestOneOfSixSections(t *testing.T) {
	t.Parallel()
	const skills = 3
	e := startMany(t, skills)
	w := e.Workspace(sixForEach(skills, "4.99"))
	w.Succeed("apply", "-auto-approve")
	for _, c := range []struct {
		price string
		run   []string
		want  map[sandbox.Operation]int
	}{
		{"4.99", []string{"plan", "-detailed-exitcode"}, map[sandbox.Operation]int{sandbox.OperationGetManifest: skills}},
		{"4.49", []string{"apply", "-auto-approve"}, map[sandbox.Operation]int{
			// The other skills are read by the plan alone.
			sandbox.OperationGetManifest: skills + 2, sandbox.OperationPutManifest: 1, sandbox.OperationStatus: 1,
			// Whether the skill can be changed now is asked in each process.
			sandbox.OperationCertification: 2,
		}},
	} {
		w.Write("main.tf", sixForEach(skills, c.price))
		e.ResetRequests()
		w.Succeed(c.run...)
		if diff := cmp.Diff(c.want, requestsByOperation(e.Requests())); diff != "" {
			t.Errorf("requests of %s (-want +got):\n%s", c.run[0], diff)
		}
	}
}
