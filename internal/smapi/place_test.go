// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

func TestPlacesBeginAtTheDocument(t *testing.T) {
	for path, want := range map[string]string{
		"$.manifest.apis.custom":                   "$.apis.custom",
		"manifest.apis.custom":                     "$.apis.custom",
		"$['manifest']['apis']":                    "$['apis']",
		`$["manifest"].apis`:                       "$.apis",
		"$.manifest":                               "$",
		"$.inSkillProductDefinition.referenceName": "$.referenceName",
		"$.accountLinkingRequest.scopes[0]":        "$.scopes[0]",
		// Without an envelope, or with a key that begins like one.
		"$.apis.custom":           "$.apis.custom",
		"apis.custom":             "apis.custom",
		"$.manifestVersion":       "$.manifestVersion",
		"$.events.manifest.image": "$.events.manifest.image",
		"$":                       "$",
	} {
		if diff := cmp.Diff([]string{want}, smapi.Problem{PropertyPaths: []string{path}}.Places()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}

func TestPlacesOfAMissingProperty(t *testing.T) {
	problem := smapi.Problem{PropertyPaths: []string{"$.manifest.apis", "$.manifest.events"}, RequiredProperty: "custom"}
	if diff := cmp.Diff([]string{"$.apis.custom", "$.apis", "$.events"}, problem.Places()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if places := (smapi.Problem{RequiredProperty: "custom"}).Places(); len(places) > 0 {
		t.Errorf("a property that is missing nowhere is at %v", places)
	}
}
