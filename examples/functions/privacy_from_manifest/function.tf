locals {
  privacy = provider::alexa::privacy_from_manifest(file("${path.module}/skill.json"))
}

resource "alexa_skill_privacy" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  allows_purchases    = local.privacy.allows_purchases
  contains_ads        = local.privacy.contains_ads
  is_child_directed   = local.privacy.is_child_directed
  is_export_compliant = local.privacy.is_export_compliant
  locales             = local.privacy.locales
  shopping_kit        = local.privacy.shopping_kit
  uses_health_info    = local.privacy.uses_health_info
  uses_personal_info  = local.privacy.uses_personal_info
}
