# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

package main

import data.alexa

# What customers pay for is not destroyed by a plan.

deny contains message if {
	some change in alexa.destroyed(alexa.pricing)
	section := change.change.before
	offers := [sprintf("%s on %s", [alexa.offer(section, marketplace), marketplace]) | some marketplace, _ in alexa.offers(section)]
	message := sprintf(
		"no-destroy: %s: the plan removes the prices of the skill: %s. %s (%s)",
		[alexa.name(section.skill_id), concat(", ", sort(offers)), alexa.how_to_forget, change.address],
	)
}

deny contains message if {
	some change in alexa.destroyed(alexa.skills)
	skill := change.change.before.skill_id
	status := alexa.status(skill)
	status != ""
	message := sprintf(
		"no-destroy: the plan deletes %s, which %s. Neither certification nor customers come back. %s (%s)",
		[alexa.name(skill), status, alexa.how_to_forget, change.address],
	)
}
