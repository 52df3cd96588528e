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

variable "monthly_price" {
  description = "What a month costs, by marketplace."
  type        = map(number)
}

resource "alexa_skill_publishing" "this" {
  skill_id               = var.skill_id
  category               = "KNOWLEDGE_AND_TRIVIA"
  is_available_worldwide = false
  distribution_countries = ["US"]

  locales = {
    "en-US" = {
      name            = "Quick Trivia"
      summary         = "Short rounds of trivia."
      description     = "Seven questions a round, in categories from history to pop music."
      example_phrases = ["Alexa, open Quick Trivia"]
      keywords        = ["trivia", "questions"]
      small_icon_uri  = "https://example.com/quick-trivia-108.png"
      large_icon_uri  = "https://example.com/quick-trivia-512.png"
    }
  }
}

resource "alexa_skill_privacy" "this" {
  skill_id            = var.skill_id
  allows_purchases    = true
  uses_personal_info  = false
  is_child_directed   = false
  is_export_compliant = true

  locales = {
    "en-US" = {
      privacy_policy_url = "https://example.com/privacy"
      terms_of_use_url   = "https://example.com/terms"
    }
  }
}

resource "alexa_paid_skill_pricing" "this" {
  skill_id = var.skill_id

  pricing = {
    for marketplace, price in var.monthly_price : marketplace => {
      offer_type               = "SUBSCRIPTION"
      price                    = price
      currency                 = provider::alexa::marketplace_currency(marketplace)
      subscription_information = { subscription_payment_frequency = "MONTHLY" }
      free_trial_information   = { free_trial_duration = "P7D" }
    }
  }

  tax_information = { category = "SOFTWARE" }

  custom_product_prompts = {
    "en-US" = {
      purchase_prompt_description       = "Quick Trivia has new categories every month."
      purchase_confirmation_description = "Enjoy Quick Trivia!"
    }
  }

  # The listing adds the languages that the prompts are in.
  depends_on = [alexa_skill_publishing.this]
}
