// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// Table is every rule, in the order in which the documentation lists them.
var Table = ready(slices.Concat(paidSkillRules, offerChangeRules, localeRules, publishingRules, privacyRules, permissionRules, endpointRules, customAPIRules, eventRules, productRules, linkingRules, submissionRules, commonRules))

// The places in the manifest that rules look at.
var (
	apisPart        = document.Pointer{"apis"}
	categoryPart    = document.Pointer{"publishingInformation", "category"}
	countriesPart   = document.Pointer{"publishingInformation", "distributionCountries"}
	worldwidePart   = document.Pointer{"publishingInformation", "isAvailableWorldwide"}
	versionPart     = document.Pointer{"manifestVersion"}
	modePart        = document.Pointer{"publishingInformation", "distributionMode"}
	automaticPart   = document.Pointer{"publishingInformation", "automaticDistribution"}
	clonedPart      = document.Pointer{"publishingInformation", "automaticClonedLocale"}
	gadgetPart      = document.Pointer{"publishingInformation", "gadgetSupport"}
	paidPart        = document.Pointer{"publishingInformation", "paidSkillInformation"}
	pricingPart     = paidPart.Child("pricing")
	privacyPart     = document.Pointer{"privacyAndCompliance"}
	permissionsPart = document.Pointer{"permissions"}
	customAPIPart   = apisPart.Child("custom")
	eventsPart      = document.Pointer{"events"}
)

// The resource types that report rules: whoever owns these places.
var (
	pricing     = skillmanifest.OwnerOf(paidPart)
	publishing  = skillmanifest.OwnerOf(skillmanifest.Listings)
	privacy     = skillmanifest.OwnerOf(privacyPart)
	permissions = skillmanifest.OwnerOf(permissionsPart)
	customAPI   = skillmanifest.OwnerOf(customAPIPart.Child("endpoint"))
	events      = skillmanifest.OwnerOf(eventsPart)
)

// listings are the entries by language without the prompts, which are no part
// of a listing.
var listings = skillmanifest.Part{
	Pattern: skillmanifest.Pattern(skillmanifest.Listings.String()),
	Except:  []skillmanifest.Pattern{skillmanifest.Pattern(skillmanifest.Listings.Child(skillmanifest.Wildcard).Child(promptsKey).String())},
}

func whole(place document.Pointer) skillmanifest.Part {
	return skillmanifest.Part{Pattern: skillmanifest.Pattern(place.String())}
}

// everyOwner are all resource types that own a part of the manifest.
func everyOwner() []string {
	var owners []string
	for _, part := range skillmanifest.Ownership {
		if !slices.Contains(owners, part.Owner) {
			owners = append(owners, part.Owner)
		}
	}
	return owners
}

// PricingPart is where the offers of a paid skill stand in the manifest.
func PricingPart() document.Pointer { return slices.Clone(pricingPart) }
