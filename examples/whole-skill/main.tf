# A skill that customers pay for, from an empty account: one apply creates it, and the next plan is empty.
#
# Its form is that of the full sample on Amazon's page "Paid Skill Schemas", with an api, a permission and events, without
# which nobody could buy it. Whatever that sample has against other pages of Amazon's is a warning.

terraform {
  required_providers {
    alexa = { source = "terraform-provider-alexa/alexa" }
  }
}

variable "function_arn" {
  description = "The Lambda function that answers for the skill."
  type        = string
  default     = "arn:aws:lambda:us-east-1:123456789012:function:quick-trivia"
}

locals {
  # What the two languages have in common. Their privacy pages are pages of two countries.
  countries = { "en-US" = "com", "en-GB" = "co.uk" }
}

resource "alexa_skill" "quick_trivia" {
  # Amazon creates no skill without a name. From then on alexa_skill_publishing has it.
  initial_listing = { locale = "en-US", name = "Quick Trivia" }
}

resource "alexa_skill_publishing" "quick_trivia" {
  skill_id               = alexa_skill.quick_trivia.skill_id
  category               = "CUSTOM" # as in the sample: Amazon's list of categories has no such word
  is_available_worldwide = false
  distribution_countries = ["US", "GB"]
  testing_instructions   = "Say: Alexa, buy Quick Trivia. Then ask for a hard question."

  locales = {
    for locale in keys(local.countries) : locale => {
      name            = "Quick Trivia"
      summary         = "Ten subjects to be asked about, and more of them each month."
      description     = "Play for points in ten subjects, and in more of them each month. Questions are easy, medium or hard, as you like."
      small_icon_uri  = "https://example.com/quick-trivia/108.png"
      large_icon_uri  = "https://example.com/quick-trivia/512.png"
      example_phrases = ["Alexa, open Quick Trivia", "Alexa, ask Quick Trivia for an easy question"]
      keywords        = ["trivia", "quiz", "questions", "points"]
    }
  }
}

resource "alexa_paid_skill_pricing" "quick_trivia" {
  skill_id = alexa_skill.quick_trivia.skill_id

  pricing = {
    "amazon.com" = {
      offer_type               = "SUBSCRIPTION"
      price                    = 4.99
      currency                 = "USD"
      subscription_information = { subscription_payment_frequency = "MONTHLY" }
      free_trial_information   = { free_trial_duration = "P1D" }
    }
    "amazon.co.uk" = {
      offer_type             = "ENTITLEMENT"
      price                  = 49.99
      currency               = "GBP"
      free_trial_information = { free_trial_duration = "P7D" }
    }
  }

  tax_information = { category = "SOFTWARE" }

  custom_product_prompts = {
    for locale in keys(local.countries) : locale => {
      purchase_prompt_description = "Quick Trivia asks you about something new each month."
      bought_card_description     = "Quick Trivia is yours. Have fun!"
    }
  }
}

resource "alexa_skill_privacy" "quick_trivia" {
  skill_id            = alexa_skill.quick_trivia.skill_id
  allows_purchases    = true
  uses_personal_info  = false
  is_child_directed   = false
  is_export_compliant = true

  locales = {
    for locale, country in local.countries : locale => {
      privacy_policy_url = "http://privacy.example.${country}"
      terms_of_use_url   = "http://terms.example.${country}"
    }
  }
}

resource "alexa_skill_custom_api" "quick_trivia" {
  skill_id   = alexa_skill.quick_trivia.skill_id
  endpoint   = { uri = var.function_arn }
  interfaces = { ALEXA_PRESENTATION_APL = {}, AUDIO_PLAYER = {} }
}

resource "alexa_skill_permissions" "quick_trivia" {
  skill_id    = alexa_skill.quick_trivia.skill_id
  permissions = ["alexa::person_id:read"]
}

resource "alexa_skill_events" "quick_trivia" {
  skill_id      = alexa_skill.quick_trivia.skill_id
  endpoint      = { uri = var.function_arn }
  subscriptions = ["SKILL_ENABLED", "IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED", "IN_SKILL_PRODUCT_SUBSCRIPTION_ENDED"]
}

output "skill_id" {
  value = alexa_skill.quick_trivia.skill_id
}
