# The guard rails hold: no request is sent, and no credentials are needed. The skill is live, and sold on amazon.com.
mock_provider "alexa" {
  mock_data "alexa_paid_skill_pricing" {
    defaults = {
      present       = true
      price_summary = { "amazon.com" = "ENTITLEMENT 4.99 USD" }
    }
  }

  mock_data "alexa_skill_privacy" {
    defaults = {
      present             = true
      is_export_compliant = true
    }
  }
}

run "nothing_changes" {
  command = plan
}

run "a_new_marketplace_needs_prompts" {
  command = plan

  variables {
    offers = {
      "amazon.com" = { price = 4.99, currency = "USD" }
      "amazon.de"  = { price = 4.99, currency = "EUR" }
    }
  }

  expect_failures = [alexa_paid_skill_pricing.quick_trivia]
}

run "with_prompts_it_is_fine" {
  command = plan

  variables {
    offers = {
      "amazon.com" = { price = 4.99, currency = "USD" }
      "amazon.de"  = { price = 4.99, currency = "EUR" }
    }
    prompts = {
      "en-US" = { purchase_prompt_description = "More questions every month.", purchase_confirmation_description = "Enjoy Quick Trivia!" }
      "de-DE" = { purchase_prompt_description = "Jeden Monat neue Fragen.", purchase_confirmation_description = "Viel Spaß!" }
    }
  }
}

run "an_offer_does_not_end_by_the_way" {
  command = plan

  variables {
    offers = { "amazon.de" = { price = 4.99, currency = "EUR" } }
    prompts = {
      "de-DE" = { purchase_prompt_description = "Jeden Monat neue Fragen.", purchase_confirmation_description = "Viel Spaß!" }
    }
  }

  expect_failures = [alexa_paid_skill_pricing.quick_trivia]
}

run "an_offer_ends_when_that_is_approved" {
  command = plan

  variables {
    price_change_approved = true
    offers                = { "amazon.de" = { price = 4.99, currency = "EUR" } }
    prompts = {
      "de-DE" = { purchase_prompt_description = "Jeden Monat neue Fragen.", purchase_confirmation_description = "Viel Spaß!" }
    }
  }
}

run "what_is_live_is_export_compliant" {
  command = plan

  variables {
    is_export_compliant = false
  }

  expect_failures = [alexa_skill_privacy.quick_trivia]
}

run "a_draft_need_not_be" {
  command = plan

  variables {
    is_export_compliant = false
  }

  override_data {
    target = data.alexa_skill_privacy.live
    values = {
      present = false
    }
  }
}

run "a_live_skill_that_does_not_say_so_is_warned_of" {
  command = plan

  override_data {
    target = data.alexa_skill_privacy.live
    values = {
      present             = true
      is_export_compliant = false
    }
  }

  expect_failures = [check.what_is_live_is_export_compliant]
}
