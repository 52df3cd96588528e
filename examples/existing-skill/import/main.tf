# The skill exists, and Terraform writes the configuration: terraform plan -generate-config-out=generated.tf

locals {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}

import {
  to = alexa_skill_publishing.quick_trivia
  id = local.skill_id
}

import {
  to = alexa_paid_skill_pricing.quick_trivia
  id = local.skill_id
}

import {
  to = alexa_skill_privacy.quick_trivia
  id = local.skill_id
}

import {
  to = alexa_skill_permissions.quick_trivia
  id = local.skill_id
}

import {
  to = alexa_skill_custom_api.quick_trivia
  id = local.skill_id
}
