# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

package main

import data.alexa

# What these policies judge stands where they look: as attributes of a section, and not in the JSON of alexa_skill.

deny contains message if {
	some change in alexa.changes(alexa.skills)
	some path, section in judged
	manifest := json.unmarshal(change.change.after.manifest)
	object.get(object.get(manifest, "manifest", manifest), path, null) != null
	message := sprintf(
		"declared-elsewhere: %s: the manifest of alexa_skill has %s, which is judged in %s alone. Move it there. (%s)",
		[alexa.name(object.get(change.change.after, "skill_id", "a skill that is yet to be created")), concat(".", path), section, change.address],
	)
}

deny contains message if {
	some change in alexa.changes(alexa.skills)
	change.change.after_unknown.manifest == true
	message := sprintf(
		"declared-elsewhere: the manifest of %s is known only when the plan is applied, so it can't be judged. Write one that is known while planning.",
		[change.address],
	)
}

judged := {
	["publishingInformation", "paidSkillInformation"]: alexa.pricing,
	["privacyAndCompliance", "isExportCompliant"]: alexa.privacy,
}
