// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// Amazon's page on in-skill products, "languages, distribution, pricing", in the
// Japanese copy of 2025-10-14: the one column of prices is for one-time purchases
// and subscriptions.
func TestMarketplacesAreThoseOfAmazonsPage(t *testing.T) {
	page := map[string]struct{ currency, countries, locales string }{
		"amazon.com": {"USD", "US", "en-US es-US"},
		"amazon.ca":  {"CAD", "CA", "en-CA fr-CA"},
		"amazon.co.uk": {
			"GBP", "GB IE BE BG CY CZ DK EE FI GG GI GR HR HU LT LV MT NL NO PL PT RO SE SI SK UA", "en-GB",
		},
		"amazon.de":    {"EUR", "DE AT LI LU", "de-DE"},
		"amazon.es":    {"EUR", "ES", "es-ES"},
		"amazon.fr":    {"EUR", "FR", "fr-FR"},
		"amazon.it":    {"EUR", "IT", "it-IT"},
		"amazon.co.jp": {"JPY", "JP", "ja-JP"},
	}
	if len(rules.Marketplaces) != len(page) {
		t.Errorf("%d marketplaces, want %d", len(rules.Marketplaces), len(page))
	}
	for _, marketplace := range rules.Marketplaces {
		want := page[marketplace.Name]
		if marketplace.Currency != want.currency {
			t.Errorf("%s sells for %s, want %s", marketplace.Name, marketplace.Currency, want.currency)
		}
		expectWords(t, marketplace.Name+": countries", marketplace.Countries, want.countries)
		expectWords(t, marketplace.Name+": locales", marketplace.Locales, want.locales)
	}
}

func TestPricesAreThoseOfAmazonsPage(t *testing.T) {
	want := []rules.Currency{
		{Code: "USD", MinorUnits: 2, Least: "0.99", Most: "99.99"},
		{Code: "CAD", MinorUnits: 2, Least: "0.99", Most: "99.99"},
		{Code: "GBP", MinorUnits: 2, Least: "0.99", Most: "99.99"},
		{Code: "EUR", MinorUnits: 2, Least: "0.99", Most: "99.99"},
		{Code: "JPY", MinorUnits: 0, Least: "99", Most: "9999"},
	}
	if diff := cmp.Diff(want, rules.Currencies); diff != "" {
		t.Errorf("currencies (-want +got):\n%s", diff)
	}
}

// The words are in the order in which messages list them: Amazon's.
func TestWordsAreThoseOfAmazonsModel(t *testing.T) {
	expectWords(t, "offer types", rules.OfferTypes, "SUBSCRIPTION ENTITLEMENT")
	expectWords(t, "frequencies", rules.Frequencies, "MONTHLY YEARLY")
	expectWords(t, "tax categories", rules.TaxCategories,
		"SOFTWARE STREAMING_AUDIO STREAMING_RADIO INFORMATION_SERVICES VIDEO PERIODICALS NEWSPAPERS")
	expectWords(t, "languages of paid skills", rules.PaidLocales, "en-US es-US")
	expectWords(t, "locales", rules.Locales,
		"ar-SA de-DE en-AU en-CA en-GB en-IN en-US es-ES es-MX es-US fr-CA fr-FR hi-IN it-IT ja-JP nl-NL pt-BR")
	expectWords(t, "categories", rules.Categories, `
		ALARMS_AND_CLOCKS ASTROLOGY BUSINESS_AND_FINANCE CALCULATORS CALENDARS_AND_REMINDERS
		CHILDRENS_EDUCATION_AND_REFERENCE CHILDRENS_GAMES CHILDRENS_MUSIC_AND_AUDIO CHILDRENS_NOVELTY_AND_HUMOR
		COMMUNICATION CONNECTED_CAR COOKING_AND_RECIPE CURRENCY_GUIDES_AND_CONVERTERS DATING DELIVERY_AND_TAKEOUT
		DEVICE_TRACKING EDUCATION_AND_REFERENCE EVENT_FINDERS EXERCISE_AND_WORKOUT FASHION_AND_STYLE FLIGHT_FINDERS
		FRIENDS_AND_FAMILY GAME_INFO_AND_ACCESSORY GAMES HEALTH_AND_FITNESS HOTEL_FINDERS KNOWLEDGE_AND_TRIVIA
		MOVIE_AND_TV_KNOWLEDGE_AND_TRIVIA MOVIE_INFO_AND_REVIEWS MOVIE_SHOWTIMES MUSIC_AND_AUDIO_ACCESSORIES
		MUSIC_AND_AUDIO_KNOWLEDGE_AND_TRIVIA MUSIC_INFO_REVIEWS_AND_RECOGNITION_SERVICE NAVIGATION_AND_TRIP_PLANNER
		NEWS NOVELTY ORGANIZERS_AND_ASSISTANTS PETS_AND_ANIMAL PODCAST PUBLIC_TRANSPORTATION RELIGION_AND_SPIRITUALITY
		RESTAURANT_BOOKING_INFO_AND_REVIEW SCHOOLS SCORE_KEEPING SELF_IMPROVEMENT SHOPPING SMART_HOME SOCIAL_NETWORKING
		SPORTS_GAMES SPORTS_NEWS STREAMING_SERVICE TAXI_AND_RIDESHARING TO_DO_LISTS_AND_NOTES TRANSLATORS TV_GUIDES
		UNIT_CONVERTERS WEATHER WINE_AND_BEVERAGE ZIP_CODE_LOOKUP`)
	if len(rules.Locales) != 17 || len(rules.Categories) != 59 {
		t.Errorf("%d locales and %d categories, want 17 and 59", len(rules.Locales), len(rules.Categories))
	}
}

func expectWords(t *testing.T, what string, got []string, want string) {
	t.Helper()
	if diff := cmp.Diff(strings.Fields(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}
