data "alexa_paid_skill_pricing" "live" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
  stage    = "live"
}

data "alexa_paid_skill_pricing" "development" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}

check "paid_skill_pricing_is_published" {
  assert {
    condition = !data.alexa_paid_skill_pricing.live.present || alltrue([
      data.alexa_paid_skill_pricing.live.custom_product_prompts == data.alexa_paid_skill_pricing.development.custom_product_prompts,
      data.alexa_paid_skill_pricing.live.pricing == data.alexa_paid_skill_pricing.development.pricing,
      data.alexa_paid_skill_pricing.live.tax_information == data.alexa_paid_skill_pricing.development.tax_information,
    ])
    error_message = "Customers don't have yet what is in development: submit the skill for certification."
  }
}
