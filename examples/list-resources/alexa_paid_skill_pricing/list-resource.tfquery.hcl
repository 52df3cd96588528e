list "alexa_paid_skill_pricing" "all" {
  provider = alexa
}
