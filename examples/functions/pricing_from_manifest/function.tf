locals {
  pricing = provider::alexa::pricing_from_manifest(file("${path.module}/skill.json"))
}

resource "alexa_paid_skill_pricing" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  custom_product_prompts = local.pricing.custom_product_prompts
  pricing                = local.pricing.pricing
  tax_information        = local.pricing.tax_information
}
