terraform import alexa_in_skill_product.hints amzn1.adg.product.00000000-0000-0000-0000-000000000000
