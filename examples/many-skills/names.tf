# What a file may hold: the variables of the module, and what is in them. A star stands for any locale, marketplace, region
# or interface.

locals {
  names = {
    "" = {
      skill_id                   = "a text"
      category                   = "a text"
      distribution               = "an object"
      automatic_distribution     = "an object"
      automatic_cloned_locale    = "an object"
      gadget_support             = "an object"
      testing_instructions       = "a text"
      locales                    = "an object"
      pricing                    = "an object"
      tax_category               = "a text"
      price_change_limit_percent = "a number"
      privacy                    = "an object"
      endpoint                   = "an object"
      regions                    = "an object"
      interfaces                 = "an object"
      permissions                = "a list"
      events                     = "an object"
      products                   = "an object"
    }
    "distribution" = {
      countries              = "a list"
      is_available_worldwide = "true or false"
      mode                   = "a text"
    }
    "automatic_distribution" = {
      is_active                   = "true or false"
      source_locale_for_languages = "a list"
    }
    "automatic_cloned_locale" = {
      locales = "a list"
    }
    "gadget_support" = {
      requirement        = "a text"
      min_gadget_buttons = "a number"
      max_gadget_buttons = "a number"
      num_players_min    = "a number"
      num_players_max    = "a number"
    }
    "locales.*" = {
      name                              = "a text"
      summary                           = "a text"
      description                       = "a text"
      updates_description               = "a text"
      example_phrases                   = "a list"
      keywords                          = "a list"
      small_icon_uri                    = "a text"
      large_icon_uri                    = "a text"
      purchase_prompt_description       = "a text"
      purchase_confirmation_description = "a text"
      privacy_policy_url                = "a text"
      terms_of_use_url                  = "a text"
    }
    "pricing.*" = {
      price                          = "a number"
      currency                       = "a text"
      offer_type                     = "a text"
      subscription_payment_frequency = "a text"
      free_trial_duration            = "a text"
    }
    "privacy" = {
      uses_personal_info  = "true or false"
      is_child_directed   = "true or false"
      is_export_compliant = "true or false"
      contains_ads        = "true or false"
      uses_health_info    = "true or false"
      shopping_kit        = "an object"
    }
    "privacy.shopping_kit" = {
      is_shopping_actions_enabled           = "true or false"
      is_amazon_associates_on_alexa_enabled = "true or false"
    }
    "endpoint" = {
      uri                  = "a text"
      ssl_certificate_type = "a text"
    }
    "regions.*" = {
      uri                  = "a text"
      ssl_certificate_type = "a text"
    }
    "interfaces.*" = {
      auto_initialized_extensions = "a list"
      minimum_apml_version        = "a text"
      minimum_template_version    = "a text"
      packages                    = "a list"
      requested_extensions        = "a list"
      supported_viewports         = "a list"
    }
    "events" = {
      subscriptions = "a list"
      publications  = "a list"
      endpoint      = "an object"
      regions       = "an object"
    }
    "events.endpoint" = {
      uri                  = "a text"
      ssl_certificate_type = "a text"
    }
    "events.regions.*" = {
      uri                  = "a text"
      ssl_certificate_type = "a text"
    }
    "products.*" = {
      type                           = "a text"
      testing_instructions           = "a text"
      purchasable_state              = "a text"
      promotable_state               = "a text"
      tax_category                   = "a text"
      distribution_countries         = "a list"
      subscription_payment_frequency = "a text"
      subscription_trial_period_days = "a number"
      pricing                        = "an object"
      locales                        = "an object"
    }
    "products.*.pricing.*" = {
      price        = "a number"
      currency     = "a text"
      release_date = "a text"
    }
    "products.*.locales.*" = {
      name                        = "a text"
      summary                     = "a text"
      description                 = "a text"
      example_phrases             = "a list"
      keywords                    = "a list"
      small_icon_uri              = "a text"
      large_icon_uri              = "a text"
      purchase_prompt_description = "a text"
      bought_card_description     = "a text"
      privacy_policy_url          = "a text"
    }
  }

  # What must be there, where its part is.
  required = {
    ""                        = ["category", "distribution", "locales", "pricing", "privacy"]
    "automatic_distribution"  = ["is_active"]
    "automatic_cloned_locale" = ["locales"]
    "gadget_support"          = ["requirement"]
    "locales.*"               = ["name", "summary", "purchase_prompt_description", "purchase_confirmation_description"]
    "pricing.*"               = ["price"]
    "privacy"                 = ["uses_personal_info", "is_child_directed", "is_export_compliant"]
    "endpoint"                = ["uri"]
    "regions.*"               = ["uri"]
    "events.endpoint"         = ["uri"]
    "events.regions.*"        = ["uri"]
    "products.*"              = ["type", "testing_instructions", "pricing", "locales"]
    "products.*.pricing.*"    = ["price"]
    "products.*.locales.*" = [
      "name", "summary", "description", "example_phrases", "small_icon_uri", "large_icon_uri", "purchase_prompt_description", "bought_card_description",
    ]
  }

  # The parts whose keys are for the file to choose.
  keyed = ["locales", "pricing", "regions", "interfaces", "events.regions", "products", "products.*.pricing", "products.*.locales"]
}
