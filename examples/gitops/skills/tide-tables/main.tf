# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

terraform {
  required_providers {
    alexa = {
      source = "terraform-provider-alexa/alexa"
    }
  }
}

variable "skill_id" {
  description = "The skill in the account of the environment."
  type        = string
}

variable "price" {
  description = "What the skill costs once, by marketplace."
  type        = map(number)
}

locals {
  listing = {
    name            = "Tide Tables"
    summary         = "When the tide turns."
    description     = "High and low water for three thousand harbours, a week ahead."
    example_phrases = ["Alexa, open Tide Tables"]
    keywords        = ["tides", "harbour", "sea"]
    small_icon_uri  = "https://example.com/tide-tables-108.png"
    large_icon_uri  = "https://example.com/tide-tables-512.png"
  }

  legal = {
    privacy_policy_url = "https://example.com/privacy"
    terms_of_use_url   = "https://example.com/terms"
  }

  prompts = {
    purchase_prompt_description       = "Tide Tables knows every harbour."
    purchase_confirmation_description = "Fair winds!"
  }
}

resource "alexa_skill_publishing" "this" {
  skill_id               = var.skill_id
  category               = "WEATHER"
  is_available_worldwide = false
  distribution_countries = ["GB", "US"]
  locales                = { "en-GB" = local.listing, "en-US" = local.listing }
}

resource "alexa_skill_privacy" "this" {
  skill_id            = var.skill_id
  allows_purchases    = true
  uses_personal_info  = false
  is_child_directed   = false
  is_export_compliant = true
  locales             = { "en-GB" = local.legal, "en-US" = local.legal }
}

resource "alexa_paid_skill_pricing" "this" {
  skill_id = var.skill_id

  pricing = {
    for marketplace, price in var.price : marketplace => {
      offer_type = "ENTITLEMENT"
      price      = price
      currency   = provider::alexa::marketplace_currency(marketplace)
    }
  }

  tax_information        = { category = "SOFTWARE" }
  custom_product_prompts = { "en-GB" = local.prompts, "en-US" = local.prompts }

  # The listing adds the languages that the prompts are in.
  depends_on = [alexa_skill_publishing.this]
}
