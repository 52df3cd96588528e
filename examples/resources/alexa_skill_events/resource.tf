# The skill's code learns when a subscription begins, is renewed and ends.
resource "alexa_skill_events" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  endpoint = { uri = "arn:aws:lambda:us-east-1:123456789012:function:quick-trivia" }

  subscriptions = [
    "SKILL_ENABLED",
    "SKILL_DISABLED",
    "IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED",
    "IN_SKILL_PRODUCT_SUBSCRIPTION_RENEWED",
    "IN_SKILL_PRODUCT_SUBSCRIPTION_ENDED",
  ]
}
