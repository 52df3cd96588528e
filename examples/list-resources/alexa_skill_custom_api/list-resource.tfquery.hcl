# The first 100 custom skills with an endpoint or interfaces.
list "alexa_skill_custom_api" "all" {
  provider = alexa
}

# Up to 500 of those that are called like this, with all their attributes.
list "alexa_skill_custom_api" "trivia" {
  provider         = alexa
  limit            = 500
  include_resource = true

  config {
    name_contains = "trivia"
  }
}
