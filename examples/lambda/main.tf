terraform {
  required_providers {
    alexa = { source = "terraform-provider-alexa/alexa" }
    aws   = { source = "hashicorp/aws" }
  }
}

provider "aws" {
  region = "us-east-1"
}

# 1. The skill, as yet without an endpoint.
resource "alexa_skill" "quick_trivia" {
  initial_listing = { locale = "en-US", name = "Quick Trivia" }
}

# 2. The code, which knows nothing of the skill.
resource "aws_iam_role" "quick_trivia" {
  name = "quick-trivia"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "logs" {
  role       = aws_iam_role.quick_trivia.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
}

resource "aws_lambda_function" "quick_trivia" {
  function_name    = "quick-trivia"
  role             = aws_iam_role.quick_trivia.arn
  runtime          = "nodejs22.x"
  handler          = "index.handler"
  filename         = "${path.module}/quick-trivia.zip"
  source_code_hash = filebase64sha256("${path.module}/quick-trivia.zip")
}

# 3. The skill, and no other, may call the code.
resource "aws_lambda_permission" "alexa" {
  statement_id       = "AlexaSkill"
  action             = "lambda:InvokeFunction"
  function_name      = aws_lambda_function.quick_trivia.function_name
  principal          = "alexa-appkit.amazon.com"
  event_source_token = alexa_skill.quick_trivia.skill_id
}

# 4. The skill learns where its code is. Amazon asks AWS whether it may call it, so the permission comes first.
resource "alexa_skill_custom_api" "quick_trivia" {
  skill_id = alexa_skill.quick_trivia.skill_id
  endpoint = { uri = aws_lambda_function.quick_trivia.arn }

  interfaces = {
    ALEXA_PRESENTATION_APL = {}
  }

  depends_on = [aws_lambda_permission.alexa]
}

resource "alexa_skill_events" "quick_trivia" {
  skill_id      = alexa_skill.quick_trivia.skill_id
  endpoint      = { uri = aws_lambda_function.quick_trivia.arn }
  subscriptions = ["SKILL_ENABLED", "SKILL_DISABLED"]

  depends_on = [aws_lambda_permission.alexa]
}
