locals {
  skill_id = var.skill_id != null ? var.skill_id : one(alexa_skill.this[*].skill_id)

  # The language that the skill is called in where it needs one name: English as in the United States, else the first one.
  main_locale = contains(keys(var.locales), "en-US") ? "en-US" : keys(var.locales)[0]
  name        = var.locales[local.main_locale].name

  offers = {
    for marketplace, offer in var.pricing : marketplace => {
      offer_type = offer.offer_type
      price      = offer.price
      currency   = offer.currency != null ? offer.currency : provider::alexa::marketplace_currency(marketplace)

      # Beside another type of offer a frequency is a mistake, which the provider reports.
      subscription_information = offer.offer_type == "SUBSCRIPTION" || offer.subscription_payment_frequency != null ? {
        subscription_payment_frequency = coalesce(offer.subscription_payment_frequency, "MONTHLY")
      } : null

      free_trial_information = offer.free_trial_duration != null ? { free_trial_duration = offer.free_trial_duration } : null
    }
  }

  regions = { for region, endpoint in var.regions : region => { endpoint = endpoint } }
}

resource "alexa_skill" "this" {
  count = var.skill_id == null ? 1 : 0

  vendor_id       = var.vendor_id
  initial_listing = { locale = local.main_locale, name = local.name }
  force_destroy   = var.force_destroy
  skip_destroy    = var.skip_destroy

  lifecycle {
    # It is for the creation alone. From then on alexa_skill_publishing has the listings.
    ignore_changes = [initial_listing]
  }
}

resource "alexa_skill_publishing" "this" {
  skill_id                = local.skill_id
  category                = var.category
  distribution_countries  = var.distribution.countries
  is_available_worldwide  = var.distribution.is_available_worldwide
  distribution_mode       = var.distribution.mode
  automatic_distribution  = var.automatic_distribution
  automatic_cloned_locale = var.automatic_cloned_locale
  gadget_support          = var.gadget_support
  testing_instructions    = var.testing_instructions
  skip_destroy            = var.skip_destroy

  locales = {
    for locale, texts in var.locales : locale => {
      name                = texts.name
      summary             = texts.summary
      description         = texts.description
      updates_description = texts.updates_description
      example_phrases     = texts.example_phrases
      keywords            = texts.keywords
      small_icon_uri      = texts.small_icon_uri
      large_icon_uri      = texts.large_icon_uri
    }
  }

  lifecycle {
    precondition {
      condition     = var.distribution.is_available_worldwide != (length(var.distribution.countries) > 0)
      error_message = "The distribution of ${local.name} is either in countries, such as { countries = [\"US\"] }, or { is_available_worldwide = true }."
    }
  }
}

resource "alexa_paid_skill_pricing" "this" {
  skill_id                   = local.skill_id
  pricing                    = local.offers
  tax_information            = { category = var.tax_category }
  price_change_limit_percent = var.price_change_limit_percent
  skip_destroy               = var.skip_destroy

  custom_product_prompts = {
    for locale, texts in var.locales : locale => {
      purchase_prompt_description       = texts.purchase_prompt_description
      purchase_confirmation_description = texts.purchase_confirmation_description
    }
  }
}

resource "alexa_skill_privacy" "this" {
  skill_id            = local.skill_id
  allows_purchases    = true
  uses_personal_info  = var.privacy.uses_personal_info
  is_child_directed   = var.privacy.is_child_directed
  is_export_compliant = var.privacy.is_export_compliant
  contains_ads        = var.privacy.contains_ads
  uses_health_info    = var.privacy.uses_health_info
  shopping_kit        = var.privacy.shopping_kit
  skip_destroy        = var.skip_destroy

  locales = {
    for locale, texts in var.locales : locale => {
      privacy_policy_url = texts.privacy_policy_url
      terms_of_use_url   = texts.terms_of_use_url
    } if texts.privacy_policy_url != null || texts.terms_of_use_url != null
  }
}

resource "alexa_skill_custom_api" "this" {
  count = var.endpoint != null || length(var.regions) + length(var.interfaces) > 0 ? 1 : 0

  skill_id     = local.skill_id
  endpoint     = var.endpoint
  regions      = local.regions
  interfaces   = var.interfaces
  skip_destroy = var.skip_destroy
}

resource "alexa_skill_permissions" "this" {
  count = length(var.permissions) > 0 ? 1 : 0

  skill_id     = local.skill_id
  permissions  = var.permissions
  skip_destroy = var.skip_destroy
}

resource "alexa_skill_events" "this" {
  count = var.events != null ? 1 : 0

  skill_id      = local.skill_id
  endpoint      = var.events.endpoint != null ? var.events.endpoint : var.endpoint
  regions       = var.events.regions != null ? { for region, endpoint in var.events.regions : region => { endpoint = endpoint } } : local.regions
  subscriptions = var.events.subscriptions
  publications  = var.events.publications
  skip_destroy  = var.skip_destroy

  lifecycle {
    precondition {
      condition     = var.events.endpoint != null || var.endpoint != null
      error_message = "The events of ${local.name} need an endpoint: set endpoint, or events.endpoint."
    }
  }
}
