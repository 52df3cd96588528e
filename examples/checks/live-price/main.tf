# Warns in each plan and each apply while customers pay something else than the development stage says. A warning changes no
# exit code: terraform plan -detailed-exitcode ends with 0 where there is nothing to apply.

terraform {
  required_providers {
    alexa = { source = "terraform-provider-alexa/alexa" }
  }
}

variable "skill_id" {
  type    = string
  default = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}

# Inside of the check block, a data source would leave something to apply in each plan, which would then end with 2.
data "alexa_paid_skill_pricing" "live" {
  skill_id = var.skill_id
  stage    = "live"
}

# Where the price is managed beside this, take price_summary of the resource instead: it has the price of the very plan.
data "alexa_paid_skill_pricing" "development" {
  skill_id = var.skill_id
}

locals {
  # null where there is no live stage, or nothing is sold there.
  live        = data.alexa_paid_skill_pricing.live.price_summary
  development = data.alexa_paid_skill_pricing.development.price_summary

  marketplaces = setunion(keys(coalesce(local.live, {})), keys(coalesce(local.development, {})))
}

check "customers_pay_the_price_of_development" {
  assert {
    condition = !data.alexa_paid_skill_pricing.live.present || local.live == local.development

    error_message = join("\n", [
      for marketplace in local.marketplaces : "${marketplace}: customers pay ${try(local.live[marketplace], "nothing")}, development has ${
        try(local.development[marketplace], "no offer")
      }." if try(local.live[marketplace], null) != try(local.development[marketplace], null)
    ])
  }
}
