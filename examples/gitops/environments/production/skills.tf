# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Production is what customers have.

module "quick_trivia" {
  source = "../../skills/quick-trivia"

  skill_id      = "amzn1.ask.skill.90000000-0000-4000-8000-000000000001"
  monthly_price = { "amazon.com" = 4.99 }
}

module "tide_tables" {
  source = "../../skills/tide-tables"

  skill_id = "amzn1.ask.skill.90000000-0000-4000-8000-000000000002"
  price    = { "amazon.com" = 9.99, "amazon.co.uk" = 7.99 }
}

module "lighthouse_facts" {
  source = "../../skills/lighthouse-facts"

  skill_id = "amzn1.ask.skill.90000000-0000-4000-8000-000000000003"
}
