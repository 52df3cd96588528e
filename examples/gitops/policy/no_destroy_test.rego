# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

package main_test

import data.main
import data.plans

priced_skill := plans.sold({"amazon.com": plans.monthly(5)}, ["en-US"])

ended(actions, before) := messages if {
	messages := main.deny with input as plans.plan([plans.change("alexa_paid_skill_pricing", "trivia", actions, before, null)], plans.draft)
}

deleted(actions, before, sources) := messages if {
	messages := main.deny with input as plans.plan([plans.change("alexa_skill", "trivia", actions, before, null)], sources)
}

skill := {"skill_id": plans.id, "skip_destroy": false}

test_prices_are_not_destroyed if {
	some message in ended(["delete"], priced_skill)
	contains(message, sprintf("no-destroy: Quick Trivia (%s): the plan removes the prices of the skill: SUBSCRIPTION 5 USD on amazon.com.", [plans.id]))
}

test_prices_may_be_forgotten if {
	count(ended(["forget"], priced_skill)) == 0
	count(ended(["delete"], object.union(priced_skill, {"skip_destroy": true}))) == 0
}

test_a_rename_destroys_nothing if {
	old := plans.change("alexa_paid_skill_pricing", "old", ["delete"], priced_skill, null)
	new := plans.change("alexa_paid_skill_pricing", "new", ["create"], null, priced_skill)
	replaced := plans.change("alexa_paid_skill_pricing", "trivia", ["delete", "create"], priced_skill, priced_skill)
	count(main.deny) == 0 with input as plans.plan([old, new], [])
	count(main.deny) == 0 with input as plans.plan([replaced], [])
}

test_a_live_skill_is_not_deleted if {
	some message in deleted(["delete"], skill, plans.live)
	contains(message, "which is live")
	some replaced in deleted(["delete", "create"], skill, plans.live)
	contains(replaced, "no-destroy")
	some unknown in deleted(["delete"], skill, [])
	contains(unknown, "may be live")
}

test_a_draft_may_be_deleted_and_a_live_skill_forgotten if {
	count(deleted(["delete"], skill, plans.draft)) == 0
	count(deleted(["forget"], skill, plans.live)) == 0
	count(deleted(["delete"], object.union(skill, {"skip_destroy": true}), plans.live)) == 0
}
