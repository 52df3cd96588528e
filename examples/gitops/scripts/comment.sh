#!/bin/sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Writes what the plans in out/ would do, for people.
#
# usage: scripts/comment.sh ENVIRONMENT...
set -eu
cd "$(dirname "$0")/.."

echo '<!-- terraform plan -->'
for environment in "$@"; do
  echo
  # A file that is missing counts as an empty one.
  for file in plan.json policy.json plan.log plan.txt; do
    mkdir -p "out/$environment"
    test -e "out/$environment/$file" || : >"out/$environment/$file"
  done
  jq -L scripts -n -r \
    --arg environment "$environment" \
    --slurpfile plan "out/$environment/plan.json" \
    --slurpfile policy "out/$environment/policy.json" \
    --rawfile log "out/$environment/plan.log" \
    --rawfile text "out/$environment/plan.txt" \
    'include "comment"; section'
done
