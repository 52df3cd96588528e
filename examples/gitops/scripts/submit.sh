#!/bin/sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Submits for certification what customers don't have yet of an environment. It runs after somebody has approved, which may be
# days after the apply. So it plans the environment once more, and submits nothing where the skills are not as the commit says.
#
# usage: scripts/submit.sh ENVIRONMENT
set -eu
cd "$(dirname "$0")/.."
environment=$1
out=out/$environment

scripts/plan.sh "$environment"
if test "$(cat "$out/changes")" = true; then
  echo "Nothing is submitted: $environment is not as this commit says. Apply the main branch, and approve the newest submission." >&2
  exit 1
fi

# The skills have the names of their modules.
TF_VAR_skills=$(jq -c '[.planned_values.root_module.child_modules[]
  | {(.address | ltrimstr("module.")): first(.resources[].values.skill_id | values)}] | add' "$out/plan.json")
export TF_VAR_skills

folder=submission
. scripts/cli.sh
init
cli apply -input=false -no-color -auto-approve -lock-timeout="${LOCK_TIMEOUT:-10m}"
