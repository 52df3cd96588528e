// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "strings"

// The words of SMAPI's published model of account linking.
var (
	linkingTypes     = []string{"AUTH_CODE", "IMPLICIT"}
	linkingSchemes   = []string{"HTTP_BASIC", "REQUEST_BODY_CREDENTIALS"}
	linkingPlatforms = []string{"iOS", "Android"}
	linkingStatuses  = []string{"ENABLED", "DISABLED"}
)

// mostLinked is how many scopes, and how many domains, Amazon takes.
const mostLinked = 15

func linkingType(view View) []problem { return oneOf(view.At("type"), linkingTypes, nil) }

func linkingScheme(view View) []problem {
	return oneOf(view.At("accessTokenScheme"), linkingSchemes, nil)
}

func linkingVoice(view View) []problem {
	return oneOf(view.At("voiceForwardAccountLinking"), linkingStatuses, nil)
}

func linkingPlatform(view View) []problem {
	var problems []problem
	for _, item := range view.At("authorizationUrlsByPlatform").Items() {
		problems = append(problems, oneOf(item.Child("platformType"), linkingPlatforms, nil)...)
	}
	return problems
}

func linkingURL(view View) []problem {
	var problems []problem
	for _, key := range []string{"authorizationUrl", "accessTokenUrl", "reciprocalAccessTokenUrl"} {
		place := view.At(key)
		text, _ := place.Text()
		if text == "" {
			continue
		}
		address, fault := parseAddress(text)
		if fault == "" && !address.encrypted {
			fault = "tokens and passwords go there, so it begins with https://"
		}
		if fault != "" {
			problems = append(problems, broken(place.Pointer, "%q does not fit: %s. An address looks like \"https://example.com/authorize\".", text, fault))
		}
	}
	return problems
}

func linkingLimit(view View) []problem {
	var problems []problem
	for _, key := range []string{"scopes", "domains"} {
		place := view.At(key)
		if count := len(place.Items()); count > mostLinked {
			problems = append(problems, broken(place.Pointer, "there are %d %s, and Amazon takes %d at the most.", count, key, mostLinked))
		}
	}
	return problems
}

func authCodeTokenURL(view View) []problem {
	place := view.At("accessTokenUrl")
	if !view.At("type").Is("AUTH_CODE") || !place.Absent() {
		return nil
	}
	return []problem{broken(place.Pointer, "it is missing. With AUTH_CODE Alexa exchanges the code for a token there, as at \"https://example.com/token\".")}
}

func authCodeScheme(view View) []problem {
	place := view.At("accessTokenScheme")
	if !view.At("type").Is("AUTH_CODE") || !place.Absent() {
		return nil
	}
	return []problem{broken(place.Pointer, "it is missing. Amazon's page asks for it with AUTH_CODE: \"%s\".", strings.Join(linkingSchemes, "\" or \""))}
}

func implicitGrant(view View) []problem {
	if !view.At("type").Is("IMPLICIT") {
		return nil
	}
	var problems []problem
	for _, key := range []string{"accessTokenUrl", "accessTokenScheme", "clientSecret", "defaultTokenExpirationInSeconds"} {
		if place := view.At(key); place.Given() {
			problems = append(problems, broken(place.Pointer, "with IMPLICIT no code is exchanged for a token, so there is no place for it. Remove it, or use AUTH_CODE."))
		}
	}
	return problems
}
