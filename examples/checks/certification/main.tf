# Warns of where a skill stands on its way to the customers, and of privacy answers that would stop it there.
#
# The list of skills says at which stage a skill is. Why a review has failed it does not say; the developer console does.

terraform {
  required_providers {
    alexa = { source = "terraform-provider-alexa/alexa" }
  }
}

variable "skill_id" {
  type    = string
  default = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}

# Data sources stand outside of check blocks: inside, they would leave something to apply in each plan.
data "alexa_skill" "this" {
  skill_id = var.skill_id
}

data "alexa_skill_privacy" "development" {
  skill_id = var.skill_id
}

data "alexa_skill_privacy" "live" {
  skill_id = var.skill_id
  stage    = "live"
}

locals {
  status = { for name, stage in data.alexa_skill.this.stages : name => stage.publication_status }

  # The answers that customers and testers go by, at both stages.
  answers = {
    for stage, privacy in { development = data.alexa_skill_privacy.development, live = data.alexa_skill_privacy.live } : stage => {
      allows_purchases                  = privacy.allows_purchases
      uses_personal_info                = privacy.uses_personal_info
      is_child_directed                 = privacy.is_child_directed
      contains_ads                      = privacy.contains_ads
      uses_health_info                  = privacy.uses_health_info
    }
  }
}

check "can_be_changed" {
  assert {
    condition     = local.status["development"] != "CERTIFICATION"
    error_message = "Amazon reviews the skill, and nothing can be written to it. Wait, or withdraw it in the developer console."
  }
}

check "nothing_waits_to_be_published" {
  assert {
    condition     = !contains(keys(local.status), "certified")
    error_message = "The skill has passed certification and waits to be published: customers have the old one."
  }
}

check "customers_can_get_it" {
  assert {
    condition     = !contains(["HIDDEN", "REMOVED"], lookup(local.status, "live", "none"))
    error_message = "The skill was published, but is ${lower(lookup(local.status, "live", "none"))}: nobody new can get it."
  }
}

check "can_be_submitted" {
  assert {
    condition     = data.alexa_skill_privacy.development.present && coalesce(data.alexa_skill_privacy.development.is_export_compliant, false)
    error_message = "Amazon takes no skill into certification before its privacy questions are answered, is_export_compliant with true."
  }
}

check "answers_are_those_that_were_certified" {
  assert {
    condition = !data.alexa_skill_privacy.live.present || local.answers.live == local.answers.development

    error_message = "These answers differ from those of the live skill, which is a case for a lawyer and for a new certification: ${
      join(", ", [for name, answer in local.answers.development : name if answer != local.answers.live[name]])
    }."
  }
}
