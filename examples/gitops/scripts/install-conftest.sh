#!/bin/sh
# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Builds conftest where there is none. Go checks what it fetches against its public database of checksums.
#
# usage: scripts/install-conftest.sh
set -eu

if ! command -v conftest >/dev/null; then
  go install github.com/open-policy-agent/conftest@v0.71.1
  echo "$(go env GOPATH)/bin" >>"$GITHUB_PATH"
fi
