data "alexa_skill_publishing" "live" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
  stage    = "live"
}

data "alexa_skill_publishing" "development" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}

check "skill_publishing_is_published" {
  assert {
    condition = !data.alexa_skill_publishing.live.present || alltrue([
      data.alexa_skill_publishing.live.automatic_cloned_locale == data.alexa_skill_publishing.development.automatic_cloned_locale,
      data.alexa_skill_publishing.live.automatic_distribution == data.alexa_skill_publishing.development.automatic_distribution,
      data.alexa_skill_publishing.live.category == data.alexa_skill_publishing.development.category,
      data.alexa_skill_publishing.live.distribution_countries == data.alexa_skill_publishing.development.distribution_countries,
      data.alexa_skill_publishing.live.distribution_mode == data.alexa_skill_publishing.development.distribution_mode,
      data.alexa_skill_publishing.live.gadget_support == data.alexa_skill_publishing.development.gadget_support,
      data.alexa_skill_publishing.live.is_available_worldwide == data.alexa_skill_publishing.development.is_available_worldwide,
      data.alexa_skill_publishing.live.locales == data.alexa_skill_publishing.development.locales,
    ])
    error_message = "Customers don't have yet what is in development: submit the skill for certification."
  }
}
