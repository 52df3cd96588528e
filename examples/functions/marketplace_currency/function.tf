resource "alexa_paid_skill_pricing" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  pricing = {
    for marketplace, price in { "amazon.com" = 49.99, "amazon.de" = 44.99 } : marketplace => {
      offer_type                             = "ENTITLEMENT"
      price                                  = price
      currency                               = provider::alexa::marketplace_currency(marketplace)
    }
  }

  tax_information = { category = "SOFTWARE" }
}
