#!/bin/sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Checks what needs no secret, so that it can run for a pull request from anywhere.
#
# usage: scripts/check.sh ENVIRONMENT...
set -eu
cd "$(dirname "$0")/.."

"${TERRAFORM:-terraform}" fmt -check -diff -recursive
for environment in "$@" submission; do
  folder=environments/$environment
  test "$environment" != submission || folder=submission
  . scripts/cli.sh
  cli init -input=false -no-color -backend=false >&2
  cli validate -no-color
done
