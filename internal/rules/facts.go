// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// Currency is money that Amazon sells digital goods in.
type Currency struct {
	// Code is the ISO 4217 code.
	Code string
	// MinorUnits is the number of decimals that the money has.
	MinorUnits int
	// Least and Most bound the price of a one-time purchase or a subscription,
	// as decimals. The figures are those of in-skill products; Amazon publishes
	// none for paid skills.
	Least, Most string
}

// Currencies are the currencies of the [Marketplaces].
var Currencies = []Currency{
	{Code: "USD", MinorUnits: 2, Least: "0.99", Most: "99.99"},
	{Code: "CAD", MinorUnits: 2, Least: "0.99", Most: "99.99"},
	{Code: "GBP", MinorUnits: 2, Least: "0.99", Most: "99.99"},
	{Code: "EUR", MinorUnits: 2, Least: "0.99", Most: "99.99"},
	{Code: "JPY", MinorUnits: 0, Least: "99", Most: "9999"},
}

// Marketplace is one of Amazon's shops.
type Marketplace struct {
	// Name is the key in the manifest.
	Name string
	// Currency is the ISO 4217 code of the money that it sells for.
	Currency string
	// Countries are those whose customers buy there, as ISO 3166 codes.
	Countries []string
	// Locales are the languages that it sells in.
	Locales []string
}

// Marketplaces are the shops that sell in-skill products. Amazon's list of those
// that sell paid skills is not public; its samples show the first and the third.
var Marketplaces = []Marketplace{
	{Name: "amazon.com", Currency: "USD", Countries: []string{"US"}, Locales: []string{"en-US", "es-US"}},
	{Name: "amazon.ca", Currency: "CAD", Countries: []string{"CA"}, Locales: []string{"en-CA", "fr-CA"}},
	{
		Name: "amazon.co.uk", Currency: "GBP", Locales: []string{"en-GB"},
		Countries: []string{
			"GB", "IE", "BE", "BG", "CY", "CZ", "DK", "EE", "FI", "GG", "GI", "GR", "HR", "HU", "LT", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "UA",
		},
	},
	{Name: "amazon.co.jp", Currency: "JPY", Countries: []string{"JP"}, Locales: []string{"ja-JP"}},
	{Name: "amazon.de", Currency: "EUR", Countries: []string{"DE", "AT", "LI", "LU"}, Locales: []string{"de-DE"}},
	{Name: "amazon.es", Currency: "EUR", Countries: []string{"ES"}, Locales: []string{"es-ES"}},
	{Name: "amazon.fr", Currency: "EUR", Countries: []string{"FR"}, Locales: []string{"fr-FR"}},
	{Name: "amazon.it", Currency: "EUR", Countries: []string{"IT"}, Locales: []string{"it-IT"}},
}

// The words of SMAPI's published model.
var (
	// OfferTypes are what a skill can be sold as.
	OfferTypes = []string{"SUBSCRIPTION", "ENTITLEMENT"}
	// Frequencies are how often a subscription is paid.
	Frequencies = []string{"MONTHLY", "YEARLY"}
	// TaxCategories are how a skill can be taxed.
	TaxCategories = []string{
		"SOFTWARE", "STREAMING_AUDIO", "STREAMING_RADIO", "INFORMATION_SERVICES", "VIDEO", "PERIODICALS", "NEWSPAPERS",
	}
	// Locales are the languages of skills.
	Locales = []string{
		"ar-SA", "de-DE", "en-AU", "en-CA", "en-GB", "en-IN", "en-US", "es-ES", "es-MX",
		"es-US", "fr-CA", "fr-FR", "hi-IN", "it-IT", "ja-JP", "nl-NL", "pt-BR",
	}
	// PaidLocales are the languages that every source allows for paid skills.
	PaidLocales = []string{"en-US", "es-US"}
)

// Categories are the skill store's. Amazon publishes no list; this is the one on
// which the tools that write manifests agree.
var Categories = []string{
	"ALARMS_AND_CLOCKS", "ASTROLOGY", "BUSINESS_AND_FINANCE", "CALCULATORS", "CALENDARS_AND_REMINDERS",
	"CHILDRENS_EDUCATION_AND_REFERENCE", "CHILDRENS_GAMES", "CHILDRENS_MUSIC_AND_AUDIO", "CHILDRENS_NOVELTY_AND_HUMOR",
	"COMMUNICATION", "CONNECTED_CAR", "COOKING_AND_RECIPE", "CURRENCY_GUIDES_AND_CONVERTERS", "DATING",
	"DELIVERY_AND_TAKEOUT", "DEVICE_TRACKING", "EDUCATION_AND_REFERENCE", "EVENT_FINDERS", "EXERCISE_AND_WORKOUT",
	"FASHION_AND_STYLE", "FLIGHT_FINDERS", "FRIENDS_AND_FAMILY", "GAME_INFO_AND_ACCESSORY", "GAMES", "HEALTH_AND_FITNESS",
	"HOTEL_FINDERS", "KNOWLEDGE_AND_TRIVIA", "MOVIE_AND_TV_KNOWLEDGE_AND_TRIVIA", "MOVIE_INFO_AND_REVIEWS",
	"MOVIE_SHOWTIMES", "MUSIC_AND_AUDIO_ACCESSORIES", "MUSIC_AND_AUDIO_KNOWLEDGE_AND_TRIVIA",
	"MUSIC_INFO_REVIEWS_AND_RECOGNITION_SERVICE", "NAVIGATION_AND_TRIP_PLANNER", "NEWS", "NOVELTY",
	"ORGANIZERS_AND_ASSISTANTS", "PETS_AND_ANIMAL", "PODCAST", "PUBLIC_TRANSPORTATION", "RELIGION_AND_SPIRITUALITY",
	"RESTAURANT_BOOKING_INFO_AND_REVIEW", "SCHOOLS", "SCORE_KEEPING", "SELF_IMPROVEMENT", "SHOPPING", "SMART_HOME",
	"SOCIAL_NETWORKING", "SPORTS_GAMES", "SPORTS_NEWS", "STREAMING_SERVICE", "TAXI_AND_RIDESHARING",
	"TO_DO_LISTS_AND_NOTES", "TRANSLATORS", "TV_GUIDES", "UNIT_CONVERTERS", "WEATHER", "WINE_AND_BEVERAGE", "ZIP_CODE_LOOKUP",
}

func currencyCalled(code string) (Currency, bool) {
	for _, currency := range Currencies {
		if currency.Code == code {
			return currency, true
		}
	}
	return Currency{}, false
}

func marketplaceCalled(name string) (Marketplace, bool) {
	for _, marketplace := range Marketplaces {
		if marketplace.Name == name {
			return marketplace, true
		}
	}
	return Marketplace{}, false
}
