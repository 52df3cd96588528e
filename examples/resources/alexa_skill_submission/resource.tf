# Where the CLI has no actions: OpenTofu, and Terraform before 1.14.
resource "alexa_skill_submission" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  publication_method = "MANUAL_PUBLISHING"
  version_message    = "A lower price in the UK"

  # Whatever is to be reviewed: a change submits the skill again, after it is written.
  triggers = { release = "12" }
}
