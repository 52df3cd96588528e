data "alexa_skill_custom_api" "live" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
  stage    = "live"
}

data "alexa_skill_custom_api" "development" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}

check "skill_custom_api_is_published" {
  assert {
    condition = !data.alexa_skill_custom_api.live.present || alltrue([
      data.alexa_skill_custom_api.live.endpoint == data.alexa_skill_custom_api.development.endpoint,
      data.alexa_skill_custom_api.live.interfaces == data.alexa_skill_custom_api.development.interfaces,
      data.alexa_skill_custom_api.live.regions == data.alexa_skill_custom_api.development.regions,
    ])
    error_message = "Customers don't have yet what is in development: submit the skill for certification."
  }
}
