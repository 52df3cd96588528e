# Copyright (c) The terraform-provider-alexa Authors
# SPDX-License-Identifier: MPL-2.0

package main_test

import data.main
import data.plans

declared_by(manifest) := messages if {
	messages := main.deny with input as plans.plan([plans.change("alexa_skill", "trivia", ["create"], null, {"manifest": json.marshal(manifest)})], [])
}

test_what_is_judged_is_not_in_the_manifest if {
	some price in declared_by({"publishingInformation": {"paidSkillInformation": {}}})
	contains(price, "publishingInformation.paidSkillInformation, which is judged in alexa_paid_skill_pricing alone")
	some answer in declared_by({"manifest": {"privacyAndCompliance": {"isExportCompliant": false}}})
	contains(answer, "privacyAndCompliance.isExportCompliant, which is judged in alexa_skill_privacy alone")
}

test_the_rest_may_be_in_the_manifest if {
	count(declared_by({"publishingInformation": {"category": "GAMES"}, "privacyAndCompliance": {"containsAds": false}})) == 0
}

test_a_manifest_that_is_not_known_yet_is_refused if {
	later := object.union(plans.change("alexa_skill", "trivia", ["create"], null, {}), {"change": {"after_unknown": {"manifest": true}}})
	some message in main.deny with input as plans.plan([later], [])
	contains(message, "known only when the plan is applied")
}
