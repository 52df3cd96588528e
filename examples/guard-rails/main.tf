# What a team wants no pull request to do, refused by Terraform itself. examples/gitops/policy refuses the same by policies on the
# plan, which hold for every configuration and can't be taken out of one.

terraform {
  required_providers {
    alexa = {
      source = "terraform-provider-alexa/alexa"
    }
  }
}

variable "skill_id" {
  type    = string
  default = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}

variable "offers" {
  description = "What is sold once, by marketplace."
  type        = map(object({ price = number, currency = string }))
  default     = { "amazon.com" = { price = 4.99, currency = "USD" } }
}

variable "prompts" {
  description = "What customers hear when they buy, by language."
  type        = map(object({ purchase_prompt_description = string, purchase_confirmation_description = string }))
  default = {
    "en-US" = { purchase_prompt_description = "More questions every month.", purchase_confirmation_description = "Enjoy Quick Trivia!" }
  }
}

variable "is_export_compliant" {
  type    = bool
  default = true
}

# A pipeline sets it, by TF_VAR_price_change_approved=true, where the pull request has the label.
variable "price_change_approved" {
  type    = bool
  default = false
}

# What is sold before the plan, and what customers have: a skill without answers at the live stage is not live.
data "alexa_paid_skill_pricing" "present" {
  skill_id = var.skill_id
}

data "alexa_skill_privacy" "live" {
  skill_id = var.skill_id
  stage    = "live"
}

locals {
  marketplaces = jsondecode(file("${path.module}/marketplaces.json")).marketplaces
  sold_before  = data.alexa_paid_skill_pricing.present.present ? keys(data.alexa_paid_skill_pricing.present.price_summary) : []
  live         = data.alexa_skill_privacy.live.present

  offers_that_end = setsubtract(local.sold_before, keys(var.offers))
  without_prompts = [
    for marketplace in setsubtract(keys(var.offers), local.sold_before) : marketplace
    if length(setintersection(try(local.marketplaces[marketplace].languages, []), keys(var.prompts))) == 0
  ]
}

resource "alexa_paid_skill_pricing" "quick_trivia" {
  skill_id               = var.skill_id
  pricing                = { for marketplace, offer in var.offers : marketplace => merge(offer, { offer_type = "ENTITLEMENT" }) }
  tax_information        = { category = "SOFTWARE" }
  custom_product_prompts = var.prompts

  # The provider compares with what the skill has, so this needs no condition.
  price_change_limit_percent = var.price_change_approved ? null : 20

  # It is in the state, so it holds where this block is removed, too: the prices stay, and Terraform forgets them.
  skip_destroy = true

  lifecycle {
    # This holds while the block is here: for terraform destroy, and for a change of the skill's id.
    prevent_destroy = true

    precondition {
      condition     = var.price_change_approved || length(local.offers_that_end) == 0
      error_message = "${var.skill_id}: the offer on ${join(", ", local.offers_that_end)} ends. If that is meant, have it approved as a change of prices."
    }

    precondition {
      condition     = length(local.without_prompts) == 0
      error_message = "${var.skill_id}: there are no prompts in a language of ${join(", ", local.without_prompts)}. Add them to var.prompts."
    }
  }
}

resource "alexa_skill_privacy" "quick_trivia" {
  skill_id            = var.skill_id
  allows_purchases    = true
  uses_personal_info  = false
  is_child_directed   = false
  is_export_compliant = var.is_export_compliant
  skip_destroy        = true

  lifecycle {
    prevent_destroy = true

    precondition {
      condition     = var.is_export_compliant || !local.live
      error_message = "${var.skill_id} is live, and is_export_compliant is to be false. Set it to true, or take the skill off the store first."
    }
  }
}

# What customers have already can't be refused any more. It is a warning of every plan, and of a scheduled one.
check "what_is_live_is_export_compliant" {
  assert {
    condition     = !local.live || data.alexa_skill_privacy.live.is_export_compliant == true
    error_message = "${var.skill_id} is live and does not say that it is export compliant."
  }
}
