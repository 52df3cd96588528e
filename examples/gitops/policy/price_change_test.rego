# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

package main_test

import data.main
import data.plans

priced(before, after) := plans.plan([plans.pricing(plans.sold(before, ["en-US"]), plans.sold(after, ["en-US"]))], [])

moves(old, new) := priced({"amazon.com": plans.monthly(old)}, {"amazon.com": plans.monthly(new)})

refused(plan, labels) := messages if {
	messages := main.deny with input as plan with data.labels as labels with data.price_change_limit_percent as 20
}

test_a_price_at_the_limit_passes if {
	count(refused(moves(5, 6), [])) == 0
	count(refused(moves(4.99, 4.99), [])) == 0
	count(refused(moves(0.1, 0.12), [])) == 0
	count(refused(moves(5, 4), [])) == 0
}

test_a_price_beyond_the_limit_is_refused if {
	some up in refused(moves(5, 6.01), [])
	contains(up, "SUBSCRIPTION 5 USD on amazon.com becomes SUBSCRIPTION 6.01 USD, a change of +20.2 %, and 20 % is the limit")
	some down in refused(moves(5, 3.99), [])
	contains(down, "a change of -20.2 %")
}

test_a_skill_that_was_free_is_refused if {
	some free in refused(moves(0, 5), [])
	contains(free, "a change of +∞ %")
	some nothing in refused(priced({"amazon.com": object.union(plans.monthly(5), {"price": null})}, {"amazon.com": plans.monthly(5)}), [])
	contains(nothing, "an offer of another kind")
}

test_a_label_lets_a_price_pass if {
	count(refused(moves(5, 50), ["price-change"])) == 0
	count(refused(moves(5, 50), ["documentation"])) == 1
	count(main.deny) == 1 with input as moves(5, 50)
}

test_another_kind_of_offer_needs_the_label if {
	yearly := {
		"offer_type": "SUBSCRIPTION", "price": 5, "currency": "USD",
		"subscription_information": {"subscription_payment_frequency": "YEARLY"},
	}
	kinds := [plans.once(5, "USD"), yearly, object.union(plans.monthly(5), {"currency": "CAD"})]
	every_refused := [message |
		some offer in kinds
		some message in refused(priced({"amazon.com": plans.monthly(5)}, {"amazon.com": offer}), [])
		contains(message, "an offer of another kind")
	]
	count(every_refused) == 3
}

test_an_offer_that_ends_needs_the_label if {
	ends := priced({"amazon.com": plans.monthly(5), "amazon.ca": plans.once(7, "CAD")}, {"amazon.com": plans.monthly(5)})
	some message in refused(ends, [])
	contains(message, "ENTITLEMENT 7 CAD on amazon.ca is no longer offered")
	count(refused(ends, ["price-change"])) == 0
}

test_a_price_that_is_not_known_yet_is_refused if {
	some one in refused(priced({"amazon.com": plans.monthly(5)}, {"amazon.com": object.remove(plans.monthly(5), ["price"])}), [])
	contains(one, "known only when the plan is applied")
	known := plans.pricing(plans.sold({"amazon.com": plans.monthly(5)}, ["en-US"]), {"skill_id": plans.id})
	all_unknown := object.union(known, {"change": {"after_unknown": {"pricing": true}}})
	some all in refused(plans.plan([all_unknown], []), [])
	contains(all, "known only when the plan is applied")
}

test_a_price_is_found_again_under_another_address if {
	old := plans.change("alexa_paid_skill_pricing", "old", ["delete"], plans.sold({"amazon.com": plans.monthly(5)}, ["en-US"]), null)
	new := plans.change("alexa_paid_skill_pricing", "new", ["create"], null, plans.sold({"amazon.com": plans.monthly(50)}, ["en-US"]))
	messages := refused(plans.plan([old, new], []), [])
	count(messages) == 1
	some message in messages
	contains(message, "a change of +900 %")
}

test_a_price_that_is_taken_over_is_compared_with_the_skill if {
	new := plans.change("alexa_paid_skill_pricing", "new", ["create"], null, plans.sold({"amazon.com": plans.monthly(50)}, ["en-US"]))
	present := object.union(plans.sold({"amazon.com": plans.monthly(5)}, ["en-US"]), {"stage": null})
	source := {"type": "alexa_paid_skill_pricing", "mode": "data", "values": present}
	count(refused(plans.plan([new], [source]), [])) == 1
	count(refused(plans.plan([new], []), [])) == 0
}
