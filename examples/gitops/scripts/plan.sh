#!/bin/sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Plans an environment and leaves in out/ENVIRONMENT what the jobs after it need:
#
#   tfplan                the saved plan, which the apply takes
#   plan.json, plan.txt   the same for programs and for people
#   plan.log              what was said while planning, an object of JSON a line
#   changes               true or false
#
# All of it is as secret as the state. Fails where there is no plan, not where there are changes.
#
# usage: scripts/plan.sh ENVIRONMENT
set -eu
cd "$(dirname "$0")/.."
environment=$1
out=out/$environment
. scripts/cli.sh

rm -rf "$out"
mkdir -p "$out"
init

status=0
cli plan -input=false -lock-timeout="${LOCK_TIMEOUT:-10m}" -detailed-exitcode -json -out="$PWD/$out/tfplan" >"$out/plan.log" || status=$?
jq -L scripts -n -r --rawfile log "$out/plan.log" 'include "plan"; said($log) | "\(.severity): \(.summary) \(.address)\n\(.detail)\n"' >&2

case $status in
  0) echo false >"$out/changes" ;;
  2) echo true >"$out/changes" ;;
  *)
    echo "There is no plan for $environment." >&2
    exit 1
    ;;
esac

cli show -no-color "$PWD/$out/tfplan" >"$out/plan.txt"
cli show -json "$PWD/$out/tfplan" >"$out/plan.json"
cat "$out/plan.txt"
