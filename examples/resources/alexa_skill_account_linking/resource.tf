# With TF_VAR_client_secret in the environment, or from a secret store by an ephemeral resource.
variable "client_secret" {
  type      = string
  ephemeral = true
}

resource "alexa_skill_account_linking" "quick_trivia" {
  skill_id = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

  type                = "AUTH_CODE"
  authorization_url   = "https://login.example.com/oauth2/authorize"
  access_token_url    = "https://login.example.com/oauth2/token"
  access_token_scheme = "HTTP_BASIC"
  client_id           = "alexa-quick-trivia"
  scopes              = ["openid", "profile"]
  domains             = ["cdn.example.com"]

  # The secret is sent with every write and kept nowhere. Another number sends it again.
  client_secret_wo         = var.client_secret
  client_secret_wo_version = 1
}
