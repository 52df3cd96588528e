variable "skill_id" {
  description = "The ID of a skill that exists, to be taken over. Without it a skill is created. It must be known when Terraform plans."
  type        = string
  default     = null

  validation {
    condition     = var.skill_id == null || can(regex("^amzn1\\.ask\\.skill\\.[0-9a-f-]+$", var.skill_id))
    error_message = "skill_id is ${jsonencode(var.skill_id)}. An ID looks like amzn1.ask.skill.00000000-0000-0000-0000-000000000000, and the developer console shows it below the skill's name."
  }
}

variable "vendor_id" {
  description = "The vendor that a new skill belongs to. Without it, the one of the provider, or the only one of the account."
  type        = string
  default     = null
}

variable "category" {
  description = "Where the skill stands in the skill store, such as `KNOWLEDGE_AND_TRIVIA`."
  type        = string
  nullable    = false
}

variable "locales" {
  description = "The languages of the skill, by locale (`en-US`): its listing in the skill store, what Alexa says around a purchase, and where its policies are."
  nullable    = false

  type = map(object({
    name                              = string
    summary                           = string
    description                       = optional(string)
    updates_description               = optional(string)
    example_phrases                   = optional(list(string), [])
    keywords                          = optional(set(string), [])
    small_icon_uri                    = optional(string)
    large_icon_uri                    = optional(string)
    purchase_prompt_description       = string
    purchase_confirmation_description = string
    privacy_policy_url                = optional(string)
    terms_of_use_url                  = optional(string)
  }))

  validation {
    condition     = length(var.locales) > 0
    error_message = "locales is empty. A skill has a listing in one language at least, such as locales = { \"en-US\" = { name = \"Quick Trivia\", ... } }."
  }
}

variable "pricing" {
  description = "What the skill costs, by marketplace (`amazon.com`). The currency is that of the marketplace and the offer a monthly subscription, unless they are given."
  nullable    = false

  type = map(object({
    price                          = number
    currency                       = optional(string)
    offer_type                     = optional(string, "SUBSCRIPTION")
    subscription_payment_frequency = optional(string)
    free_trial_duration            = optional(string)
  }))

  validation {
    condition     = length(var.pricing) > 0
    error_message = "pricing is empty. A paid skill has an offer in one marketplace at least, such as pricing = { \"amazon.com\" = { price = 4.99 } }."
  }
}

variable "tax_category" {
  description = "How the skill is taxed: `SOFTWARE`, `STREAMING_AUDIO`, `STREAMING_RADIO`, `INFORMATION_SERVICES`, `VIDEO`, `PERIODICALS` or `NEWSPAPERS`."
  type        = string
  default     = "SOFTWARE"
  nullable    = false
}

variable "price_change_limit_percent" {
  description = "The largest change of a price that a plan may make, in percent. Without it, the limit of the provider."
  type        = number
  default     = null
}

variable "distribution" {
  description = "Where and to whom the skill is offered: in some countries (`countries = [\"US\"]`), or in all where Amazon offers skills (`is_available_worldwide = true`)."
  nullable    = false

  type = object({
    countries              = optional(set(string), [])
    is_available_worldwide = optional(bool, false)
    mode                   = optional(string, "PUBLIC")
  })
}

variable "automatic_distribution" {
  description = "Whether Amazon offers the skill in further locales of its languages, and of which locales it makes them."
  default     = null

  type = object({
    is_active                   = bool
    source_locale_for_languages = optional(set(string))
  })
}

variable "automatic_cloned_locale" {
  description = "Which locales Amazon keeps as copies of another one. Not beside an `automatic_distribution` that is active."
  default     = null

  type = object({
    locales = list(object({
      source  = string
      targets = optional(set(string))
    }))
  })
}

variable "gadget_support" {
  description = "The Echo Buttons that a game is played with."
  default     = null

  type = object({
    requirement        = string
    min_gadget_buttons = optional(number)
    max_gadget_buttons = optional(number)
    num_players_min    = optional(number)
    num_players_max    = optional(number)
  })
}

variable "testing_instructions" {
  description = "What Amazon's testers have to know, often with a test account. Without them, they stay as the skill has them."
  type        = string
  default     = null
  sensitive   = true
}

variable "privacy" {
  description = "The answers to Amazon's privacy and compliance questions. They are legal statements, so the first three have no default; the others stay as the skill has them where they are left out. That the skill allows purchases follows from its price."
  nullable    = false

  type = object({
    uses_personal_info  = bool
    is_child_directed   = bool
    is_export_compliant = bool
    contains_ads        = optional(bool)
    uses_health_info    = optional(bool)
    shopping_kit = optional(object({
      is_shopping_actions_enabled           = optional(bool)
      is_amazon_associates_on_alexa_enabled = optional(bool)
    }))
  })
}

variable "endpoint" {
  description = "Where Amazon sends the skill's requests: the ARN of a Lambda function, or an address that begins with `https://` and the type of its certificate. Without it and without `regions` and `interfaces`, all three are left as the skill has them."
  default     = null

  type = object({
    uri                  = string
    ssl_certificate_type = optional(string)
  })
}

variable "regions" {
  description = "Endpoints for customers in one part of the world, by region: `NA`, `EU` or `FE`. The others are served by `endpoint`."
  default     = {}
  nullable    = false

  type = map(object({
    uri                  = string
    ssl_certificate_type = optional(string)
  }))
}

variable "interfaces" {
  description = "The interfaces that the skill uses, by type, such as `{ AUDIO_PLAYER = {} }`."
  default     = {}
  nullable    = false

  type = map(object({
    auto_initialized_extensions = optional(set(string))
    minimum_apml_version        = optional(string)
    minimum_template_version    = optional(string)
    packages                    = optional(set(string))
    requested_extensions        = optional(set(string))
    supported_viewports = optional(list(object({
      mode       = string
      shape      = string
      min_width  = optional(number)
      max_width  = optional(number)
      min_height = optional(number)
      max_height = optional(number)
    })))
  }))
}

variable "permissions" {
  description = "What the skill asks of its customers, such as `alexa::person_id:read`."
  type        = set(string)
  default     = []
  nullable    = false
}

variable "events" {
  description = "The events that the skill is told of (`subscriptions`) and sends (`publications`). They use the endpoints of the skill, unless they have their own."
  default     = null

  type = object({
    subscriptions = optional(set(string), [])
    publications  = optional(set(string), [])
    endpoint = optional(object({
      uri                  = string
      ssl_certificate_type = optional(string)
    }))
    regions = optional(map(object({
      uri                  = string
      ssl_certificate_type = optional(string)
    })))
  })
}

variable "products" {
  description = "What customers can buy inside of the skill, by reference name (`five_hints`). The names are those of `alexa_in_skill_product`. Where they are left out, the tax category, the countries and the privacy policy of a language are those of the skill, the currency is that of the marketplace, and a subscription is monthly."
  default     = {}
  nullable    = false

  type = map(object({
    type                           = string
    testing_instructions           = string
    purchasable_state              = optional(string)
    promotable_state               = optional(string)
    tax_category                   = optional(string)
    distribution_countries         = optional(set(string))
    subscription_payment_frequency = optional(string)
    subscription_trial_period_days = optional(number)
    pricing = map(object({
      price        = number
      currency     = optional(string)
      release_date = optional(string)
    }))
    locales = map(object({
      name                        = string
      summary                     = string
      description                 = string
      example_phrases             = list(string)
      keywords                    = optional(set(string), [])
      small_icon_uri              = string
      large_icon_uri              = string
      purchase_prompt_description = string
      bought_card_description     = string
      privacy_policy_url          = optional(string)
    }))
  }))
}

variable "skip_destroy" {
  description = "If true, destroy only forgets the skill, its sections and its products, and leaves them as they are."
  type        = bool
  default     = null
}

variable "force_destroy" {
  description = "If true, destroy deletes a skill that was created here even if customers have it."
  type        = bool
  default     = null
}
