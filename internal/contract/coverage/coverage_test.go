// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package coverage_test

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/contract"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/contract/coverage"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// leftOut are the properties of an owned part that are no attributes, each with its reason, by the pattern of the part and
// the path in it.
var leftOut = map[string]string{
	"/publishingInformation name":        "a copy of the listing's from before there were locales, which nobody writes; it is kept as it is",
	"/publishingInformation description": "a copy of the listing's from before there were locales, which nobody writes; it is kept as it is",
}

// undescribed are attributes that the description has no property for, each with its source, as leftOut has the others.
var undescribed = map[string]string{
	"/apis/custom/interfaces *.requestedExtensions":       "a sample of Amazon's has it, and the description what its items are",
	"/apis/custom/interfaces *.autoInitializedExtensions": "a public client has it, and the description what its items are",
}

// ofTheProvider are the attributes that say nothing of the manifest.
var ofTheProvider = []string{"skill_id", "skip_destroy", "timeouts", "price_change_limit_percent", "price_summary"}

// TestCoverage proves that every attribute is a property of Amazon's description and every property an attribute, and
// prints how many there are.
func TestCoverage(t *testing.T) {
	model, err := contract.Load()
	if err != nil {
		t.Fatal(err)
	}
	schemas := resourceSchemas(t)
	neededReasons := map[string]bool{}
	for _, part := range skillmanifest.Ownership {
		attributes, known := schemas[part.Owner]
		described := coverage.PartOf(model.Manifest(), part.Pattern)
		if !known || described == nil {
			t.Errorf("%s of %s: there is no such resource, or no such part", part.Pattern, part.Owner)
			continue
		}
		c := coverage.Compare(described, standingAt(part, attributes), model.Kinds)
		c.Missing = slices.DeleteFunc(c.Missing, func(property string) bool { return isAnothers(part, property) })
		for _, property := range c.Missing {
			at := string(part.Pattern) + " " + property
			neededReasons[at] = true
			if leftOut[at] == "" {
				t.Errorf("%s: the property %s is no attribute of %s", part.Pattern, property, part.Owner)
			}
		}
		for _, mistake := range c.Mistakes {
			t.Errorf("%s of %s: %s", part.Pattern, part.Owner, mistake)
		}
		beyond := ""
		for _, attribute := range c.Beyond {
			source := undescribed[string(part.Pattern)+" "+attribute]
			pointer := "/manifest" + string(part.Pattern) + "/" + attribute
			if why := contract.Explanation(contract.Problem{Place: "body", Pointer: pointer, Keyword: "additionalProperties"}); why != nil {
				source = why.Source
			}
			if source == "" {
				t.Errorf("%s of %s: the description has no property %s", part.Pattern, part.Owner, attribute)
				continue
			}
			neededReasons[string(part.Pattern)+" "+attribute] = true
			beyond += fmt.Sprintf("\n    besides: %s (%s)", attribute, source)
		}
		total := len(c.Covered) + len(c.Missing)
		_, _ = fmt.Fprintf(os.Stdout, "%3d %%  %2d of %2d properties  %-26s %s%s\n",
			100*len(c.Covered)/total, len(c.Covered), total, part.Owner, part.Pattern, beyond)
	}
	for _, list := range []map[string]string{leftOut, undescribed} {
		for at, reason := range list {
			if !neededReasons[at] {
				t.Errorf("%s needs no reason any more (%s): remove it from the list", at, reason)
			}
		}
	}
}

// isAnothers reports whether a property of a part is one that another resource owns.
func isAnothers(part skillmanifest.Part, property string) bool {
	at := append(part.Pattern.Keys(), strings.Split(property, ".")...)
	return slices.ContainsFunc(part.Except, func(except skillmanifest.Pattern) bool { return except.Covers(at) })
}

// resourceSchemas are the attributes of the provider's resources by type.
func resourceSchemas(t *testing.T) map[string]map[string]schema.Attribute {
	schemas := map[string]map[string]schema.Attribute{}
	for _, newResource := range provider.New("test")().Resources(t.Context()) {
		made := newResource()
		var named resource.MetadataResponse
		made.Metadata(t.Context(), resource.MetadataRequest{ProviderTypeName: "alexa"}, &named)
		var described resource.SchemaResponse
		made.Schema(t.Context(), resource.SchemaRequest{}, &described)
		if described.Diagnostics.HasError() {
			t.Fatal(described.Diagnostics)
		}
		own := maps.Clone(described.Schema.Attributes)
		maps.DeleteFunc(own, func(name string, _ schema.Attribute) bool { return slices.Contains(ofTheProvider, name) })
		schemas[named.TypeName] = own
	}
	return schemas
}

// standingAt is what a resource has at one of its parts: the attribute that is called like the part, or else all
// attributes that are not called like another part.
func standingAt(part skillmanifest.Part, attributes map[string]schema.Attribute) schema.Attribute {
	rest := maps.Clone(attributes)
	for _, other := range skillmanifest.PartsOf(part.Owner) {
		for name, attribute := range attributes {
			if coverage.ManifestName(name) != other.Pattern.Last() {
				continue
			}
			delete(rest, name)
			if other.Pattern == part.Pattern {
				// A part of which there are several is a map, and its elements stand at the part.
				if several, ok := attribute.(schema.MapNestedAttribute); ok && strings.Contains(string(part.Pattern), skillmanifest.Wildcard) {
					return schema.SingleNestedAttribute{Attributes: several.NestedObject.Attributes}
				}
				return attribute
			}
		}
	}
	return schema.SingleNestedAttribute{Attributes: rest}
}
