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

variable "monthly_price" {
  type    = number
  default = 4.99

  validation {
    condition     = var.monthly_price <= 9.99
    error_message = "A month never costs more than 9.99: that was promised."
  }
}

resource "alexa_paid_skill_pricing" "quick_trivia" {
  skill_id = var.skill_id

  pricing = {
    "amazon.com" = {
      offer_type               = "SUBSCRIPTION"
      price                    = 10 * var.monthly_price
      currency                 = "USD"
      subscription_information = { subscription_payment_frequency = "YEARLY" }
    }
  }

  tax_information = { category = "SOFTWARE" }

  custom_product_prompts = {
    "en-US" = {
      purchase_prompt_description       = "Quick Trivia has new categories every month."
      purchase_confirmation_description = "Enjoy Quick Trivia!"
    }
  }
}

resource "alexa_skill_privacy" "quick_trivia" {
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
