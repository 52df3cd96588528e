// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package coverage compares the provider's attributes with what Amazon describes.
package coverage

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// Comparison is a part of the manifest, as Amazon describes it, beside the attributes that stand for it. Paths have the
// names of the manifest, with "*" for the keys of a map; the elements of an array go without a name.
type Comparison struct {
	// Covered are properties that are attributes, Missing those that are none.
	Covered, Missing []string
	// Beyond are attributes that are no properties.
	Beyond []string
	// Mistakes are attributes of another type than the property.
	Mistakes []string

	kinds func(*openapi3.Schema) openapi3.Schemas
}

// Compare compares an attribute with the schema of what it stands for. The function returns the properties of all kinds of a
// type that has kinds.
func Compare(described *openapi3.Schema, attribute schema.Attribute, kinds func(*openapi3.Schema) openapi3.Schemas) Comparison {
	c := Comparison{kinds: kinds}
	c.compare("", described, attribute)
	return c
}

// PartOf is the schema of the part of a manifest that a pattern names, nil where the description has none.
func PartOf(manifest *openapi3.Schema, pattern skillmanifest.Pattern) *openapi3.Schema {
	here := manifest
	for _, key := range pattern.Keys() {
		if here == nil {
			return nil
		}
		if key == skillmanifest.Wildcard {
			here = entries(here)
		} else {
			here = schemaOf(here.Properties[key])
		}
	}
	return here
}

// ManifestName is the name in the manifest of an attribute: its words in camelCase.
func ManifestName(attribute string) string {
	words := strings.Split(attribute, "_")
	for i, word := range words[1:] {
		words[i+1] = strings.ToUpper(word[:1]) + word[1:]
	}
	return strings.Join(words, "")
}

func (c *Comparison) compare(at string, described *openapi3.Schema, attribute schema.Attribute) {
	switch a := attribute.(type) {
	case schema.SingleNestedAttribute:
		c.members(at, described, a.Attributes)
	case schema.MapNestedAttribute:
		if items := elements(described); items != nil {
			// A map stands for an array whose items have their key in a field: their kind, or what names them.
			if items.Discriminator != nil {
				items = &openapi3.Schema{Type: &openapi3.Types{openapi3.TypeObject}, Properties: c.kinds(items)}
			}
			c.members(at+"*.", items, a.NestedObject.Attributes)
			return
		}
		c.is(at, described, openapi3.TypeObject)
		c.members(at+"*.", entries(described), a.NestedObject.Attributes)
	case schema.SetAttribute:
		c.is(at, described, openapi3.TypeArray)
		// A set of texts may stand for objects that have nothing but a text.
		for name, property := range properties(elements(described)) {
			c.Covered = append(c.Covered, at+name)
			c.is(at+name, schemaOf(property), openapi3.TypeString)
		}
	case schema.ListNestedAttribute:
		c.is(at, described, openapi3.TypeArray)
		c.members(at+".", elements(described), a.NestedObject.Attributes)
	case schema.ListAttribute:
		c.is(at, described, openapi3.TypeArray)
		c.is(at, elements(described), openapi3.TypeString)
	case schema.BoolAttribute:
		c.is(at, described, openapi3.TypeBoolean)
	case schema.Int64Attribute:
		c.is(at, described, openapi3.TypeInteger)
	case schema.NumberAttribute:
		c.is(at, described, openapi3.TypeNumber)
	case schema.StringAttribute:
		c.is(at, described, openapi3.TypeString)
	default:
		c.Mistakes = append(c.Mistakes, fmt.Sprintf("%s is a %T, which is not compared yet", at, attribute))
	}
}

// members compares the attributes of an object, or of the elements of an array.
func (c *Comparison) members(at string, described *openapi3.Schema, attributes map[string]schema.Attribute) {
	if items := elements(described); items != nil {
		described = items
	}
	c.is(at, described, openapi3.TypeObject)
	rest := maps.Clone(properties(described))
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		key := ManifestName(name)
		property, known := rest[key]
		if !known {
			c.Beyond = append(c.Beyond, at+key)
			continue
		}
		delete(rest, key)
		c.Covered = append(c.Covered, at+key)
		nested := at + key
		switch attributes[name].(type) {
		case schema.SingleNestedAttribute, schema.MapNestedAttribute:
			nested += "."
		}
		c.compare(nested, schemaOf(property), attributes[name])
	}
	for _, key := range slices.Sorted(maps.Keys(rest)) {
		c.missing(at+key, schemaOf(rest[key]))
	}
}

// missing notes a property and everything in it.
func (c *Comparison) missing(at string, described *openapi3.Schema) {
	c.Missing = append(c.Missing, at)
	for _, inner := range []struct {
		path   string
		schema *openapi3.Schema
	}{{at + ".", described}, {at + ".*.", entries(described)}, {at + ".", elements(described)}} {
		known := properties(inner.schema)
		for _, key := range slices.Sorted(maps.Keys(known)) {
			c.missing(inner.path+key, schemaOf(known[key]))
		}
	}
}

func (c *Comparison) is(at string, described *openapi3.Schema, want string) {
	if described == nil || !described.Type.Is(want) {
		c.Mistakes = append(c.Mistakes, fmt.Sprintf("%s is not what the attribute is for, %s", at, want))
	}
}

func schemaOf(reference *openapi3.SchemaRef) *openapi3.Schema {
	if reference == nil {
		return nil
	}
	return reference.Value
}

func properties(described *openapi3.Schema) openapi3.Schemas {
	if described == nil {
		return nil
	}
	return described.Properties
}

// entries is the schema of the values of a map, nil for anything else.
func entries(described *openapi3.Schema) *openapi3.Schema {
	if described == nil {
		return nil
	}
	return schemaOf(described.AdditionalProperties.Schema)
}

// elements is the schema of the elements of an array, nil for anything else.
func elements(described *openapi3.Schema) *openapi3.Schema {
	if described == nil {
		return nil
	}
	return schemaOf(described.Items)
}
