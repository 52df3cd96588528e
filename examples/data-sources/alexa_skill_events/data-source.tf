data "alexa_skill_events" "live" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
  stage    = "live"
}

data "alexa_skill_events" "development" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}

check "skill_events_is_published" {
  assert {
    condition = !data.alexa_skill_events.live.present || alltrue([
      data.alexa_skill_events.live.endpoint == data.alexa_skill_events.development.endpoint,
      data.alexa_skill_events.live.publications == data.alexa_skill_events.development.publications,
      data.alexa_skill_events.live.regions == data.alexa_skill_events.development.regions,
      data.alexa_skill_events.live.subscriptions == data.alexa_skill_events.development.subscriptions,
    ])
    error_message = "Customers don't have yet what is in development: submit the skill for certification."
  }
}
