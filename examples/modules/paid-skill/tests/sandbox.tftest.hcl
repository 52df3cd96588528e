# Needs the variables that `make sandbox` prints: terraform test -filter=tests/sandbox.tftest.hcl. The skill that it creates
# is deleted at its end.

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
