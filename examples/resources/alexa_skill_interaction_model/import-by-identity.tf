import {
  to = alexa_skill_interaction_model.en_us
  identity = {
    skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
    locale   = "en-US"
  }
}
