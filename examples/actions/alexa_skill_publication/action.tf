# Needs Terraform 1.14. Run it by its name: terraform apply -invoke=action.alexa_skill_publication.quick_trivia
action "alexa_skill_publication" "quick_trivia" {
  config {
    skill_id     = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
    publishes_at = "2027-01-15T08:00:00Z"
  }
}
