data "alexa_skills" "published" {
  publication_status = "PUBLISHED"
}

# Which of them are paid skills.
data "alexa_paid_skill_pricing" "published" {
  for_each = toset(data.alexa_skills.published.skills[*].skill_id)

  skill_id = each.key
  stage    = "live"
}

output "prices" {
  value = { for id, pricing in data.alexa_paid_skill_pricing.published : id => pricing.price_summary if pricing.present }
}
