resource "alexa_paid_skill_pricing" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  pricing = {
    "amazon.com" = {
      offer_type               = "SUBSCRIPTION"
      price                    = 4.99
      currency                 = "USD"
      subscription_information = { subscription_payment_frequency = "MONTHLY" }
      free_trial_information   = { free_trial_duration = "P7D" }
    }
    "amazon.co.uk" = {
      offer_type = "ENTITLEMENT"
      price      = 49.99
      currency   = "GBP"
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
