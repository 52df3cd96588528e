// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
)

// A nested attribute is described as required if and only if a validator asks for
// it, and never required by the schema: Terraform would report it as missing where
// the object as a whole is not known yet.
func TestNestedAttributesAreDescribedAsWhatTheyAre(t *testing.T) {
	required := 0
	for _, newResource := range provider.New("test")().Resources(t.Context()) {
		var metadata resource.MetadataResponse
		newResource().Metadata(t.Context(), resource.MetadataRequest{ProviderTypeName: "alexa"}, &metadata)
		var response resource.SchemaResponse
		newResource().Schema(t.Context(), resource.SchemaRequest{}, &response)
		required += expectDescribed(t, metadata.TypeName, response.Schema.Attributes)
	}
	if required == 0 {
		t.Error("nothing is required")
	}
}

// askedByTheResource is the one object whose resource judges it as a whole, with
// its own manifest beside it.
const askedByTheResource = "alexa_skill.initial_listing"

// expectDescribed judges the nested objects among attributes, and returns how many
// of their attributes are required.
func expectDescribed(t *testing.T, where string, attributes map[string]schema.Attribute) (required int) {
	t.Helper()
	for name, attribute := range attributes {
		at := where + "." + name
		switch a := attribute.(type) {
		case schema.SingleNestedAttribute:
			required += expectRequired(t, at, a.Attributes, a.Validators)
		case schema.MapNestedAttribute:
			required += expectRequired(t, at, a.NestedObject.Attributes, a.NestedObject.Validators)
		case schema.ListNestedAttribute:
			required += expectRequired(t, at, a.NestedObject.Attributes, a.NestedObject.Validators)
		}
	}
	return required
}

func expectRequired(t *testing.T, at string, attributes map[string]schema.Attribute, judges []validator.Object) (required int) {
	t.Helper()
	var described, asked []string
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		if strings.HasPrefix(attributes[name].GetMarkdownDescription(), "Required. ") {
			described = append(described, name)
		}
		if attributes[name].IsRequired() {
			t.Errorf("%s.%s is required by the schema", at, name)
		}
	}
	for _, judge := range judges {
		names, ok := strings.CutPrefix(strings.TrimSuffix(judge.Description(t.Context()), "."), "Needs ")
		if ok && !strings.HasPrefix(names, "one of ") {
			asked = append(asked, strings.Split(names, ", ")...)
		}
	}
	slices.Sort(asked)
	if at == askedByTheResource {
		asked = described
	}
	if diff := cmp.Diff(asked, described); diff != "" {
		t.Errorf("%s: required (-asked for +described):\n%s", at, diff)
	}
	return len(asked) + expectDescribed(t, at, attributes)
}
