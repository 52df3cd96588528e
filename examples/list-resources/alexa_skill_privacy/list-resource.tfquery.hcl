# The first 100 skills with privacy answers.
list "alexa_skill_privacy" "all" {
  provider = alexa
}

# Up to 500 of those that are called like this, with all their attributes.
list "alexa_skill_privacy" "trivia" {
  provider         = alexa
  limit            = 500
  include_resource = true

  config {
    name_contains = "trivia"
  }
}
