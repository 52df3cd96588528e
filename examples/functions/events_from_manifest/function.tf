locals {
  events = provider::alexa::events_from_manifest(file("${path.module}/skill.json"))
}

resource "alexa_skill_events" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  endpoint      = local.events.endpoint
  publications  = local.events.publications
  regions       = local.events.regions
  subscriptions = local.events.subscriptions
}
