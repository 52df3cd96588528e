resource "alexa_skill_beta_test" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  feedback_email = "feedback@example.com"
  testers        = ["anna@example.com", "ben@example.com"]
  running        = true
}
