# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

package main_test

import data.main
import data.plans

sold_in(marketplaces_before, languages_before, marketplaces, languages) := plans.pricing(
	plans.sold({marketplace: plans.once(5, "USD") | some marketplace in marketplaces_before}, languages_before),
	plans.sold({marketplace: plans.once(5, "USD") | some marketplace in marketplaces}, languages),
)

listed(languages) := plans.change("alexa_skill_publishing", "trivia", ["no-op"], null, {
	"skill_id": plans.id,
	"locales": {language: {"name": "Quick Trivia"} | some language in languages},
})

prompts_missing(changes) := [message |
	some message in main.deny with input as plans.plan(changes, []) with data.labels as ["price-change"]
	startswith(message, "marketplace-prompts")
]

test_a_new_marketplace_with_prompts_passes if {
	count(prompts_missing([sold_in(["amazon.com"], ["en-US"], ["amazon.com", "amazon.de"], ["en-US", "de-DE"])])) == 0
	count(prompts_missing([sold_in([], [], ["amazon.com"], ["es-US"])])) == 0
}

test_a_new_marketplace_without_prompts_is_refused if {
	messages := prompts_missing([sold_in(["amazon.com"], ["en-US"], ["amazon.com", "amazon.de"], ["en-US"])])
	count(messages) == 1
	contains(messages[0], "the offer ENTITLEMENT 5 USD on amazon.de has no prompts in de-DE")
	contains(prompts_missing([sold_in([], [], ["amazon.ca"], ["en-US"])])[0], "has no prompts in en-CA or fr-CA")
}

test_every_language_of_the_listings_is_asked_for if {
	messages := prompts_missing([sold_in([], [], ["amazon.ca"], ["en-CA"]), listed(["en-CA", "fr-CA", "en-US"])])
	count(messages) == 1
	contains(messages[0], "has no prompts in fr-CA.")
	count(prompts_missing([sold_in([], [], ["amazon.ca"], ["en-CA"]), listed(["en-CA", "en-US"])])) == 0
}

test_prompts_do_not_leave_a_marketplace if {
	count(prompts_missing([sold_in(["amazon.de"], ["de-DE"], ["amazon.de"], ["en-US"])])) == 1
	count(prompts_missing([sold_in(["amazon.de"], [], ["amazon.de"], [])])) == 0
}

test_a_marketplace_that_nobody_knows_is_refused if {
	messages := prompts_missing([sold_in([], [], ["amazon.example"], ["en-US"])])
	count(messages) == 1
	contains(messages[0], "the languages of amazon.example are not known here")
	count(prompts_missing([sold_in(["amazon.example"], [], ["amazon.example"], [])])) == 0
}
