# A pack of hints that customers buy as often as they like.
resource "alexa_in_skill_product" "hints" {
  type                 = "CONSUMABLE"
  reference_name       = "five_hints"
  testing_instructions = "Say 'Alexa, buy five hints' in the middle of a game."

  publishing_information = {
    distribution_countries = ["US"]
    tax_information        = { category = "SOFTWARE" }

    pricing = {
      "amazon.com" = {
        release_date          = "2026-12-01"
        default_price_listing = { price = 0.99, currency = "USD" }
      }
    }

    locales = {
      "en-US" = {
        name            = "Five Hints"
        summary         = "Five hints for questions that are too hard."
        description     = "Five hints for Quick Trivia. Each of them leaves two answers to choose from."
        example_phrases = ["Alexa, buy five hints"]
        keywords        = ["hints", "trivia"]
        small_icon_uri  = "https://example.com/hints-108.png"
        large_icon_uri  = "https://example.com/hints-512.png"
        custom_product_prompts = {
          purchase_prompt_description = "Five hints leave you two answers to choose from, five times."
          bought_card_description     = "You have five more hints."
        }
      }
    }
  }

  privacy_and_compliance = {
    locales = { "en-US" = { privacy_policy_url = "https://example.com/privacy" } }
  }
}
