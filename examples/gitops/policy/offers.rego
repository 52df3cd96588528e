# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

package alexa

# sales are the skills that are sold once the plan is applied, with their offers by marketplace, before and after it.
sales contains {
	"skill": skill,
	"address": change.address,
	"before": present(pricing, skill),
	"after": change.change.after,
	"unknown": object.get(change.change, "after_unknown", {}),
} if {
	some change in changes(pricing)
	is_object(change.change.after)
	skill := object.get(change.change.after, "skill_id", "a skill that is yet to be created")
}

# offers are those of a section, by marketplace.
offers(section) := found if {
	found := section.pricing
	is_object(found)
} else := {}

# offer is what customers are asked for in a marketplace, as the provider sums it up, such as "SUBSCRIPTION 4.99 USD monthly".
offer(section, marketplace) := text if {
	text := section.price_summary[marketplace]
} else := sprintf("%s %v %s", [field(section, marketplace, "offer_type"), field(section, marketplace, "price"), field(section, marketplace, "currency")])

field(section, marketplace, attribute) := value if {
	value := section.pricing[marketplace][attribute]
	value != null
} else := "(not known yet)"

# listed are the languages that a skill is listed in, as far as the plan knows them.
listed(skill) := {locale |
	some change in changes(publishing)
	change.change.after.skill_id == skill
	some locale, _ in change.change.after.locales
} if {
	skill in declared(publishing)
} else := {locale | some locale, _ in present(publishing, skill).locales} if {
	count(present(publishing, skill)) > 0
} else := {locale |
	some found in known_skills
	found.skill_id == skill
	some locale, _ in found.name_by_locale
}
