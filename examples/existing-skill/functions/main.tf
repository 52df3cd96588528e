# skill.json stays the place where people write; each section takes its part of it.

locals {
  skill = file("${path.module}/../skill.json")

  publishing  = provider::alexa::publishing_from_manifest(local.skill)
  pricing     = provider::alexa::pricing_from_manifest(local.skill)
  privacy     = provider::alexa::privacy_from_manifest(local.skill)
  permissions = provider::alexa::permissions_from_manifest(local.skill)
  custom_api  = provider::alexa::custom_api_from_manifest(local.skill)
}

resource "alexa_skill" "quick_trivia" {
  initial_listing = { locale = "en-US", name = local.publishing.locales["en-US"].name }
}

resource "alexa_skill_publishing" "quick_trivia" {
  skill_id               = alexa_skill.quick_trivia.skill_id
  category               = local.publishing.category
  is_available_worldwide = local.publishing.is_available_worldwide
  distribution_countries = local.publishing.distribution_countries
  testing_instructions   = local.publishing.testing_instructions
  locales                = local.publishing.locales
}

resource "alexa_paid_skill_pricing" "quick_trivia" {
  skill_id               = alexa_skill.quick_trivia.skill_id
  pricing                = local.pricing.pricing
  tax_information        = local.pricing.tax_information
  custom_product_prompts = local.pricing.custom_product_prompts
}

resource "alexa_skill_privacy" "quick_trivia" {
  skill_id            = alexa_skill.quick_trivia.skill_id
  allows_purchases    = local.privacy.allows_purchases
  uses_personal_info  = local.privacy.uses_personal_info
  is_child_directed   = local.privacy.is_child_directed
  is_export_compliant = local.privacy.is_export_compliant
  locales             = local.privacy.locales
}

resource "alexa_skill_permissions" "quick_trivia" {
  skill_id    = alexa_skill.quick_trivia.skill_id
  permissions = local.permissions.permissions
}

resource "alexa_skill_custom_api" "quick_trivia" {
  skill_id   = alexa_skill.quick_trivia.skill_id
  endpoint   = local.custom_api.endpoint
  interfaces = local.custom_api.interfaces
}
