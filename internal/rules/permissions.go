// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// asked are the names that the skill asks for, as far as they are known.
func asked(view View) []string {
	var names []string
	for _, item := range view.At(permissionsPart...).Items() {
		if name := item.Child("name"); name.Given() {
			text, _ := name.Text()
			names = append(names, text)
		}
	}
	return names
}

// askedFor returns which permissions of some kind the skill asks for.
func askedFor(view View, kind func(Permission) bool) []string {
	return slices.DeleteFunc(asked(view), func(name string) bool {
		return !slices.ContainsFunc(Permissions, func(p Permission) bool { return p.Name == name && kind(p) })
	})
}

func permissionRequired(view View) []problem {
	permissions := view.At(permissionsPart...)
	if !permissions.Given() || len(permissions.Items()) > 0 {
		return nil
	}
	return []problem{broken(permissionsPart, "there is no permission. Give at least 1; to ask for none, remove the resource.")}
}

// permissionKnown reports all names at once, because Terraform shows the first
// of several warnings with the same summary only.
func permissionKnown(view View) []problem {
	var names []string
	for _, permission := range Permissions {
		names = append(names, permission.Name)
	}
	unknown := unknownAmong(asked(view), names)
	if len(unknown) == 0 {
		return nil
	}
	return []problem{broken(permissionsPart, "Amazon's published model has no permission %s. It may have grown since, so the name is sent as configured.", strings.Join(unknown, " and no "))}
}

func permissionDeprecated(view View) []problem {
	names := askedFor(view, func(p Permission) bool { return p.Deprecated })
	if len(names) == 0 {
		return nil
	}
	return []problem{broken(permissionsPart, "%s belongs to an API that Amazon lists among its deprecated features. It is sent as configured; plan for the skill to do without.", strings.Join(names, ", "))}
}

func amazonPayRetired(view View) []problem {
	if !slices.Contains(asked(view), amazonPayConsent) {
		return nil
	}
	return []problem{broken(permissionsPart, "%s declares Amazon Pay, which Amazon retired on 2022-12-31 in the EU and the UK, on 2023-01-31 in Japan and on 2023-03-12 in the US. "+
		"The permission is sent as configured. A skill that has it also needs, elsewhere in the manifest, allowsPurchases = true, "+
		"a privacy policy URL for each locale, and isChildDirected = false (see alexa_skill_privacy).", amazonPayConsent)}
}

func amazonPayPurchases(view View) []problem {
	allows := answer(view, "allowsPurchases")
	if !slices.Contains(asked(view), amazonPayConsent) || !allows.NotTrue() {
		return nil
	}
	return []problem{{
		at: []document.Pointer{allows.Pointer, permissionsPart},
		says: "customers pay in this skill with Amazon Pay (" + permissions + "), but its privacy answers do not say that it allows purchases. " +
			"Set allows_purchases = true " + elsewhere(allows.Pointer) + ".",
	}}
}
