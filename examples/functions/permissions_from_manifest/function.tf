locals {
  permissions = provider::alexa::permissions_from_manifest(file("${path.module}/skill.json"))
}

resource "alexa_skill_permissions" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  permissions = local.permissions.permissions
}
