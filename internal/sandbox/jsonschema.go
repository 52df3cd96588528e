// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	"maps"
	"slices"
)

const submitSkill = "SUBMIT_SKILL"

// schemaOperations are those that a schema of the manifest can be asked for.
var schemaOperations = []string{"CREATE_SKILL", "ENABLE_SKILL", submitSkill, "UPDATE_SKILL"}

// jsonSchema is a JSON Schema (draft 7) of the body {"manifest": ...}. It is of the sandbox's own making: Amazon hands its
// own only to vendors. It demands what [check] does, save that null there counts as absent, and that no schema says
// which two distributions exclude each other.
func (s *Sandbox) jsonSchema(operation string) []byte {
	manifest := manifestShape
	if operation == submitSkill {
		manifest = submissionShape()
	}
	return encode(map[string]any{
		"$schema":    "http://json-schema.org/draft-07/schema#",
		"title":      "Skill manifest of the sandbox for " + operation,
		"type":       typeObject,
		"required":   []string{"manifest"},
		"properties": map[string]any{"manifest": manifest.jsonSchema(s.strictModel)},
	})
}

// submissionShape adds what Amazon's pages on certification ask for and an update does not need.
func submissionShape() shape {
	publishing, privacy := manifestShape.properties["publishingInformation"], manifestShape.properties["privacyAndCompliance"]
	publishing.shape = publishing.requiring("category", "locales", "testingInstructions")
	privacy.shape = privacy.requiring("allowsPurchases", "isChildDirected", "isExportCompliant", "usesPersonalInfo")
	manifest := manifestShape
	manifest.properties = maps.Clone(manifest.properties)
	manifest.properties["publishingInformation"], manifest.properties["privacyAndCompliance"] = publishing, privacy
	return manifest.requiring("publishingInformation", "privacyAndCompliance")
}

func (e shape) requiring(names ...string) shape {
	e.properties = maps.Clone(e.properties)
	for _, name := range names {
		demanded := e.properties[name]
		demanded.required = true
		e.properties[name] = demanded
	}
	return e
}

func (e shape) jsonSchema(strictModel bool) map[string]any {
	schema := map[string]any{}
	if e.dataType != "" {
		schema["type"] = e.dataType
	}
	if e.notEmpty {
		schema["minProperties"] = 1
	}
	if e.items != nil {
		schema["items"] = e.items.jsonSchema(strictModel)
	}
	if e.itemCount > 0 {
		schema["minItems"], schema["maxItems"] = e.itemCount, e.itemCount
	}
	if e.unique {
		schema["uniqueItems"] = true
	}
	if allowed := e.allowed; len(allowed) > 0 {
		schema["enum"] = allowed
	}
	if allowed := e.modelAllowed; strictModel && len(allowed) > 0 {
		schema["enum"] = allowed
	}
	if e.pattern != nil {
		schema["pattern"] = e.pattern.String()
	}
	if e.url {
		schema["format"] = "uri"
	}
	e.describeMembers(schema, strictModel)
	return schema
}

// describeMembers writes down the properties of an object.
func (e shape) describeMembers(schema map[string]any, strictModel bool) {
	switch {
	case e.values != nil:
		schema["additionalProperties"] = e.values.jsonSchema(strictModel)
	case strictModel && e.complete:
		schema["additionalProperties"] = false
	}
	properties, required, either := map[string]any{}, []string{}, []any{}
	for _, name := range slices.Sorted(maps.Keys(e.properties)) {
		known := e.properties[name]
		if strictModel && known.outsideModel {
			continue
		}
		properties[name] = known.jsonSchema(strictModel)
		switch {
		case known.required && known.alternative != "" && !strictModel:
			either = append(either, map[string]any{"anyOf": []any{
				map[string]any{"required": []string{name}},
				map[string]any{"required": []string{known.alternative}},
			}})
		case known.required:
			required = append(required, name)
		}
	}
	if len(properties) > 0 {
		schema["properties"] = properties
	}
	if len(required) > 0 {
		schema["required"] = required
	}
	if len(either) > 0 {
		schema["allOf"] = either
	}
}
