# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

package main

import data.alexa

# A price moves by no more than data.price_change_limit_percent, unless a label of the pull request says that it may. An offer
# that ends, or that becomes one of another kind, has no price to compare with, and needs the label as well.

price_change_label := "price-change"

# Who runs conftest says which labels there are, by a data file such as {"labels": ["price-change"]}; without one there is none.
approved if price_change_label in data.labels

deny contains message if {
	not approved
	some sale in alexa.sales
	some marketplace, old in alexa.offers(sale.before)
	reason := too_far(sale, marketplace, old, alexa.offers(sale.after))
	message := sprintf(
		"price-change: %s: %s. If that is meant, have the label %q put on the pull request. (%s)",
		[alexa.name(sale.skill), reason, price_change_label, sale.address],
	)
}

too_far(sale, marketplace, old, new) := sprintf(
	"%s is what customers pay on %s, and what they will pay is known only when the plan is applied. Write a price that is known while planning",
	[alexa.offer(sale.before, marketplace), marketplace],
) if {
	not_known(sale, marketplace, new)
} else := sprintf("%s on %s is no longer offered", [alexa.offer(sale.before, marketplace), marketplace]) if {
	not new[marketplace]
} else := sprintf(
	"%s on %s becomes %s, which is an offer of another kind",
	[alexa.offer(sale.before, marketplace), marketplace, alexa.offer(sale.after, marketplace)],
) if {
	kind(old) != kind(new[marketplace])
} else := sprintf(
	"%s on %s becomes %s, a change of %s %%, and %v %% is the limit",
	[
		alexa.offer(sale.before, marketplace), marketplace, alexa.offer(sale.after, marketplace),
		change(old.price, new[marketplace].price), data.price_change_limit_percent,
	],
) if {
	was := cents(old.price)
	moved := abs(cents(new[marketplace].price) - was)
	moved * 100 > data.price_change_limit_percent * was
}

not_known(sale, _, _) if sale.unknown.pricing == true

not_known(_, marketplace, new) if {
	some attribute in ["price", "currency", "offer_type"]
	object.get(new[marketplace], attribute, null) == null
}

# kind is what two offers have in common where their prices can be compared.
kind(offer) := [
	object.get(offer, "offer_type", null), object.get(offer, "currency", null),
	object.get(offer, ["subscription_information", "subscription_payment_frequency"], null),
	is_number(object.get(offer, "price", null)),
]

# cents are a price as an integer, so that what is compared is exact.
cents(price) := round(price * 100)

# change is in percent, with a sign and at most one decimal.
change(old, new) := sprintf("%s%v", [sign(old, new), abs(round(((new - old) * 1000) / old) / 10)]) if old != 0

change(0, _) := "+∞"

sign(old, new) := "+" if new > old

sign(old, new) := "-" if new < old
