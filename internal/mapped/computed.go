// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package mapped

import (
	"fmt"
	"strings"

	computedschema "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
)

// Computed makes the attributes of a data source from those of a resource.
func Computed(attributes map[string]schema.Attribute) map[string]computedschema.Attribute {
	read := map[string]computedschema.Attribute{}
	for name, attribute := range attributes {
		read[name] = ComputedOne(name, attribute)
	}
	return read
}

// ComputedOne makes one attribute of a data source.
func ComputedOne(name string, attribute schema.Attribute) computedschema.Attribute {
	text := whatItIs(attribute.GetMarkdownDescription())
	secret := attribute.IsSensitive()
	nested := func(object schema.NestedAttributeObject) computedschema.NestedAttributeObject {
		return computedschema.NestedAttributeObject{Attributes: Computed(object.Attributes)}
	}
	switch a := attribute.(type) {
	case schema.BoolAttribute:
		return computedschema.BoolAttribute{Computed: true, Sensitive: secret, MarkdownDescription: text}
	case schema.StringAttribute:
		return computedschema.StringAttribute{Computed: true, Sensitive: secret, MarkdownDescription: text}
	case schema.NumberAttribute:
		return computedschema.NumberAttribute{Computed: true, Sensitive: secret, MarkdownDescription: text}
	case schema.Int64Attribute:
		return computedschema.Int64Attribute{Computed: true, Sensitive: secret, MarkdownDescription: text}
	case schema.SetAttribute:
		return computedschema.SetAttribute{Computed: true, Sensitive: secret, MarkdownDescription: text, ElementType: a.ElementType}
	case schema.ListAttribute:
		return computedschema.ListAttribute{Computed: true, Sensitive: secret, MarkdownDescription: text, ElementType: a.ElementType}
	case schema.MapAttribute:
		return computedschema.MapAttribute{Computed: true, Sensitive: secret, MarkdownDescription: text, ElementType: a.ElementType}
	case schema.SingleNestedAttribute:
		return computedschema.SingleNestedAttribute{Computed: true, Sensitive: secret, MarkdownDescription: text, Attributes: Computed(a.Attributes)}
	case schema.ListNestedAttribute:
		return computedschema.ListNestedAttribute{Computed: true, Sensitive: secret, MarkdownDescription: text, NestedObject: nested(a.NestedObject)}
	case schema.MapNestedAttribute:
		return computedschema.MapNestedAttribute{Computed: true, Sensitive: secret, MarkdownDescription: text, NestedObject: nested(a.NestedObject)}
	default:
		panic(fmt.Sprintf("mapped: attribute %s is a %T, which no data source can have", name, attribute))
	}
}

// whatItIs takes out of the description of an attribute what holds for whoever
// reads it too, which by convention is the first sentence.
func whatItIs(description string) string {
	description = strings.TrimPrefix(description, "Required. ")
	sentence, _, several := strings.Cut(description, ". ")
	if several {
		return sentence + "."
	}
	return description
}
