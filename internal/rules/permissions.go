// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

// amazonPayConsent is the permission through which a skill declares Amazon Pay.
const amazonPayConsent = "payments:autopay_consent"

func permissionRequired(view View) []problem {
	asked := view.At(permissionsPart...)
	if !asked.Given() || len(asked.Items()) > 0 {
		return nil
	}
	return []problem{broken(asked.Pointer, "there is no permission. Give at least 1; to ask for none, remove the resource.")}
}

func amazonPayRetired(view View) []problem {
	asked := view.At(permissionsPart...)
	for _, item := range asked.Items() {
		if item.Member("name").Text() == amazonPayConsent {
			return []problem{broken(asked.Pointer, "%s declares Amazon Pay, which Amazon retired on 2022-12-31 in the EU and the UK, on 2023-01-31 in Japan and on 2023-03-12 in the US. "+
				"The permission is sent as configured. A skill that has it also needs, elsewhere in the manifest, allowsPurchases = true, "+
				"a privacy policy URL for each locale, and isChildDirected = false (see alexa_skill_privacy).", amazonPayConsent)}
		}
	}
	return nil
}
