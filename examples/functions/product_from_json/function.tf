# One product for each file, in the folders that the ASK CLI uses.
locals {
  products = { for name in fileset(path.module, "isps/*/*.json") : name => provider::alexa::product_from_json(file("${path.module}/${name}")) }
}

resource "alexa_in_skill_product" "from_files" {
  for_each = local.products

  type                     = each.value.type
  reference_name           = each.value.reference_name
  purchasable_state        = each.value.purchasable_state
  promotable_state         = each.value.promotable_state
  testing_instructions     = each.value.testing_instructions
  subscription_information = each.value.subscription_information
  publishing_information   = each.value.publishing_information
  privacy_and_compliance   = each.value.privacy_and_compliance
}
