resource "alexa_in_skill_product" "this" {
  for_each = var.products

  vendor_id            = var.vendor_id
  type                 = each.value.type
  reference_name       = each.key
  purchasable_state    = each.value.purchasable_state
  promotable_state     = each.value.promotable_state
  testing_instructions = each.value.testing_instructions
  skip_destroy         = var.skip_destroy

  # Beside another type a frequency is a mistake, which the provider reports.
  subscription_information = each.value.type == "SUBSCRIPTION" || each.value.subscription_payment_frequency != null || each.value.subscription_trial_period_days != null ? {
    subscription_payment_frequency = coalesce(each.value.subscription_payment_frequency, "MONTHLY")
    subscription_trial_period_days = each.value.subscription_trial_period_days
  } : null

  publishing_information = {
    distribution_countries = each.value.distribution_countries != null ? each.value.distribution_countries : var.distribution.countries
    tax_information        = { category = coalesce(each.value.tax_category, var.tax_category) }

    pricing = {
      for marketplace, offer in each.value.pricing : marketplace => {
        release_date = offer.release_date
        default_price_listing = {
          price    = offer.price
          currency = offer.currency != null ? offer.currency : provider::alexa::marketplace_currency(marketplace)
        }
      }
    }

    locales = {
      for locale, texts in each.value.locales : locale => {
        name            = texts.name
        summary         = texts.summary
        description     = texts.description
        example_phrases = texts.example_phrases
        keywords        = texts.keywords
        small_icon_uri  = texts.small_icon_uri
        large_icon_uri  = texts.large_icon_uri
        custom_product_prompts = {
          purchase_prompt_description = texts.purchase_prompt_description
          bought_card_description     = texts.bought_card_description
        }
      }
    }
  }

  privacy_and_compliance = {
    locales = {
      for locale, texts in each.value.locales : locale => {
        privacy_policy_url = texts.privacy_policy_url != null ? texts.privacy_policy_url : var.locales[locale].privacy_policy_url
      } if texts.privacy_policy_url != null || try(var.locales[locale].privacy_policy_url, null) != null
    }
  }
}

resource "alexa_in_skill_product_association" "this" {
  for_each = var.products

  product_id   = alexa_in_skill_product.this[each.key].product_id
  skill_id     = local.skill_id
  skip_destroy = var.skip_destroy
}
