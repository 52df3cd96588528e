// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// observe is told of every exchange with the sandbox of an [Environment]. It is
// nil unless the build tag contract puts Amazon's description in its place.
var observe func(t testing.TB, exchange sandbox.Exchange)
