resource "alexa_skill" "quick_trivia" {
  # Amazon creates no skill without a listing. Later this does nothing.
  initial_listing = { locale = "en-US", name = "Quick Trivia" }

  # Values that no other resource looks after; or file("${path.module}/skill.json").
  manifest = jsonencode({
    apis = {
      custom = {
        tasks = [{ name = "AMAZON.PrintPDF", version = "1" }]
      }
    }
  })
}

# The sections of the manifest take the skill from it.
resource "alexa_skill_publishing" "quick_trivia" {
  skill_id = alexa_skill.quick_trivia.skill_id
  category = "KNOWLEDGE_AND_TRIVIA"

  locales = {
    "en-US" = {
      name            = "Quick Trivia"
      summary         = "Trivia in ten categories."
      example_phrases = ["Alexa, open quick trivia"]
    }
  }
}
