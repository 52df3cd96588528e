// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators_test

import (
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

func validateMap(t *testing.T, judge validator.Map, value types.Map) *validator.MapResponse {
	t.Helper()
	var response validator.MapResponse
	judge.ValidateMap(t.Context(), validator.MapRequest{Path: path.Root("pricing"), ConfigValue: value}, &response)
	return &response
}

func keyed(keys ...string) types.Map {
	elements := map[string]attr.Value{}
	for _, key := range keys {
		elements[key] = types.StringUnknown()
	}
	return types.MapValueMust(types.StringType, elements)
}

func TestKeysThatFit(t *testing.T) {
	for label, c := range map[string]struct {
		judge validator.Map
		value types.Map
	}{
		"locales":      {validators.Locales(), keyed("en-US", "de-DE", "pt-BR")},
		"marketplaces": {validators.Marketplaces(), keyed("amazon.com", "amazon.co.uk", "amazon.de", "amazon.co.jp", "amazon.com.au", "amazon.in")},
		"no keys":      {validators.Marketplaces(), keyed()},
		"null":         {validators.Marketplaces(), types.MapNull(types.StringType)},
		"unknown":      {validators.Locales(), types.MapUnknown(types.StringType)},
	} {
		if got := validateMap(t, c.judge, c.value).Diagnostics; len(got) > 0 {
			t.Errorf("%s: %v", label, got)
		}
	}
}

func TestKeysThatDoNotFit(t *testing.T) {
	const locale, marketplace = "a locale such as en-US", "a marketplace such as amazon.com"
	for _, c := range []struct {
		judge     validator.Map
		key, hint string
		wanted    string
	}{
		{validators.Locales(), "en_US", `Did you mean "en-US"?`, locale},
		{validators.Locales(), "EN-us", `Did you mean "en-US"?`, locale},
		{validators.Locales(), "en", "", locale},
		{validators.Locales(), "english", "", locale},
		{validators.Locales(), "en-USA", "", locale},
		{validators.Locales(), "en-US\n", "", locale},
		{validators.Locales(), "", "", locale},
		{validators.Marketplaces(), "Amazon.com", `Did you mean "amazon.com"?`, marketplace},
		{validators.Marketplaces(), "www.amazon.co.uk", `Did you mean "amazon.co.uk"?`, marketplace},
		{validators.Marketplaces(), "https://www.amazon.de", `Did you mean "amazon.de"?`, marketplace},
		{validators.Marketplaces(), " amazon.de ", `Did you mean "amazon.de"?`, marketplace},
		{validators.Marketplaces(), "US", "", marketplace},
		{validators.Marketplaces(), "amazonXcom", "", marketplace},
		{validators.Marketplaces(), "amazon.com.example.org", "", marketplace},
	} {
		at := path.Root("pricing").AtMapKey(c.key)
		diagnostics := validateMap(t, c.judge, keyed(c.key)).Diagnostics
		expectError(t, diagnostics, at, c.wanted, c.hint)
		if hinted := contains(diagnostics, "Did you mean"); hinted != (c.hint != "") {
			t.Errorf("%q: guessed %t: %v", c.key, hinted, diagnostics)
		}
	}
}

func TestEveryWrongKeyIsReportedInOrder(t *testing.T) {
	diagnostics := validateMap(t, validators.Locales(), keyed("zz", "en-US", "aa", "mm")).Diagnostics
	var at []string
	for _, d := range diagnostics {
		placed, ok := d.(interface{ Path() path.Path })
		if !ok {
			t.Fatalf("%v is on no attribute", d)
		}
		at = append(at, placed.Path().String())
	}
	if want := []string{`pricing["aa"]`, `pricing["mm"]`, `pricing["zz"]`}; !slices.Equal(at, want) {
		t.Errorf("reported %v, want %v", at, want)
	}
}

func TestNullEntriesAreRefused(t *testing.T) {
	value := types.MapValueMust(types.StringType, map[string]attr.Value{"amazon.com": types.StringNull(), "amazon.de": types.StringValue("")})
	diagnostics := validateMap(t, validators.Marketplaces(), value).Diagnostics
	expectError(t, diagnostics, path.Root("pricing").AtMapKey("amazon.com"), "null", "Leave the key out")
}
