# Needs Terraform 1.10 or OpenTofu 1.11.
ephemeral "alexa_access_token" "this" {}

# Enables the skill on the devices of its developer, for which the provider has no resource. The token is in no variable,
# no file and no command line.
resource "terraform_data" "enablement" {
  provisioner "local-exec" {
    command = "printf 'Authorization: Bearer %s' \"$TOKEN\" | curl --fail --request PUT --header @- https://api.amazonalexa.com/v1/skills/$SKILL/stages/development/enablement"
    environment = {
      SKILL = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
      TOKEN = ephemeral.alexa_access_token.this.access_token
    }
  }
}
