data "alexa_manifest_schema" "submission" {
  operation = "SUBMIT_SKILL"
}

locals {
  # The manifest as the ASK CLI keeps it.
  paid_skill = jsondecode(file("${path.module}/skill.json")).manifest.publishingInformation.paidSkillInformation

  # Where the words are is Amazon's choice, so a place that has moved ends the check and not the plan.
  tax_categories = try(
    jsondecode(data.alexa_manifest_schema.submission.schema).properties.manifest.properties.publishingInformation.properties.paidSkillInformation.properties.taxInformation.properties.category.enum,
    [],
  )
}

check "tax_category" {
  assert {
    condition     = length(local.tax_categories) == 0 || contains(local.tax_categories, local.paid_skill.taxInformation.category)
    error_message = "Amazon takes the tax categories ${jsonencode(local.tax_categories)}, not ${local.paid_skill.taxInformation.category}."
  }
}
