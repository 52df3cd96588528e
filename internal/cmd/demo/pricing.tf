# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

terraform {
  required_providers {
    alexa = { source = "terraform-provider-alexa/alexa" }
  }
}

provider "alexa" {} # the environment has the credentials

resource "alexa_paid_skill_pricing" "harbour_quiz" {
  skill_id = "amzn1.ask.skill.2f3d8a6e-5b1c-4c52-9f0a-7d1e6b4c9a10"
  pricing = {
    "amazon.com" = { offer_type = "ENTITLEMENT", price = 4.99, currency = "USD" }
  }
  tax_information = { category = "SOFTWARE" }
  custom_product_prompts = {
    "en-US" = { purchase_prompt_description = "Ten new questions every day.", purchase_confirmation_description = "Welcome aboard!" }
  }
}
