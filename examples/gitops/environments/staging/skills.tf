# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Staging sells to testers in an account of its own, for little.

module "quick_trivia" {
  source = "../../skills/quick-trivia"

  skill_id      = "amzn1.ask.skill.50000000-0000-4000-8000-000000000001"
  monthly_price = { "amazon.com" = 0.99 }
}

module "tide_tables" {
  source = "../../skills/tide-tables"

  skill_id = "amzn1.ask.skill.50000000-0000-4000-8000-000000000002"
  price    = { "amazon.com" = 1.99, "amazon.co.uk" = 1.49 }
}

module "lighthouse_facts" {
  source = "../../skills/lighthouse-facts"

  skill_id = "amzn1.ask.skill.50000000-0000-4000-8000-000000000003"
}
