resource "alexa_in_skill_product_association" "hints" {
  # Where Terraform has the product too, take the ID from its resource:
  # alexa_in_skill_product.hints.product_id. Then Terraform knows the order.
  product_id = "amzn1.adg.product.00000000-0000-0000-0000-000000000000"
  skill_id   = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}
