# The first 100 skills with events.
list "alexa_skill_events" "all" {
  provider = alexa
}

# Up to 500 of those that are called like this, with all their attributes.
list "alexa_skill_events" "trivia" {
  provider         = alexa
  limit            = 500
  include_resource = true

  config {
    name_contains = "trivia"
  }
}
