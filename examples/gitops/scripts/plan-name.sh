#!/bin/sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Names the plan of an environment for the files that are checked out. A pull request is checked out as what the main branch
# will be after its merge, so the plan has the same name before and after it, unless the main branch has moved in between.
#
# usage: scripts/plan-name.sh ENVIRONMENT
set -eu
cd "$(dirname "$0")/.."
echo "plan-$1-$(git rev-parse 'HEAD^{tree}')"
