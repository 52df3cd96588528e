# Needs the variables that `make sandbox` prints: terraform test -filter=tests/sandbox.tftest.hcl. The skill that it creates
# and its product are deleted at its end.

provider "alexa" {}

variables {
  category     = "GAMES"
  distribution = { countries = ["US"] }

  locales = {
    "en-US" = {
      name                              = "Word Ladder"
      summary                           = "Get from one word to another, a letter at a time."
      purchase_prompt_description       = "Word Ladder has something new each month."
      purchase_confirmation_description = "Enjoy Word Ladder!"
    }
  }

  privacy = {
    uses_personal_info  = false
    is_child_directed   = false
    is_export_compliant = true
  }
}

run "sells_a_new_skill" {
  variables {
    pricing = { "amazon.com" = { price = 2.99 } }

    products = {
      five_hints = {
        type                 = "CONSUMABLE"
        testing_instructions = "Say 'Alexa, buy five hints'."
        pricing              = { "amazon.com" = { price = 0.99 } }
        locales = {
          "en-US" = {
            name                        = "Five Hints"
            summary                     = "Five words to go on with."
            description                 = "Five words to go on with, each for one ladder."
            example_phrases             = ["Alexa, buy five hints"]
            small_icon_uri              = "https://example.com/hints/108.png"
            large_icon_uri              = "https://example.com/hints/512.png"
            purchase_prompt_description = "Five hints help you up."
            bought_card_description     = "You have five more hints."
            privacy_policy_url          = "https://example.com/privacy"
          }
        }
      }
    }
  }

  assert {
    condition     = alexa_in_skill_product.this["five_hints"].status == "COMPLETE" && keys(output.product_ids) == tolist(["five_hints"])
    error_message = "The product is ${alexa_in_skill_product.this["five_hints"].status}."
  }

  assert {
    condition     = output.price_summary["amazon.com"] == "SUBSCRIPTION 2.99 USD monthly"
    error_message = "The offer is ${output.price_summary["amazon.com"]}."
  }

  assert {
    condition     = startswith(output.skill_id, "amzn1.ask.skill.")
    error_message = "The skill is ${output.skill_id}."
  }
}

run "sells_it_once_and_under_another_name" {
  variables {
    pricing = { "amazon.com" = { price = 3.99, offer_type = "ENTITLEMENT" } }

    locales = {
      "en-US" = {
        name                              = "Word Stairs"
        summary                           = "Get from one word to another, a letter at a time."
        purchase_prompt_description       = "Word Stairs is bought once."
        purchase_confirmation_description = "Enjoy Word Stairs!"
      }
    }
  }

  assert {
    condition     = output.price_summary["amazon.com"] == "ENTITLEMENT 3.99 USD"
    error_message = "The offer is ${output.price_summary["amazon.com"]}."
  }

  assert {
    condition     = output.name == "Word Stairs" && alexa_skill.this[0].initial_listing.name == "Word Ladder"
    error_message = "The name that the skill was created with has changed to ${alexa_skill.this[0].initial_listing.name}."
  }
}
