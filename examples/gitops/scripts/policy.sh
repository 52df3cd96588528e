#!/bin/sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Judges the plan of an environment by the policies, which know the labels of the pull request. Leaves the verdict in
# out/ENVIRONMENT/policy.json and fails where a policy refuses the plan.
#
# The policies are those of POLICY_COMMIT, which a pull request can't change, or else those that are checked out.
#
# usage: scripts/policy.sh ENVIRONMENT
set -eu
cd "$(dirname "$0")/.."
environment=$1
out=out/$environment
. scripts/forge.sh

found=$(labels)
printf '{"labels": %s}\n' "$found" >"$out/labels.json"
policy=policy
if test -n "${POLICY_COMMIT:-}"; then
  git archive --format=tar --output="$out/policy.tar" "$POLICY_COMMIT" policy
  tar -xf "$out/policy.tar" -C "$out"
  policy=$out/policy
fi

status=0
"${CONFTEST:-conftest}" test --policy "$policy" --data "$policy/data" --data "$out/labels.json" --no-color --output json "$out/plan.json" >"$out/policy.json" || status=$?
jq -r '.[] | ((.failures // [])[] | "refused: \(.msg)"), ((.warnings // [])[] | "warning: \(.msg)")' "$out/policy.json" >&2
exit "$status"
