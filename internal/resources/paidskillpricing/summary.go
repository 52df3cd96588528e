// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package paidskillpricing

import (
	"slices"
	"strconv"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// summaries writes a line for each offer of which all is known.
func summaries(view rules.View) map[string]string {
	lines := map[string]string{}
	for _, offer := range rules.Offers(view) {
		if line, known := summary(offer); known {
			lines[offer.Marketplace] = line
		}
	}
	return lines
}

// summary writes an offer as a person would say it. What an offer lacks is left
// out of the line; other diagnostics are about that.
func summary(offer rules.Offer) (line string, known bool) {
	for _, part := range []rules.Place{offer.Place, offer.Type(), offer.Price(), offer.Currency(), offer.Frequency(), offer.TrialDuration()} {
		if !part.Known() {
			return "", false
		}
	}
	kind, _ := offer.Type().Text()
	currency, _ := offer.Currency().Text()
	words := slices.DeleteFunc([]string{kind, offer.Amount(), currency}, func(word string) bool { return word == "" })
	if frequency, given := offer.Frequency().Text(); given {
		words = append(words, strings.ToLower(frequency))
	}
	line = strings.Join(words, " ")
	if duration, given := offer.TrialDuration().Text(); given {
		line += ", " + trial(duration)
	}
	return line, true
}

// trial says how long a free trial lasts: P7D is "7-day free trial".
func trial(duration string) string {
	days, err := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(duration, "P"), "D"))
	if err != nil {
		return duration + " free trial"
	}
	return strconv.Itoa(days) + "-day free trial"
}
