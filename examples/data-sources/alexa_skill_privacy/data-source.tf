data "alexa_skill_privacy" "live" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
  stage    = "live"
}

data "alexa_skill_privacy" "development" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}

check "skill_privacy_is_published" {
  assert {
    condition = !data.alexa_skill_privacy.live.present || alltrue([
      data.alexa_skill_privacy.live.allows_purchases == data.alexa_skill_privacy.development.allows_purchases,
      data.alexa_skill_privacy.live.contains_ads == data.alexa_skill_privacy.development.contains_ads,
      data.alexa_skill_privacy.live.is_child_directed == data.alexa_skill_privacy.development.is_child_directed,
      data.alexa_skill_privacy.live.is_export_compliant == data.alexa_skill_privacy.development.is_export_compliant,
      data.alexa_skill_privacy.live.locales == data.alexa_skill_privacy.development.locales,
      data.alexa_skill_privacy.live.shopping_kit == data.alexa_skill_privacy.development.shopping_kit,
      data.alexa_skill_privacy.live.uses_health_info == data.alexa_skill_privacy.development.uses_health_info,
      data.alexa_skill_privacy.live.uses_personal_info == data.alexa_skill_privacy.development.uses_personal_info,
    ])
    error_message = "Customers don't have yet what is in development: submit the skill for certification."
  }
}
