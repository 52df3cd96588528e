// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"fmt"
	"strings"
)

// CurrencyOf returns the currency of one of the [Marketplaces], as its three
// letters of ISO 4217. Any other name is an error.
func CurrencyOf(marketplace string) (string, error) {
	found, known := marketplaceCalled(marketplace)
	if !known {
		return "", fmt.Errorf("Amazon's pages name no marketplace %q.%s Known are %s",
			marketplace, question(marketplaceMeant(marketplace)), strings.Join(marketplaceNames(), ", "))
	}
	return found.Currency, nil
}
