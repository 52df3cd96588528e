# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

# Package alexa reads the JSON of a plan: what happens to each skill, wherever in the configuration that stands.
package alexa

pricing := "alexa_paid_skill_pricing"

privacy := "alexa_skill_privacy"

publishing := "alexa_skill_publishing"

skills := "alexa_skill"

# changes are what the plan does to the resources of a type, those that it leaves alone included.
changes(type) := [change |
	some change in object.get(input, "resource_changes", [])
	change.mode == "managed"
	change.type == type
]

# declared are the skills that have a section once the plan is applied. A skill that the same plan creates has no id yet.
declared(type) := {change.change.after.skill_id | some change in changes(type)}

# destroyed are the changes that take a section, or the skill itself, away. A resource that is renamed, or that is moved to
# another key, leaves in one place and comes in another, and skip_destroy only forgets.
destroyed(type) := [change |
	some change in changes(type)
	"delete" in change.change.actions
	not change.change.before.skip_destroy == true
	not change.change.before.skill_id in declared(type)
]

# present is what a skill says before the plan is applied, as the plan has read it: by a resource, or else by the data source
# of the same name. It is {} where neither read it.
present(type, skill) := values if {
	values := [change.change.before | some change in changes(type); change.change.before.skill_id == skill][0]
} else := values if {
	values := [source.values |
		some source in sources(type)
		source.values.skill_id == skill
		object.get(source.values, "stage", "development") in {"development", null}
	][0]
} else := {}

# sources are the data sources of a type that the plan has read.
sources(type) := [source |
	[_, source] := walk(object.get(input, ["prior_state", "values"], {}))
	source.mode == "data"
	source.type == type
]

# stages are those of each skill that the plan has asked about, by alexa_skill or alexa_skills.
stages[skill] contains stage if {
	some found in known_skills
	skill := found.skill_id
	some stage, _ in object.get(found, "stages", {})
}

known_skills := array.concat(
	[source.values | some source in sources(skills)],
	[skill | some source in sources("alexa_skills"); some skill in source.values.skills],
)

# status says whether customers use a skill, "" where the plan knows that they don't. What it doesn't know it takes for live.
status(skill) := "" if {
	skill in {found.skill_id | some found in known_skills}
	not "live" in object.get(stages, skill, set())
} else := "is live" if {
	"live" in stages[skill]
} else := "may be live, for all that the plan knows (to know better, let it read data \"alexa_skill\" for the skill, or data \"alexa_skills\" for all)"

# name is what people call a skill, with its id.
name(skill) := sprintf("%s (%s)", [text, skill]) if {
	text := first_text(names(skill))
} else := skill

names(skill) := {locale: listing.name | some locale, listing in object.get(present(publishing, skill), "locales", {})} if {
	count(present(publishing, skill)) > 0
} else := [found.name_by_locale | some found in known_skills; found.skill_id == skill][0]

first_text(by_locale) := by_locale["en-US"] if {
	by_locale["en-US"] != ""
} else := [text | some text in by_locale; text != ""][0]

# how_to_forget is how a resource leaves a configuration and nothing leaves the skill.
how_to_forget := "To give up only the management of it, use a removed block with lifecycle { destroy = false }, or apply skip_destroy = true first."
