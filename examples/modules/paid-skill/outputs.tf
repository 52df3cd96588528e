output "skill_id" {
  description = "The ID of the skill."
  value       = local.skill_id
}

output "name" {
  description = "What the skill is called, in `en-US` or else in its first language."
  value       = local.name
}

output "locales" {
  description = "The languages of the skill."
  value       = keys(var.locales)
}

output "marketplaces" {
  description = "Where the skill is sold, such as `amazon.com`."
  value       = keys(local.offers)
}

output "price" {
  description = "The price before tax, by marketplace."
  value       = tomap({ for marketplace, offer in local.offers : marketplace => offer.price })
}

output "currency" {
  description = "The currency of the price, by marketplace."
  value       = tomap({ for marketplace, offer in local.offers : marketplace => offer.currency })
}

output "offer_type" {
  description = "`SUBSCRIPTION` or `ENTITLEMENT`, by marketplace."
  value       = tomap({ for marketplace, offer in local.offers : marketplace => offer.offer_type })
}

output "free_trial_duration" {
  description = "The length of the free trial, by marketplace. Marketplaces without one are left out."
  value       = tomap({ for marketplace, offer in local.offers : marketplace => offer.free_trial_information.free_trial_duration if offer.free_trial_information != null })
}

output "price_summary" {
  description = "Each offer in a line such as `SUBSCRIPTION 4.99 USD monthly, 7-day free trial`, by marketplace, as the provider has understood it."
  value       = alexa_paid_skill_pricing.this.price_summary
}

output "tax_category" {
  description = "How the skill is taxed."
  value       = var.tax_category
}

output "distribution" {
  description = "Where and to whom the skill is offered: `countries`, `is_available_worldwide` and `mode`."
  value       = var.distribution
}

output "privacy" {
  description = "The answers to Amazon's privacy and compliance questions, with those that the skill had already."
  value = {
    allows_purchases    = alexa_skill_privacy.this.allows_purchases
    uses_personal_info  = alexa_skill_privacy.this.uses_personal_info
    is_child_directed   = alexa_skill_privacy.this.is_child_directed
    is_export_compliant = alexa_skill_privacy.this.is_export_compliant
    contains_ads        = alexa_skill_privacy.this.contains_ads
    uses_health_info    = alexa_skill_privacy.this.uses_health_info
  }
}

output "permissions" {
  description = "What the skill asks of its customers."
  value       = var.permissions
}

output "product_ids" {
  description = "The IDs of the products that customers can buy inside of the skill, by reference name."
  value       = tomap({ for name, product in alexa_in_skill_product.this : name => product.product_id })
}
