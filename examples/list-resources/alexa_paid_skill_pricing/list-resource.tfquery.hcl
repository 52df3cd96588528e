# The first 100 skills with a price.
list "alexa_paid_skill_pricing" "all" {
  provider = alexa
}

# Up to 500 of those that are called like this, with all their attributes.
list "alexa_paid_skill_pricing" "trivia" {
  provider         = alexa
  limit            = 500
  include_resource = true

  config {
    name_contains = "trivia"
  }
}
