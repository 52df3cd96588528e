list "alexa_skill_privacy" "all" {
  provider = alexa
}
