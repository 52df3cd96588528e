#!/bin/sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Brings the plan that was made and reviewed for the files that are checked out.
#
# usage: scripts/fetch-plan.sh ENVIRONMENT
set -eu
cd "$(dirname "$0")/.."
environment=$1
. scripts/forge.sh

name=$(scripts/plan-name.sh "$environment")
mkdir -p out
if ! fetch_plan "$name"; then
  echo "No plan $name could be fetched. Where no pull request has planned these very files, because the main branch has moved or somebody has pushed to it, run this pipeline by hand: it plans, and applies after an approval." >&2
  exit 1
fi
