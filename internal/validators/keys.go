// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators

import (
	"context"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

var (
	localeKey = regexp.MustCompile(`^[a-z]{2}-[A-Z]{2}$`)
	// marketplaceKey is the form of every marketplace in Amazon's samples and
	// tables: amazon.com, amazon.co.uk, amazon.de.
	marketplaceKey = regexp.MustCompile(`^amazon\.[a-z]{2,3}(\.[a-z]{2})?$`)
)

// Locales asks for keys such as en-US. Amazon's prose spells them en_US in one
// place; the manifest never does.
func Locales() validator.Map {
	return keys{
		described: "The keys must be locales such as en-US.",
		pattern:   localeKey,
		wanted:    "a locale such as en-US: a language in lower case, a hyphen, a country in upper case",
		correct: func(key string) string {
			language, country, ok := strings.Cut(strings.ReplaceAll(key, "_", "-"), "-")
			if !ok {
				return ""
			}
			return strings.ToLower(language) + "-" + strings.ToUpper(country)
		},
	}
}

// Marketplaces asks for keys such as amazon.com.
func Marketplaces() validator.Map {
	return keys{
		described: "The keys must be marketplaces such as amazon.com.",
		pattern:   marketplaceKey,
		wanted:    "a marketplace such as amazon.com or amazon.co.uk",
		correct: func(key string) string {
			lower := strings.ToLower(strings.TrimSpace(key))
			return strings.TrimPrefix(strings.TrimPrefix(lower, "https://"), "www.")
		},
	}
}

// keys judges the keys of a map, and refuses elements that are null: they would
// mean "not there", which the map says better by not having the key.
type keys struct {
	described
	pattern *regexp.Regexp
	wanted  string
	// correct guesses what was meant.
	correct func(string) string
}

func (v keys) ValidateMap(_ context.Context, req validator.MapRequest, resp *validator.MapResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() {
		return
	}
	elements := req.ConfigValue.Elements()
	for _, key := range slices.Sorted(maps.Keys(elements)) {
		at := req.Path.AtMapKey(key)
		if !v.pattern.MatchString(key) {
			text := message(at, "the key %q does not fit. It must be %s.", key, v.wanted)
			if guess := v.correct(key); v.pattern.MatchString(guess) {
				text += " Did you mean \"" + guess + "\"?"
			}
			resp.Diagnostics.AddAttributeError(at, "Invalid key", text)
		}
		if elements[key].IsNull() {
			resp.Diagnostics.AddAttributeError(at, "Missing value",
				message(at, "a null entry means nothing. Leave the key out; a for expression with an if can do it."))
		}
	}
}
