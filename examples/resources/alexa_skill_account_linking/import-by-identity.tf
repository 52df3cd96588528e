import {
  to = alexa_skill_account_linking.quick_trivia
  identity = {
    skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
  }
}
