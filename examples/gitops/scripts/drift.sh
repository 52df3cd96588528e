#!/bin/sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Looks whether an environment is as the main branch says. Where it is not, one issue says what differs, however often this
# runs; it is closed when nothing differs any more. Where there is no plan, the script fails and leaves the issue alone.
#
# usage: scripts/drift.sh ENVIRONMENT
set -eu
cd "$(dirname "$0")/.."
environment=$1
out=out/$environment
. scripts/forge.sh

title="$environment is not as the main branch says"
scripts/plan.sh "$environment"
issue=$(find_issue "$title")

if test "$(cat "$out/changes")" = false; then
  if test -n "$issue"; then
    echo 'Nothing differs any more.' >"$out/issue.md"
    close_issue "$issue" "$out/issue.md"
  fi
  exit
fi

jq -L scripts -n -r \
  --arg environment "$environment" \
  --slurpfile plan "$out/plan.json" \
  --argjson policy '[]' \
  --arg text '' \
  --rawfile log "$out/plan.log" \
  'include "comment"; issue' >"$out/issue.md"
if test -n "$issue"; then
  edit_issue "$issue" "$out/issue.md"
else
  open_issue "$title" "$out/issue.md"
fi
