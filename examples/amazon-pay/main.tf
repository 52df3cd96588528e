# A skill that sells flowers, as its manifest declared it while Amazon Pay for Alexa was there.
resource "alexa_skill_permissions" "flower_shop" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  permissions = [
    "payments:autopay_consent",  # to pay with Amazon Pay
    "alexa::profile:email:read", # for the confirmation, if the shop sends its own
  ]
}

resource "alexa_skill_privacy" "flower_shop" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  allows_purchases    = true
  uses_personal_info  = true
  is_child_directed   = false
  is_export_compliant = true

  locales = {
    "en-US" = {
      privacy_policy_url = "https://example.com/privacy"
      terms_of_use_url   = "https://example.com/terms"
    }
  }
}

resource "alexa_skill_publishing" "flower_shop" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  category               = "SHOPPING"
  is_available_worldwide = false
  distribution_countries = ["US"]

  locales = {
    "en-US" = {
      name            = "Flower Shop"
      summary         = "Order flowers by voice."
      description     = "Choose a bouquet and a day, and pay with Amazon Pay."
      example_phrases = ["Alexa, open Flower Shop"]
    }
  }
}
