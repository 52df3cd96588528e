// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

// Terraform shows a message on an attribute or one index below it, and what is
// deeper on the first line of the resource.
func TestPlace(t *testing.T) {
	pricing := path.Root("pricing")
	for _, c := range []struct{ at, want path.Path }{
		{path.Empty(), path.Empty()},
		{pricing, pricing},
		{pricing.AtMapKey("amazon.com"), pricing.AtMapKey("amazon.com")},
		{pricing.AtMapKey("amazon.com").AtName("price"), pricing.AtMapKey("amazon.com")},
		{pricing.AtListIndex(3).AtName("price"), pricing.AtListIndex(3)},
		{pricing.AtName("category"), pricing},
		{pricing.AtName("category").AtMapKey("a"), pricing},
	} {
		if got := entity.Place(c.at); !got.Equal(c.want) {
			t.Errorf("%s is placed on %s, want %s", c.at, got, c.want)
		}
	}
}
