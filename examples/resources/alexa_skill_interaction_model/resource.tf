resource "alexa_skill_interaction_model" "en_us" {
  # Or that of alexa_skill_publishing, which writes the listing first.
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
  locale   = "en-US"

  # Or file("${path.module}/models/en-US.json"), as the developer console exports it.
  interaction_model = jsonencode({
    languageModel = {
      invocationName = "quick trivia"
      intents = [
        { name = "BuyIntent", samples = ["buy the premium quiz", "what can I buy"] },
        { name = "CancelPurchaseIntent", samples = ["cancel my subscription", "stop paying"] },
        { name = "RefundIntent", samples = ["give me my money back", "I want a refund"] },
        { name = "AMAZON.StopIntent", samples = [] },
        { name = "AMAZON.CancelIntent", samples = [] },
        { name = "AMAZON.HelpIntent", samples = [] },
      ]
      types = []
    }
  })
  description = "Intents to buy, to cancel and to be refunded"
}
