resource "alexa_skill_privacy" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  allows_purchases    = true
  uses_personal_info  = false
  is_child_directed   = false
  is_export_compliant = true

  contains_ads     = false
  uses_health_info = false

  locales = {
    "en-US" = {
      privacy_policy_url = "https://example.com/privacy"
      terms_of_use_url   = "https://example.com/terms"
    }
  }
}
