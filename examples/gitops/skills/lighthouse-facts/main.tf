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

resource "alexa_skill_publishing" "this" {
  skill_id               = var.skill_id
  category               = "KNOWLEDGE_AND_TRIVIA"
  is_available_worldwide = false
  distribution_countries = ["US"]

  locales = {
    "en-US" = {
      name            = "Lighthouse Facts"
      summary         = "A lighthouse a day."
      description     = "Where it stands, who kept it, and how far its light reaches."
      example_phrases = ["Alexa, open Lighthouse Facts"]
      keywords        = ["lighthouse", "sea"]

      # Uploaded in the developer console, without the signature of the address.
      small_icon_uri = "https://s3.amazonaws.com/CAPS-SSE/echo_developer/lighthouse/APP_ICON"
      large_icon_uri = "https://s3.amazonaws.com/CAPS-SSE/echo_developer/lighthouse/APP_ICON_LARGE"
    }
  }
}

resource "alexa_skill_privacy" "this" {
  skill_id            = var.skill_id
  allows_purchases    = false
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
