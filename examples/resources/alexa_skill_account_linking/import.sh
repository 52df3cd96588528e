terraform import alexa_skill_account_linking.quick_trivia amzn1.ask.skill.00000000-0000-0000-0000-000000000000
