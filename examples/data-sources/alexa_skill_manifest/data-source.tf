data "alexa_skill_manifest" "live" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
  stage    = "live"
}

locals {
  manifest = jsondecode(data.alexa_skill_manifest.live.json)
}

output "countries" {
  value = nonsensitive(local.manifest.publishingInformation.distributionCountries)
}
