# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

package main

import data.alexa

# A marketplace is new only with prompts in its languages: without them customers hear nothing of what they buy. Prompts do not
# leave a language either while the marketplace stays.

deny contains message if {
	some sale in alexa.sales
	some marketplace, _ in alexa.offers(sale.after)
	data.marketplaces[marketplace]
	missing := lacking(marketplace, sale.after, alexa.listed(sale.skill))
	missing != ""
	not lacked_before(marketplace, sale)
	message := sprintf(
		"marketplace-prompts: %s: the offer %s on %s has no prompts in %s. Add custom_product_prompts in that language, or leave the offer out. (%s)",
		[alexa.name(sale.skill), alexa.offer(sale.after, marketplace), marketplace, missing, sale.address],
	)
}

deny contains message if {
	some sale in alexa.sales
	some marketplace, _ in alexa.offers(sale.after)
	not data.marketplaces[marketplace]
	not alexa.offers(sale.before)[marketplace]
	message := sprintf(
		"marketplace-prompts: %s: the languages of %s are not known here, nor the prompts that the offer %s needs. Add it to data/marketplaces.json. (%s)",
		[alexa.name(sale.skill), marketplace, alexa.offer(sale.after, marketplace), sale.address],
	)
}

lacked_before(marketplace, sale) if {
	alexa.offers(sale.before)[marketplace]
	lacking(marketplace, sale.before, alexa.listed(sale.skill)) != ""
}

# lacking are the languages of a marketplace without prompts, as text: those that the skill is listed in, or else all of them
# where it has prompts in none.
lacking(marketplace, section, listed) := concat(" and ", sort(missing)) if {
	wanted := languages(marketplace) & listed
	count(wanted) > 0
	missing := wanted - prompts(section)
} else := "" if {
	count(languages(marketplace) & prompts(section)) > 0
} else := concat(" or ", sort(languages(marketplace)))

languages(marketplace) := {language | some language in data.marketplaces[marketplace].languages}

prompts(section) := {locale | some locale, _ in section.custom_product_prompts}
