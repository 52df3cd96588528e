# Needs Terraform 1.11 or OpenTofu 1.11: what takes the values must be ephemeral as well, such as a write-only argument.
ephemeral "alexa_skill_credentials" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}

# For the backend of the skill, in a secret that no state has a copy of.
resource "aws_secretsmanager_secret" "messaging" {
  name = "quick-trivia-messaging"
}

resource "aws_secretsmanager_secret_version" "messaging" {
  secret_id = aws_secretsmanager_secret.messaging.id
  secret_string_wo = jsonencode({
    client_id     = ephemeral.alexa_skill_credentials.quick_trivia.client_id
    client_secret = ephemeral.alexa_skill_credentials.quick_trivia.client_secret
  })
  secret_string_wo_version = 1
}
