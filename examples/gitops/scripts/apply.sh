#!/bin/sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Applies the saved plan of an environment, after the policies have judged exactly that plan once more. Terraform refuses it
# where somebody has applied another one in the meantime.
#
# usage: scripts/apply.sh ENVIRONMENT
set -eu
cd "$(dirname "$0")/.."
environment=$1
out=out/$environment
. scripts/cli.sh

if test "$(cat "$out/changes")" = false; then
  echo "The plan for $environment changes nothing."
  exit
fi
init
cli show -json "$PWD/$out/tfplan" >"$out/plan.json"
scripts/policy.sh "$environment"
cli apply -input=false -no-color -lock-timeout="${LOCK_TIMEOUT:-10m}" "$PWD/$out/tfplan"
