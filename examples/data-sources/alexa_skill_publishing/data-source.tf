data "alexa_skill_publishing" "live" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
  stage    = "live"
}

data "alexa_skill_publishing" "development" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}

locals {
  # Without the icons: Amazon gives them another address at every read.
  listings = {
    for stage, publishing in { live = data.alexa_skill_publishing.live, development = data.alexa_skill_publishing.development } : stage => {
      for locale, listing in publishing.present ? publishing.locales : {} : locale => merge(listing, { small_icon_uri = null, large_icon_uri = null })
    }
  }
}

check "skill_publishing_is_published" {
  assert {
    condition = !data.alexa_skill_publishing.live.present || alltrue([
      local.listings.live == local.listings.development,
      data.alexa_skill_publishing.live.distribution_countries == data.alexa_skill_publishing.development.distribution_countries,
    ])
    error_message = "Customers don't have yet what is in development: submit the skill for certification."
  }
}
