# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Package plans makes plans for the tests of the policies.
package plans

id := "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

live := [known({"development": {}, "live": {}})]

draft := [known({"development": {}})]

known(stages) := {
	"type": "alexa_skill", "mode": "data",
	"values": {"skill_id": id, "name_by_locale": {"en-US": "Quick Trivia"}, "stages": stages},
}

plan(changes, sources) := {
	"resource_changes": changes,
	"prior_state": {"values": {"root_module": {"child_modules": [{"resources": sources}]}}},
}

change(type, name, actions, before, after) := {
	"address": sprintf("%s.%s", [type, name]), "mode": "managed", "type": type,
	"change": {"actions": actions, "before": before, "after": after, "after_unknown": {}},
}

pricing(before, after) := change("alexa_paid_skill_pricing", "trivia", ["update"], before, after)

# sold is a section with offers and with prompts in some languages.
sold(offers, languages) := {
	"skill_id": id, "skip_destroy": null, "pricing": offers,
	"custom_product_prompts": {language: {"purchase_prompt_description": "Buy?"} | some language in languages},
}

monthly(price) := {
	"offer_type": "SUBSCRIPTION", "price": price, "currency": "USD",
	"subscription_information": {"subscription_payment_frequency": "MONTHLY"},
}

once(price, currency) := {"offer_type": "ENTITLEMENT", "price": price, "currency": currency, "subscription_information": null}

privacy(actions, before, after) := change("alexa_skill_privacy", "trivia", actions, before, after)

answers(compliant) := {"skill_id": id, "skip_destroy": null, "is_export_compliant": compliant}
