// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"encoding/json"
	"fmt"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// marketplacesFiles are where examples read what the provider knows of marketplaces, below examples/.
var marketplacesFiles = []string{"gitops/policy/data/marketplaces.json", "guard-rails/marketplaces.json"}

// marketplaces is the JSON of those files, from the table by which the provider itself goes: for each marketplace its
// currency and the languages that it sells in.
func marketplaces() (string, error) {
	type facts struct {
		Currency  string   `json:"currency"`
		Languages []string `json:"languages"`
	}

	known := map[string]facts{}
	for _, marketplace := range rules.Marketplaces {
		known[marketplace.Name] = facts{Currency: marketplace.Currency, Languages: marketplace.Locales}
	}

	text, err := json.MarshalIndent(map[string]any{"marketplaces": known}, "", "  ")
	if err != nil {
		return "", fmt.Errorf("unable to encode the marketplaces: %w", err)
	}

	return string(text) + "\n", nil
}
