list "alexa_skill_events" "all" {
  provider = alexa
}
