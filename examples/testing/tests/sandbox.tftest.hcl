# Needs the variables that `make sandbox` prints, and changes its sample skill.
provider "alexa" {}

run "takes_over_the_sample" {
  assert {
    condition     = alexa_paid_skill_pricing.quick_trivia.price_summary["amazon.com"] == "SUBSCRIPTION 49.90 USD yearly"
    error_message = "The offer is ${alexa_paid_skill_pricing.quick_trivia.price_summary["amazon.com"]}."
  }

  # The configuration leaves this answer out, so it stays as the skill has it.
  assert {
    condition     = alexa_skill_privacy.quick_trivia.contains_ads
    error_message = "The skill's answer about ads has changed."
  }
}

run "raises_the_price" {
  variables {
    monthly_price = 5.99
  }

  assert {
    condition     = alexa_paid_skill_pricing.quick_trivia.price_summary["amazon.com"] == "SUBSCRIPTION 59.90 USD yearly"
    error_message = "The offer is ${alexa_paid_skill_pricing.quick_trivia.price_summary["amazon.com"]}."
  }
}
