# What customers can buy in a skill.
data "alexa_in_skill_products" "sold" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
  stage    = "live"
}

output "product_ids" {
  value = { for product in data.alexa_in_skill_products.sold.products : product.reference_name => product.product_id }
}

# All products of the vendor, and those of them that lack something.
data "alexa_in_skill_products" "all" {}

output "incomplete_products" {
  value = [for product in data.alexa_in_skill_products.all.products : product.reference_name if product.status == "INCOMPLETE"]
}
