data "alexa_skill" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}

# A skill in certification is locked: nothing can be written to it.
check "not_in_certification" {
  assert {
    condition     = data.alexa_skill.quick_trivia.stages["development"].publication_status != "CERTIFICATION"
    error_message = "The skill is being reviewed by Amazon. Withdraw it, or wait."
  }
}
