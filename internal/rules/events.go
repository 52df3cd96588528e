// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// The lists of event names.
var (
	subscriptionsPart = eventsPart.Child("subscriptions")
	publicationsPart  = eventsPart.Child("publications")
)

// eventNames are the names in one of the lists, as far as they are known.
func eventNames(view View, list document.Pointer) []string {
	var names []string
	for _, item := range view.At(list...).Items() {
		if name, given := item.Child("eventName").Text(); given && name != "" {
			names = append(names, name)
		}
	}
	return names
}

// eventKnown reports all names of a list at once, because Terraform shows the
// first of several warnings with the same summary only.
func eventKnown(view View) []problem {
	var problems []problem
	for _, list := range []struct {
		at    document.Pointer
		known []string
		where string
	}{
		{subscriptionsPart, slices.Concat(SkillEvents, DeviceEvents), "Amazon's published model has"},
		{publicationsPart, ProactiveEvents, "Amazon's catalog of proactive events has"},
	} {
		if unknown := unknownAmong(eventNames(view, list.at), list.known); len(unknown) > 0 {
			problems = append(problems, broken(list.at, "%s no event %s. It may have grown since, so the name is sent as configured.", list.where, strings.Join(unknown, " and no ")))
		}
	}
	return problems
}

// notifications is the permission that proactive events need.
const notifications = "alexa::devices:all:notifications:write"

func publicationsPermission(view View) []problem {
	permissions := view.At(permissionsPart...)
	if len(eventNames(view, publicationsPart)) == 0 || !permissions.fullyKnown() || slices.Contains(asked(view), notifications) {
		return nil
	}
	return []problem{{
		at: []document.Pointer{publicationsPart, permissionsPart},
		says: "the skill sends proactive events (" + events + "), but does not ask for the permission " + notifications + ", without which no customer gets them. " +
			"Add it " + elsewhere(permissionsPart) + ".",
	}}
}
