// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import "fmt"

// Sections is a configuration that declares the sections of the one skill that are
// about what it says and sells, each under the name "this". The arguments are what a test can change: one
// attribute of each section.
func Sections(price string, ads bool, permission string) string {
	return fmt.Sprintf(`
resource "alexa_paid_skill_pricing" "this" {
  skill_id        = %[1]q
  pricing         = { "amazon.com" = { offer_type = "ENTITLEMENT", price = %[2]s, currency = "USD" } }
  tax_information = { category = "SOFTWARE" }
}

resource "alexa_skill_privacy" "this" {
  skill_id            = %[1]q
  allows_purchases    = true
  uses_personal_info  = false
  is_child_directed   = false
  is_export_compliant = true
  contains_ads        = %[3]t
}

resource "alexa_skill_permissions" "this" {
  skill_id    = %[1]q
  permissions = [%[4]q]
}
`, SkillID, price, ads, permission)
}

// CodeSections declares the sections of the one skill that are about its code,
// each under the name "this", with the name of a Lambda function that a test can
// change.
func CodeSections(function string) string {
	return fmt.Sprintf(`
resource "alexa_skill_custom_api" "this" {
  skill_id   = %[1]q
  endpoint   = { uri = "arn:aws:lambda:us-east-1:123456789012:function:%[2]s" }
  interfaces = { AUDIO_PLAYER = {} }
}

resource "alexa_skill_events" "this" {
  skill_id      = %[1]q
  endpoint      = { uri = "arn:aws:lambda:us-east-1:123456789012:function:%[2]s" }
  subscriptions = ["IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED"]
}
`, SkillID, function)
}
