import {
  to = alexa_in_skill_product.hints
  identity = {
    product_id = "amzn1.adg.product.00000000-0000-0000-0000-000000000000"
  }
}
