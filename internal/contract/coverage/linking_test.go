// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package coverage_test

import (
	"slices"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/contract"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/contract/coverage"
)

// TestCoverageOfAccountLinking proves that every attribute of account linking is a property of what Amazon takes, and every
// property an attribute.
func TestCoverageOfAccountLinking(t *testing.T) {
	model, err := contract.Load()
	if err != nil {
		t.Fatal(err)
	}
	described := model.Definition("v1.skill.accountLinking.AccountLinkingRequestPayload")
	if described == nil {
		t.Fatal("the description has no account linking")
	}
	var attributes []string
	for name := range resourceSchemas(t)["alexa_skill_account_linking"] {
		if name != "client_secret_wo" && name != "client_secret_wo_version" {
			attributes = append(attributes, coverage.ManifestName(name))
		}
	}
	for name := range described.Properties {
		if !slices.Contains(attributes, name) {
			t.Errorf("the property %s is no attribute", name)
		}
	}
	for _, name := range attributes {
		if described.Properties[name] == nil {
			t.Errorf("the attribute %s is no property", name)
		}
	}
}
