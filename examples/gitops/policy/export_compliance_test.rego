# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

package main_test

import data.main
import data.plans

judged(change, sources) := messages if {
	messages := main.deny with input as plans.plan([change], sources)
}

compliant(value) := plans.privacy(["no-op"], plans.answers(value), plans.answers(value))

test_a_live_skill_is_export_compliant if {
	count(judged(compliant(true), plans.live)) == 0
	some message in judged(compliant(false), plans.live)
	contains(message, "Quick Trivia (amzn1.ask.skill.00000000-0000-0000-0000-000000000000) is live, and is_export_compliant is to be false")
}

test_a_draft_need_not_be_export_compliant if {
	count(judged(compliant(false), plans.draft)) == 0
}

test_a_skill_of_which_nothing_is_known_is_taken_for_live if {
	count(judged(compliant(true), [])) == 0
	some message in judged(compliant(false), [])
	contains(message, "may be live, for all that the plan knows")
	list := [{"type": "alexa_skills", "mode": "data", "values": {"skills": [{"skill_id": plans.id, "stages": {"development": {}}}]}}]
	count(judged(compliant(false), list)) == 0
}

test_an_answer_that_is_not_known_yet_is_none if {
	some message in judged(plans.privacy(["update"], plans.answers(true), {"skill_id": plans.id}), plans.live)
	contains(message, "known only when the plan is applied")
}

test_the_answers_of_a_live_skill_stay if {
	count(judged(plans.privacy(["delete"], plans.answers(true), null), plans.live)) == 1
	count(judged(plans.privacy(["forget"], plans.answers(true), null), plans.live)) == 0
	count(judged(plans.privacy(["delete"], object.union(plans.answers(true), {"skip_destroy": true}), null), plans.live)) == 0
	count(judged(plans.privacy(["delete"], plans.answers(true), null), plans.draft)) == 0
}
