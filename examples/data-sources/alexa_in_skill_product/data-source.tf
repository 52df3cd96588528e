data "alexa_in_skill_product" "hints" {
  reference_name = "five_hints"
}

# The same product as customers have it.
data "alexa_in_skill_product" "live_hints" {
  product_id = data.alexa_in_skill_product.hints.product_id
  stage      = "live"
}

check "state_of_hints_is_published" {
  assert {
    condition = !data.alexa_in_skill_product.live_hints.present || (
      data.alexa_in_skill_product.live_hints.purchasable_state == data.alexa_in_skill_product.hints.purchasable_state
    )
    error_message = "That the hints are sold, or are not sold any more, is not certified yet: submit the skill."
  }
}
