list "alexa_skill_permissions" "all" {
  provider = alexa
}
