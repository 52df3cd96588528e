// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// What the guide says to do with a generated file is what tests of each resource do.
func TestTheGuideTidiesAsTheTestsDo(t *testing.T) {
	t.Parallel()
	for _, b := range blocks(t, "docs/guides/finding-and-importing.md") {
		if b.language == "shell" && strings.HasPrefix(b.text, acctest.TidyGenerated+" generated.tf\n") {
			return
		}
	}
	t.Errorf("the guide has no %s", acctest.TidyGenerated)
}
