// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

func TestNearest(t *testing.T) {
	var permissions []string
	for _, permission := range rules.Permissions {
		permissions = append(permissions, permission.Name)
	}
	currencies := []string{"USD", "CAD", "GBP", "EUR", "JPY"}
	for _, c := range []struct {
		written string
		words   []string
		want    string
	}{
		{"SUBSCRIPTIONN", rules.OfferTypes, "SUBSCRIPTION"},
		{"subscription ", rules.OfferTypes, "SUBSCRIPTION"},
		{"Entitlment", rules.OfferTypes, "ENTITLEMENT"},
		{"CONSUMABLE", rules.OfferTypes, ""},
		{"MONTHLI", rules.Frequencies, "MONTHLY"},
		{"WEEKLY", rules.Frequencies, ""},
		{"streaming audio", rules.TaxCategories, "STREAMING_AUDIO"},
		{"SOFTWARES", rules.TaxCategories, "SOFTWARE"},
		{"BOOKS", rules.TaxCategories, ""},
		{"en_us", rules.Locales, "en-US"},
		{"ja-JA", rules.Locales, "ja-JP"},
		{"de-AT", rules.Locales, ""},
		// Two are as near as each other.
		{"en-GN", rules.Locales, ""},
		{"usd", currencies, "USD"},
		{"EURO", currencies, "EUR"},
		{"SEK", currencies, ""},
		{"", currencies, ""},
		{"GAME", rules.Categories, "GAMES"},
		{"KNOWLEDGE_AND_TRIVA", rules.Categories, "KNOWLEDGE_AND_TRIVIA"},
		{"alexa:person_id:read", permissions, "alexa::person_id:read"},
		{"alexa::profile:emial:read", permissions, "alexa::profile:email:read"},
		{"alexa::devices:all:adddress:full:read", permissions, "alexa::devices:all:address:full:read"},
		// Half of it is right, and that is not enough.
		{"alexa::profile:address:read", permissions, ""},
	} {
		if got := rules.Nearest(c.written, c.words); got != c.want {
			t.Errorf("%q: got %q, want %q", c.written, got, c.want)
		}
	}
}
