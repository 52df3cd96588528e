terraform import alexa_skill_interaction_model.en_us amzn1.ask.skill.00000000-0000-0000-0000-000000000000/en-US
