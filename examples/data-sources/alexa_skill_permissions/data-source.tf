data "alexa_skill_permissions" "live" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
  stage    = "live"
}

data "alexa_skill_permissions" "development" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}

check "skill_permissions_is_published" {
  assert {
    condition = !data.alexa_skill_permissions.live.present || alltrue([
      data.alexa_skill_permissions.live.permissions == data.alexa_skill_permissions.development.permissions,
    ])
    error_message = "Customers don't have yet what is in development: submit the skill for certification."
  }
}
