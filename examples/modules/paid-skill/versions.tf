terraform {
  # Functions of providers need 1.8, of Terraform and of OpenTofu.
  required_version = ">= 1.8"

  required_providers {
    alexa = {
      source  = "terraform-provider-alexa/alexa"
      version = ">= 0.1"
    }
  }
}
