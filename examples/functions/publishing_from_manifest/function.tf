locals {
  publishing = provider::alexa::publishing_from_manifest(file("${path.module}/skill.json"))
}

resource "alexa_skill_publishing" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  automatic_cloned_locale = local.publishing.automatic_cloned_locale
  automatic_distribution  = local.publishing.automatic_distribution
  category                = local.publishing.category
  distribution_countries  = local.publishing.distribution_countries
  distribution_mode       = local.publishing.distribution_mode
  gadget_support          = local.publishing.gadget_support
  is_available_worldwide  = local.publishing.is_available_worldwide
  locales                 = local.publishing.locales
  testing_instructions    = local.publishing.testing_instructions
}
