# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

terraform {
  required_version = ">= 1.8"

  required_providers {
    alexa = {
      source = "terraform-provider-alexa/alexa"
    }
  }

  # PG_CONN_STR says where the database is. Each environment has one of its own, with a user of its own.
  backend "pg" {}
}

# The environment's secrets are those of its vendor account: ASK_REFRESH_TOKEN, ASK_LWA_CLIENT_ID, ASK_LWA_CLIENT_CONFIRMATION.
provider "alexa" {}
