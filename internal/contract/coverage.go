// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
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
}

// Compare holds an attribute against the schema of what it stands for.
func Compare(m *Model, described map[string]any, attribute schema.Attribute) Comparison {
	var c Comparison
	c.compare(m, "", described, attribute)
	return c
}

// ManifestName is the name in the manifest of an attribute: its words in camelCase.
func ManifestName(attribute string) string {
	words := strings.Split(attribute, "_")
	for i, word := range words[1:] {
		words[i+1] = strings.ToUpper(word[:1]) + word[1:]
	}
	return strings.Join(words, "")
}

func (c *Comparison) compare(m *Model, at string, described map[string]any, attribute schema.Attribute) {
	described = m.follow(described)
	switch a := attribute.(type) {
	case schema.SingleNestedAttribute:
		c.members(m, at, described, a.Attributes)
	case schema.MapNestedAttribute:
		c.is(at, described, "object")
		c.members(m, at+"*.", m.follow(object(described["additionalProperties"])), a.NestedObject.Attributes)
	case schema.SetAttribute:
		c.is(at, described, "array")
		// A set of texts may stand for objects that have nothing but a text.
		for name, property := range object(m.follow(object(described["items"]))["properties"]) {
			c.Covered = append(c.Covered, at+name)
			c.is(at+name, m.follow(object(property)), "string")
		}
	case schema.BoolAttribute:
		c.is(at, described, "boolean")
	case schema.NumberAttribute:
		c.is(at, described, "number")
	case schema.StringAttribute:
		c.is(at, described, "string")
	default:
		c.Mistakes = append(c.Mistakes, fmt.Sprintf("%s is a %T, which is not compared yet", at, attribute))
	}
}

// members compares the attributes of an object, or of the elements of an array.
func (c *Comparison) members(m *Model, at string, described map[string]any, attributes map[string]schema.Attribute) {
	if described["type"] == "array" {
		described = m.follow(object(described["items"]))
	}
	c.is(at, described, "object")
	properties := maps.Clone(object(described["properties"]))
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		key := ManifestName(name)
		property, known := properties[key]
		if !known {
			c.Beyond = append(c.Beyond, at+key)
			continue
		}
		delete(properties, key)
		c.Covered = append(c.Covered, at+key)
		nested := at + key
		switch attributes[name].(type) {
		case schema.SingleNestedAttribute, schema.MapNestedAttribute:
			nested += "."
		}
		c.compare(m, nested, object(property), attributes[name])
	}
	for _, key := range slices.Sorted(maps.Keys(properties)) {
		c.missing(m, at+key, object(properties[key]))
	}
}

// missing notes a property and everything in it.
func (c *Comparison) missing(m *Model, at string, described map[string]any) {
	c.Missing = append(c.Missing, at)
	described = m.follow(described)
	for _, inner := range []struct {
		path   string
		schema map[string]any
	}{{at + ".", described}, {at + ".*.", m.follow(object(described["additionalProperties"]))}, {at + ".", m.follow(object(described["items"]))}} {
		for _, key := range slices.Sorted(maps.Keys(object(inner.schema["properties"]))) {
			c.missing(m, inner.path+key, object(object(inner.schema["properties"])[key]))
		}
	}
}

func (c *Comparison) is(at string, described map[string]any, want string) {
	if described["type"] != want {
		c.Mistakes = append(c.Mistakes, fmt.Sprintf("%s is %v in the description, and the attribute is for %s", at, described["type"], want))
	}
}
