terraform {
  required_providers {
    alexa = {
      source = "terraform-provider-alexa/alexa"
    }
  }
}

variable "skill_id" {
  type = string
}

resource "alexa_paid_skill_pricing" "harbour_quiz" {
  skill_id = var.skill_id

  pricing = {
    "amazon.com" = {
      offer_type               = "SUBSCRIPTION"
      price                    = 4.99
      currency                 = "USD"
      subscription_information = { subscription_payment_frequency = "MONTHLY" }
      free_trial_information   = { free_trial_duration = "P7D" }
    }
  }

  tax_information = { category = "SOFTWARE" }

  custom_product_prompts = {
    "en-US" = {
      purchase_prompt_description       = "Harbour Quiz brings you ten new questions every day."
      purchase_confirmation_description = "Welcome aboard Harbour Quiz!"
    }
  }
}

resource "alexa_skill_privacy" "harbour_quiz" {
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
