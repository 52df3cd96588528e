locals {
  custom_api = provider::alexa::custom_api_from_manifest(file("${path.module}/skill.json"))
}

resource "alexa_skill_custom_api" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  endpoint   = local.custom_api.endpoint
  interfaces = local.custom_api.interfaces
  regions    = local.custom_api.regions
}
