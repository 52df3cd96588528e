// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract

import (
	"maps"
	"net/http"
	"slices"
	"strconv"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// Places are all places of a manifest that the description knows and that have a value rather than further places, as
// pointers in which a key of a map is "*" and an index is "0".
func (m *Model) Places() []string {
	var places []string
	m.placesOf(m.manifest(), nil, func(at document.Pointer) { places = append(places, at.String()) })
	return slices.Sorted(slices.Values(places))
}

func (m *Model) manifest() *openapi3.SchemaRef {
	return m.document.Components.Schemas[manifestDefinition]
}

func (m *Model) placesOf(schema *openapi3.SchemaRef, at document.Pointer, visit func(document.Pointer)) {
	properties, entries := m.propertiesOf(schema), schema.Value.AdditionalProperties.Schema
	switch {
	case schema.Value.Items != nil:
		m.placesOf(schema.Value.Items, at.Child("0"), visit)
	case len(properties) > 0:
		for _, name := range slices.Sorted(maps.Keys(properties)) {
			m.placesOf(properties[name], at.Child(name), visit)
		}
	case entries != nil:
		m.placesOf(entries, at.Child(skillmanifest.Wildcard), visit)
	default:
		visit(at)
	}
}

// propertiesOf are the properties of a type, and those of all its kinds where a field distinguishes them.
func (m *Model) propertiesOf(schema *openapi3.SchemaRef) openapi3.Schemas {
	if schema.Value.Discriminator == nil {
		return schema.Value.Properties
	}
	properties := maps.Clone(schema.Value.Properties)
	for _, kind := range m.document.Components.Schemas {
		if !slices.ContainsFunc(kind.Value.AllOf, func(base *openapi3.SchemaRef) bool { return base.Ref == schema.Ref }) {
			continue
		}
		for _, part := range kind.Value.AllOf {
			maps.Copy(properties, part.Value.Properties)
		}
	}
	return properties
}

// Written are the places of [Model.Places] whose value an exchange has changed or added. A write that was refused, and one
// that sends back what was there, write nothing.
func (m *Model) Written(exchange sandbox.Exchange) map[string]bool {
	if exchange.Status != http.StatusAccepted {
		return nil
	}
	written, before := map[string]bool{}, map[string]string{}
	m.valuesOf(m.manifest(), decode(exchange.Stored), nil, nil, func(_, at document.Pointer, value string) { before[at.String()] = value })
	m.valuesOf(m.manifest(), object(decode(exchange.Body))["manifest"], nil, nil, func(place, at document.Pointer, value string) {
		if stored, there := before[at.String()]; !there || stored != value {
			written[place.String()] = true
		}
	})
	return written
}

// valuesOf visits the values of a manifest that the description knows: the place of each, where exactly it is, and its JSON.
func (m *Model) valuesOf(schema *openapi3.SchemaRef, value any, place, at document.Pointer, visit func(place, at document.Pointer, value string)) {
	switch value := value.(type) {
	case []any:
		for i, item := range value {
			if schema.Value.Items != nil {
				m.valuesOf(schema.Value.Items, item, place.Child("0"), at.Child(strconv.Itoa(i)), visit)
			}
		}
	case map[string]any:
		properties, entries := m.propertiesOf(schema), schema.Value.AdditionalProperties.Schema
		for name, member := range value {
			switch property := properties[name]; {
			case property != nil:
				m.valuesOf(property, member, place.Child(name), at.Child(name), visit)
			case entries != nil:
				m.valuesOf(entries, member, place.Child(skillmanifest.Wildcard), at.Child(name), visit)
			}
		}
	default:
		visit(place, at, encode(value))
	}
}
