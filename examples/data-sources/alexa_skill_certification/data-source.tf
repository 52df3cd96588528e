data "alexa_skill_certification" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}

# What Amazon has refused is worth a look before anything is submitted again.
check "certification" {
  assert {
    condition     = data.alexa_skill_certification.quick_trivia.status != "FAILED"
    error_message = "Amazon did not certify the skill. Its reasons are in the developer console."
  }
}
