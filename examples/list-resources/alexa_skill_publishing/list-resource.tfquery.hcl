list "alexa_skill_publishing" "all" {
  provider = alexa
}
