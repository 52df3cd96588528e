#!/bin/sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Stores the plan of an environment for the job that applies it. GitLab alone needs it: GitHub has an action for that.
#
# usage: scripts/store-plan.sh ENVIRONMENT
set -eu
cd "$(dirname "$0")/.."
. scripts/forge.sh
store_plan "$(scripts/plan-name.sh "$1")" "$1"
