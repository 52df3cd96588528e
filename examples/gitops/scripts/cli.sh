# shellcheck shell=sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Read by the other scripts: the CLI in the folder of an environment, or in another one.
#
#   environment    which one
#   folder         the other folder; that of the environment without it
#   TERRAFORM      terraform or tofu, by name or path; terraform without it
#   LOCK_TIMEOUT   how long to wait for somebody else who has the state; ten minutes without it

export TF_IN_AUTOMATION=1

cli() {
  "${TERRAFORM:-terraform}" -chdir="${folder:-environments/$environment}" "$@"
}

init() {
  cli init -input=false -no-color >&2
}
