import {
  to = alexa_skill_custom_api.quick_trivia
  id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
}
