resource "alexa_skill_custom_api" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  endpoint = { uri = "arn:aws:lambda:us-east-1:123456789012:function:quick-trivia" }

  regions = {
    EU = { endpoint = { uri = "https://eu.example.com/alexa", ssl_certificate_type = "Trusted" } }
  }

  interfaces = {
    AUDIO_PLAYER = {}
    ALEXA_PRESENTATION_APL = {
      supported_viewports = [
        { mode = "HUB", shape = "ROUND", min_width = 480, max_width = 480, min_height = 480, max_height = 480 },
        { mode = "TV", shape = "RECTANGLE" },
      ]
    }
  }
}
