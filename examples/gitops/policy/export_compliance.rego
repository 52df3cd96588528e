# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

package main

import data.alexa

# A skill that customers use is export compliant, and goes on saying so.

deny contains message if {
	some change in alexa.changes(alexa.privacy)
	is_object(change.change.after)
	skill := change.change.after.skill_id
	not change.change.after.is_export_compliant == true
	status := alexa.status(skill)
	status != ""
	message := sprintf(
		"export-compliance: %s %s, and is_export_compliant is to be %v. Set it to true, or take the skill off the store first. (%s)",
		[alexa.name(skill), status, object.get(change.change.after, "is_export_compliant", "known only when the plan is applied"), change.address],
	)
}

deny contains message if {
	some change in alexa.destroyed(alexa.privacy)
	skill := change.change.before.skill_id
	status := alexa.status(skill)
	status != ""
	message := sprintf(
		"export-compliance: %s %s, and the plan removes its answers, that about export compliance among them. %s (%s)",
		[alexa.name(skill), status, alexa.how_to_forget, change.address],
	)
}
