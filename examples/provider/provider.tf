terraform {
  required_providers {
    alexa = {
      source = "terraform-provider-alexa/alexa"
    }
  }
}

# Without arguments the credentials come from the environment (ASK_REFRESH_TOKEN,
# ASK_LWA_CLIENT_ID, ASK_LWA_CLIENT_CONFIRMATION) or from the ASK CLI's profile.
provider "alexa" {}
