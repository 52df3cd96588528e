import {
  to = alexa_skill_submission.quick_trivia
  identity = {
    skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
  }
}
