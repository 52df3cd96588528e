// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/defaults"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// kind is how a field is held in HCL.
type kind int

const (
	flag       kind = iota // a boolean
	text                   // a string
	number                 // an exact decimal
	texts                  // a set of strings
	object                 // a nested object
	dictionary             // a map of nested objects
)

// localesKey is what the manifest calls every map that is keyed by locale.
const localesKey = "locales"

// field is one attribute and the manifest field that it stands for.
type field struct {
	attribute string
	key       string
	kind      kind
	wire      tftypes.Type
	// members are the fields of an object.
	members []field
	// element is what each key of a dictionary holds.
	element *field
	// shape is nil where the manifest holds the value as itself.
	shape Shape
	// fallback is what the absence of the field means; nil if it means nothing.
	fallback *tftypes.Value
	// whole: unknown fields go when the object goes.
	whole bool
	// byLocale: the keys of the dictionary are locales.
	byLocale bool
}

// manifestKey gives an attribute the manifest's name: price_tier is priceTier.
func manifestKey(attribute string) string {
	words := strings.Split(attribute, "_")
	for i, word := range words[1:] {
		words[i+1] = strings.ToUpper(word[:1]) + word[1:]
	}
	return strings.Join(words, "")
}

// builder makes fields of a schema.
type builder struct {
	shapes map[string]Shape
	whole  bool
}

// fields makes the fields of an object, sorted by name so that what is written
// never depends on the order of a Go map.
func (b builder) fields(parent string, attributes map[string]schema.Attribute) []field {
	var fields []field
	for name, attribute := range attributes {
		fields = append(fields, b.field(parent, name, attribute))
	}
	slices.SortFunc(fields, func(x, y field) int { return strings.Compare(x.attribute, y.attribute) })
	return fields
}

func (b builder) field(parent, name string, attribute schema.Attribute) field {
	at := parent + name
	f := field{
		attribute: name,
		key:       manifestKey(name),
		wire:      attribute.GetType().TerraformType(context.Background()),
		shape:     b.shapes[at],
		whole:     b.whole,
	}
	switch a := attribute.(type) {
	case schema.BoolAttribute:
		f.kind = flag
		if a.Default != nil {
			var answer defaults.BoolResponse
			a.Default.DefaultBool(context.Background(), defaults.BoolRequest{}, &answer)
			f.fallback = wireValue(answer.PlanValue)
		}
	case schema.StringAttribute:
		f.kind = text
	case schema.NumberAttribute:
		f.kind = number
	case schema.SetAttribute:
		f.kind = texts
	case schema.SingleNestedAttribute:
		f.kind = object
		f.members = b.fields(at+".", a.Attributes)
		if a.Default != nil {
			var answer defaults.ObjectResponse
			a.Default.DefaultObject(context.Background(), defaults.ObjectRequest{}, &answer)
			f.fallback = wireValue(answer.PlanValue)
		}
	case schema.MapNestedAttribute:
		f.kind = dictionary
		f.byLocale = f.key == localesKey
		f.element = &field{
			kind:    object,
			wire:    a.NestedObject.Type().TerraformType(context.Background()),
			members: b.fields(at+".*.", a.NestedObject.Attributes),
			shape:   b.shapes[at+".*"],
			whole:   b.whole,
		}
	default:
		panic(fmt.Sprintf("section: attribute %s is a %T, for which no mapping to the manifest is written", at, attribute))
	}
	return f
}

func wireValue(value attr.Value) *tftypes.Value {
	wire, err := value.ToTerraformValue(context.Background())
	if err != nil {
		panic(fmt.Sprintf("section: the default %s has no wire form: %s", value, err))
	}
	return &wire
}
