resource "alexa_skill_publishing" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  category               = "KNOWLEDGE_AND_TRIVIA"
  is_available_worldwide = false
  distribution_countries = ["US", "GB"]
  testing_instructions   = "1) Say 'Alexa, buy Quick Trivia'"

  locales = {
    "en-US" = {
      name            = "Quick Trivia"
      summary         = "Ten categories of trivia, and new ones every month."
      description     = "Ten categories of trivia, and new ones every month. Choose between easy, medium and hard questions."
      example_phrases = ["Alexa, open quick trivia", "give me an easy question"]
      keywords        = ["trivia", "questions"]
      small_icon_uri  = "https://example.com/icons/108.png"
      large_icon_uri  = "https://example.com/icons/512.png"
    }
    "en-GB" = {
      name    = "Quick Trivia"
      summary = "Ten categories of trivia, and new ones every month."
    }
  }
}
