#!/bin/sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Judges the plans of a pull request by the policies and puts everything into one comment, which it writes anew each time.
# Fails where a policy refuses a plan, or where there is no plan.
#
# usage: scripts/review.sh ENVIRONMENT...
set -eu
cd "$(dirname "$0")/.."
. scripts/forge.sh

status=0
for environment in "$@"; do
  if ! test -s "out/$environment/plan.json"; then
    status=1
  elif ! scripts/policy.sh "$environment"; then
    status=1
  fi
done

scripts/comment.sh "$@" >out/comment.md
comment out/comment.md
exit "$status"
