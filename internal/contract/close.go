// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import (
	"maps"
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// manifestDefinition is what the description calls the manifest.
const manifestDefinition = "#/definitions/v1.skill.Manifest.SkillManifest"

// closeDefinitions makes the description refuse properties that it does not name: in everything around a manifest, and in
// the parts of a manifest that a resource owns. As published it lets any pass, and a misspelt name would too. The rest of a
// manifest stays open, because it goes through the provider as it came.
func (m *Model) closeDefinitions() {
	m.inherit()
	c := closer{model: m, closed: map[string]bool{manifestDefinition: true}}
	for _, o := range m.operations {
		place := object(object(object(m.document["paths"])[strings.Join(o.path, "/")])[strings.ToLower(o.method)])
		for _, p := range array(place["parameters"]) {
			c.close(object(object(p)["schema"]))
		}
		for _, described := range o.answers {
			c.close(object(object(described)["schema"]))
		}
	}
	for _, part := range skillmanifest.Ownership {
		c.close(m.Part(part.Pattern))
	}
}

// inherit copies the properties of a base type to the types that inherit from it, and theirs to the base: the description
// uses a base type where Amazon sends any of its kinds, such as a plain Error for violations with validationDetails.
func (m *Model) inherit() {
	definitions := object(m.document["definitions"])
	for _, name := range slices.Sorted(maps.Keys(definitions)) {
		kind := object(definitions[name])
		base := object(definitions[text(kind["x-inheritsFrom"])])
		if base == nil {
			continue
		}
		maps.Copy(object(kind["properties"]), object(base["properties"]))
		maps.Copy(object(base["properties"]), object(kind["properties"]))
		if base["required"] != nil {
			kind["required"] = base["required"]
		}
	}
}

type closer struct {
	model  *Model
	closed map[string]bool
}

func (c *closer) close(schema map[string]any) {
	if reference := text(schema["$ref"]); reference != "" {
		if c.closed[reference] {
			return
		}
		c.closed[reference] = true
		schema = c.model.follow(schema)
	}
	// Of types with kinds told apart by a field, every kind has properties of its own.
	if schema == nil || schema["allOf"] != nil || schema["discriminator"] != nil {
		return
	}
	properties := object(schema["properties"])
	if properties != nil && schema["additionalProperties"] == nil {
		schema["additionalProperties"] = false
	}
	for _, property := range properties {
		c.close(object(property))
	}
	c.close(object(schema["additionalProperties"]))
	c.close(object(schema["items"]))
}

// Part is the schema of the part of a manifest that a pattern names, nil where the description has none.
func (m *Model) Part(pattern skillmanifest.Pattern) map[string]any {
	schema := map[string]any{"$ref": manifestDefinition}
	for _, key := range pattern.Keys() {
		schema = m.follow(schema)
		if key == skillmanifest.Wildcard {
			schema = object(schema["additionalProperties"])
		} else {
			schema = object(object(schema["properties"])[key])
		}
	}
	return m.follow(schema)
}
