// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"

// eventRules are about the events that a skill is told of or sends.
var eventRules = []Rule{
	{
		ID: "event-known", Severity: Warning, Owners: []string{events}, judge: eventKnown,
		Title: "Unknown event", Source: model,
		Text: "The name of an event in `subscriptions` or `publications` is one of those listed below.",
	},
	{
		ID: "publications-permission", Severity: Warning, Owners: []string{permissions, events}, judge: publicationsPermission, Needs: []skillmanifest.Part{whole(permissionsPart), whole(publicationsPart)},
		Title: "Proactive events without a permission", Source: proactive,
		Text: "A skill that sends proactive events asks for the permission `alexa::devices:all:notifications:write`.",
	},
}
