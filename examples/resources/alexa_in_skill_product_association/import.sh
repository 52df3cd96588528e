terraform import alexa_in_skill_product_association.hints amzn1.adg.product.00000000-0000-0000-0000-000000000000/amzn1.ask.skill.00000000-0000-0000-0000-000000000000
