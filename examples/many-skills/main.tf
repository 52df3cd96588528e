# Each file in the folder skills is a skill. A new file is a new skill; a change of a file is a change of that skill alone.

terraform {
  required_version = ">= 1.8"

  required_providers {
    alexa = { source = "terraform-provider-alexa/alexa" }
  }
}

locals {
  files = fileset(path.module, "skills/*.{yaml,yml,json}")

  # A skill is called like its file, whatever the format: module.skill["quick-trivia"] has its resources.
  name = { for file in local.files : file => trimsuffix(basename(file), regex("\\.[a-z]+$", file)) }

  # JSON is YAML too. If a file can't be read, that one alone is, so that the error says which it is, and where in it.
  unreadable = [for file in local.files : file if !can(yamldecode(file("${path.module}/${file}")))]
  skills = length(local.unreadable) > 0 ? yamldecode(file("${path.module}/${local.unreadable[0]}")) : {
    for file in local.files : local.name[file] => yamldecode(file("${path.module}/${file}"))
  }
}

module "skill" {
  source   = "../modules/paid-skill"
  for_each = local.skills

  skill_id                   = try(each.value.skill_id, null)
  category                   = try(each.value.category, null)
  distribution               = try(each.value.distribution, null)
  automatic_distribution     = try(each.value.automatic_distribution, null)
  automatic_cloned_locale    = try(each.value.automatic_cloned_locale, null)
  gadget_support             = try(each.value.gadget_support, null)
  testing_instructions       = try(each.value.testing_instructions, null)
  locales                    = try(each.value.locales, null)
  pricing                    = try(each.value.pricing, null)
  tax_category               = try(each.value.tax_category, null)
  price_change_limit_percent = try(each.value.price_change_limit_percent, null)
  privacy                    = try(each.value.privacy, null)
  endpoint                   = try(each.value.endpoint, null)
  regions                    = try(each.value.regions, null)
  interfaces                 = try(each.value.interfaces, null)
  permissions                = try(each.value.permissions, null)
  events                     = try(each.value.events, null)
  products                   = try(each.value.products, null)
}

# What a policy, or a person, wants to know of all skills. The JSON of a plan has it under output_changes.skills.after.
output "skills" {
  description = "The outputs of the module, by skill."
  value       = module.skill
}
