# Needs Terraform 1.14.
action "alexa_skill_submission" "quick_trivia" {
  config {
    skill_id           = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
    publication_method = "MANUAL_PUBLISHING"
    version_message    = "A lower price in the UK"
  }
}

resource "alexa_skill_permissions" "quick_trivia" {
  skill_id    = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
  permissions = ["alexa::person_id:read"]
}

# One trigger behind everything that is written to the skill. A trigger on each section would submit the skill after the
# first of them, and lock it before the others are written.
resource "terraform_data" "release" {
  input = {
    permissions = alexa_skill_permissions.quick_trivia.permissions
  }

  lifecycle {
    action_trigger {
      events  = [after_create, after_update]
      actions = [action.alexa_skill_submission.quick_trivia]
    }
  }
}
