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
  }

  tax_information = { category = "SOFTWARE" }

  lifecycle {
    postcondition {
      condition     = alltrue([for offer in values(self.price_summary) : strcontains(offer, "free trial") if startswith(offer, "SUBSCRIPTION")])
      error_message = "Every subscription has a free trial."
    }
  }
}
