list "alexa_skill_custom_api" "all" {
  provider = alexa
}
