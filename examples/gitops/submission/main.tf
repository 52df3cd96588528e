# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# What is with Amazon's reviewers, or was: a configuration of its own, so that no apply of an environment submits anything.
# scripts/submit.sh applies it after somebody has approved.

terraform {
  required_version = ">= 1.8"

  required_providers {
    alexa = {
      source = "terraform-provider-alexa/alexa"
    }
  }

  # In the database of the environment, beside the environment's own state.
  backend "pg" {
    schema_name = "submission"
  }
}

provider "alexa" {}

variable "skills" {
  description = "The skills of the environment, by name."
  type        = map(string)
}

data "alexa_skill" "this" {
  for_each = var.skills
  skill_id = each.value
}

data "alexa_skill_manifest" "development" {
  for_each = var.skills
  skill_id = each.value
}

data "alexa_skill_manifest" "live" {
  for_each = { for name, id in var.skills : name => id if contains(keys(data.alexa_skill.this[name].stages), "live") }
  skill_id = each.value
  stage    = "live"
}

locals {
  # What is to be reviewed, and what customers have. Amazon signs the address of each icon anew for every read.
  signed = "/(IconUri\":\"[^\"?]*)[^\"]*/"

  development = {
    for name, manifest in data.alexa_skill_manifest.development :
    name => nonsensitive(sha256(replace(jsonencode(jsondecode(manifest.json)), local.signed, "$1")))
  }
  live = {
    for name, manifest in data.alexa_skill_manifest.live :
    name => nonsensitive(sha256(replace(jsonencode(jsondecode(manifest.json)), local.signed, "$1")))
  }
}

# One for each skill that customers don't have as it is. A skill that has become live leaves the state, and nothing is
# withdrawn by that.
resource "alexa_skill_submission" "this" {
  for_each = { for name, id in var.skills : name => id if local.development[name] != lookup(local.live, name, "") }
  skill_id = each.value

  # What is approved goes on sale as soon as Amazon has certified it.
  publication_method = "AUTO_PUBLISHING"

  # The same skill is not submitted twice, whichever commit is approved.
  triggers = { manifest = local.development[each.key] }
}
