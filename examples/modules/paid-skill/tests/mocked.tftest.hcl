# No request is sent, and no credentials are needed: terraform test -filter=tests/mocked.tftest.hcl

mock_provider "alexa" {
  # A mock would make up an ID that is none.
  mock_resource "alexa_skill" {
    defaults = {
      skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000001"
    }
  }
}

variables {
  category     = "GAMES"
  distribution = { countries = ["US", "GB"] }

  locales = {
    "en-US" = {
      name                              = "Word Ladder"
      summary                           = "Get from one word to another, a letter at a time."
      purchase_prompt_description       = "Word Ladder has something new each month."
      purchase_confirmation_description = "Enjoy Word Ladder!"
      privacy_policy_url                = "https://example.com/privacy"
    }
    "en-GB" = {
      name                              = "Word Ladder UK"
      summary                           = "Get from one word to another, a letter at a time."
      purchase_prompt_description       = "Word Ladder has something new each month."
      purchase_confirmation_description = "Enjoy Word Ladder!"
    }
  }

  pricing = { "amazon.com" = { price = 2.99, free_trial_duration = "P7D" } }

  privacy = {
    uses_personal_info  = false
    is_child_directed   = false
    is_export_compliant = true
  }
}

run "creates_a_skill" {
  variables {
    pricing = {
      "amazon.com"   = { price = 2.99, free_trial_duration = "P7D" }
      "amazon.co.uk" = { price = 1.99, subscription_payment_frequency = "YEARLY" }
      "amazon.de"    = { price = 9.99, offer_type = "ENTITLEMENT", currency = "CHF" }
    }
  }

  assert {
    condition     = output.skill_id == "amzn1.ask.skill.00000000-0000-0000-0000-000000000001"
    error_message = "The sections are those of ${output.skill_id}."
  }

  assert {
    condition     = alexa_skill.this[0].initial_listing == { locale = "en-US", name = "Word Ladder" }
    error_message = "The skill is created with ${jsonencode(alexa_skill.this[0].initial_listing)}."
  }

  assert {
    condition     = output.currency == tomap({ "amazon.com" = "USD", "amazon.co.uk" = "GBP", "amazon.de" = "CHF" })
    error_message = "The currencies are ${jsonencode(output.currency)}."
  }

  assert {
    condition = { for marketplace, offer in alexa_paid_skill_pricing.this.pricing : marketplace => try(offer.subscription_information.subscription_payment_frequency, "once") } == {
      "amazon.com" = "MONTHLY", "amazon.co.uk" = "YEARLY", "amazon.de" = "once"
    }
    error_message = "The offers are ${jsonencode(alexa_paid_skill_pricing.this.pricing)}."
  }

  assert {
    condition     = output.free_trial_duration == tomap({ "amazon.com" = "P7D" })
    error_message = "The trials are ${jsonencode(output.free_trial_duration)}."
  }

  assert {
    condition     = keys(alexa_paid_skill_pricing.this.custom_product_prompts) == tolist(["en-GB", "en-US"]) && keys(alexa_skill_privacy.this.locales) == tolist(["en-US"])
    error_message = "A language has no prompts, or has policies though it has no address of any."
  }

  assert {
    condition     = alexa_skill_privacy.this.allows_purchases
    error_message = "A paid skill allows purchases."
  }

  assert {
    condition     = length(alexa_skill_custom_api.this) + length(alexa_skill_permissions.this) + length(alexa_skill_events.this) + length(alexa_in_skill_product.this) == 0
    error_message = "What nobody asked for is managed."
  }
}

run "sells_products_inside_of_the_skill" {
  variables {
    products = {
      five_hints = {
        type                 = "CONSUMABLE"
        testing_instructions = "Say 'Alexa, buy five hints'."
        pricing              = { "amazon.com" = { price = 0.99 }, "amazon.co.uk" = { price = 0.79 } }
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
          }
        }
      }
      all_access = {
        type                   = "SUBSCRIPTION"
        testing_instructions   = "Say 'Alexa, buy all access'."
        tax_category           = "INFORMATION_SERVICES"
        distribution_countries = ["GB"]
        pricing                = { "amazon.co.uk" = { price = 1.49 } }
        locales = {
          "en-GB" = {
            name                        = "All Access"
            summary                     = "A new ladder each day."
            description                 = "A new ladder each day, and all the old ones."
            example_phrases             = ["Alexa, buy all access"]
            small_icon_uri              = "https://example.com/access/108.png"
            large_icon_uri              = "https://example.com/access/512.png"
            purchase_prompt_description = "All access has a new ladder each day."
            bought_card_description     = "You have all access."
            privacy_policy_url          = "https://example.com/access-privacy"
          }
        }
      }
    }
  }

  assert {
    condition = jsonencode({ for name, product in alexa_in_skill_product.this : name => {
      currencies = values(product.publishing_information.pricing)[*].default_price_listing.currency
      countries  = product.publishing_information.distribution_countries
      tax        = product.publishing_information.tax_information.category
      frequency  = try(product.subscription_information.subscription_payment_frequency, "none")
      policies   = values(product.privacy_and_compliance.locales)[*].privacy_policy_url
      } }) == jsonencode({
      five_hints = { currencies = ["GBP", "USD"], countries = ["GB", "US"], tax = "SOFTWARE", frequency = "none", policies = ["https://example.com/privacy"] }
      all_access = { currencies = ["GBP"], countries = ["GB"], tax = "INFORMATION_SERVICES", frequency = "MONTHLY", policies = ["https://example.com/access-privacy"] }
    })
    error_message = "A product has other currencies, countries, taxes or policies than the skill and its own arguments say, or is paid otherwise."
  }

  assert {
    condition = alltrue([for name, association in alexa_in_skill_product_association.this :
      association.skill_id == output.skill_id && association.product_id == output.product_ids[name]
    ]) && length(alexa_in_skill_product_association.this) == 2
    error_message = "The skill sells ${jsonencode(alexa_in_skill_product_association.this)}."
  }
}

run "takes_over_a_skill" {
  command = plan

  variables {
    skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
  }

  assert {
    condition     = length(alexa_skill.this) == 0 && alexa_skill_publishing.this.skill_id == "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
    error_message = "A skill is created although there is one."
  }
}

run "gives_events_the_endpoints_of_the_skill" {
  command = plan

  variables {
    endpoint    = { uri = "arn:aws:lambda:us-east-1:123456789012:function:word-ladder" }
    regions     = { EU = { uri = "arn:aws:lambda:eu-west-1:123456789012:function:word-ladder" } }
    permissions = ["alexa::person_id:read"]
    events      = { subscriptions = ["SKILL_ENABLED"] }
  }

  assert {
    condition     = alexa_skill_events.this[0].endpoint.uri == var.endpoint.uri && alexa_skill_events.this[0].regions["EU"].endpoint.uri == var.regions["EU"].uri
    error_message = "The events go to ${jsonencode(alexa_skill_events.this[0].endpoint)}."
  }

  assert {
    condition     = output.permissions == toset(["alexa::person_id:read"]) && length(alexa_skill_permissions.this) == 1 && length(alexa_skill_custom_api.this) == 1
    error_message = "A section is missing."
  }
}

run "gives_events_their_own_endpoint" {
  command = plan

  variables {
    interfaces = { AUDIO_PLAYER = {} }
    events     = { subscriptions = ["SKILL_ENABLED"], endpoint = { uri = "https://example.com/events", ssl_certificate_type = "Trusted" }, regions = {} }
  }

  assert {
    condition     = alexa_skill_events.this[0].endpoint.uri == "https://example.com/events" && length(alexa_skill_custom_api.this) == 1
    error_message = "The events go to ${jsonencode(alexa_skill_events.this[0].endpoint)}."
  }
}

run "refuses_what_is_no_skill" {
  command = plan

  variables {
    skill_id = "M2KPXRTOXPUDZ1"
  }

  expect_failures = [var.skill_id]
}

run "refuses_a_skill_without_a_language" {
  command = plan

  variables {
    locales = {}
  }

  expect_failures = [var.locales]
}

run "refuses_a_skill_without_a_price" {
  command = plan

  variables {
    pricing = {}
  }

  expect_failures = [var.pricing]
}

run "refuses_a_distribution_to_nowhere" {
  command = plan

  variables {
    distribution = {}
  }

  expect_failures = [alexa_skill_publishing.this]
}

run "refuses_a_distribution_to_some_countries_and_everywhere" {
  command = plan

  variables {
    distribution = { countries = ["US"], is_available_worldwide = true }
  }

  expect_failures = [alexa_skill_publishing.this]
}

run "refuses_events_that_go_nowhere" {
  command = plan

  variables {
    events = { subscriptions = ["SKILL_ENABLED"] }
  }

  expect_failures = [alexa_skill_events.this]
}
