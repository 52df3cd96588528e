// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import (
	"maps"
	"slices"
)

// adapt makes the description as strict as it is meant. As published it lets every property pass that it does not name,
// and a misspelt name would pass too; and it uses a base type where Amazon sends any of its kinds, such as a plain Error
// for violations with validationDetails.
func adapt(published map[string]any) {
	definitions := object(published["definitions"])
	inherit(definitions)
	for _, definition := range definitions {
		closeSchema(object(definition))
	}
	for _, path := range object(published["paths"]) {
		for _, operation := range object(path) {
			parameters, _ := object(operation)["parameters"].([]any)
			for _, parameter := range parameters {
				closeSchema(object(object(parameter)["schema"]))
			}
			for _, answer := range object(object(operation)["responses"]) {
				closeSchema(object(object(answer)["schema"]))
			}
		}
	}
}

// inherit copies the properties of a base type to the types that inherit from it, and theirs to the base.
func inherit(definitions map[string]any) {
	for _, name := range slices.Sorted(maps.Keys(definitions)) {
		kind := object(definitions[name])
		base, _ := kind["x-inheritsFrom"].(string)
		properties, inherited := object(kind["properties"]), object(object(definitions[base])["properties"])
		if properties == nil || inherited == nil {
			continue
		}
		maps.Copy(properties, inherited)
		maps.Copy(inherited, properties)
		if required := object(definitions[base])["required"]; required != nil {
			kind["required"] = required
		}
	}
}

// closeSchema refuses properties that the schema does not name, at any depth above a reference.
func closeSchema(schema map[string]any) {
	// Of types with kinds that a field distinguishes, every kind has properties of its own.
	if schema == nil || schema["allOf"] != nil || schema["discriminator"] != nil {
		return
	}
	properties := object(schema["properties"])
	if properties != nil && schema["additionalProperties"] == nil {
		schema["additionalProperties"] = false
	}
	for _, property := range properties {
		closeSchema(object(property))
	}
	closeSchema(object(schema["additionalProperties"]))
	closeSchema(object(schema["items"]))
}

// object reads a value that may be something else, or missing; nil then.
func object(value any) map[string]any {
	members, _ := value.(map[string]any)
	return members
}
