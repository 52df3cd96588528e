// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package submission

// The words of Amazon's model (v1.skill) for what a skill is submitted and withdrawn with.
const (
	AutoPublishing   = "AUTO_PUBLISHING"
	ManualPublishing = "MANUAL_PUBLISHING"
	// OtherReason is the reason of a withdrawal that its message explains.
	OtherReason = "OTHER"
)

// WithdrawalReasons are the reasons for which a skill is withdrawn.
var WithdrawalReasons = []string{
	"TEST_SKILL", "MORE_FEATURES", "DISCOVERED_ISSUE", "NOT_RECEIVED_CERTIFICATION_FEEDBACK", "NOT_INTEND_TO_PUBLISH", OtherReason,
}

// LongestMessage is how many characters a version message may have
// (https://developer.amazon.com/docs/alexa/smapi/skill-certification-operations.html).
const LongestMessage = 300

// The arguments of a submission, and how schemas describe them.
const (
	PublicationMethod = "publication_method"
	VersionMessage    = "version_message"

	MethodDescription = "What happens once the skill is certified: `" + AutoPublishing + "` publishes it at once, with `" + ManualPublishing +
		"` it waits for the action `alexa_skill_publication` or the developer console."
	MessageDescription = "Describes the version, in at most 300 characters. Amazon shows it in the list of the skill's versions."
)
