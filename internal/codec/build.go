// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// builder makes nodes of a schema.
type builder struct {
	forms map[string]Form
	// used are the forms that were met.
	used map[string]bool
	// whole: the objects are parts of a whole.
	whole bool
	// reading: what the document says counts, and no default.
	reading bool
}

// documentKey gives an attribute the document's name: price_tier is priceTier.
func documentKey(attribute string) string {
	words := strings.Split(attribute, "_")
	for i, word := range words[1:] {
		words[i+1] = strings.ToUpper(word[:1]) + word[1:]
	}
	return strings.Join(words, "")
}

// members makes the members of an object, sorted by name so that what is written
// never depends on the order of a Go map.
func (b *builder) members(parent string, attributes map[string]schema.Attribute) []member {
	var members []member
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		members = append(members, member{attribute: name, key: documentKey(name), Node: b.node(parent+name, attributes[name])})
	}
	return members
}

func (b *builder) object(at string, attributes map[string]schema.Attribute) Node {
	return b.formed(at, object{members: b.members(at+".", attributes), whole: b.whole})
}

// node makes the node of one attribute; at is its path, with * for the elements
// of a map or a list.
func (b *builder) node(at string, attribute schema.Attribute) Node {
	kept := attribute.IsOptional() && attribute.IsComputed()
	single := func(f format) leaf {
		return leaf{format: f, none: tftypes.NewValue(f.wire(), nil), kept: kept, sensitive: attribute.IsSensitive()}
	}
	var n Node
	switch a := attribute.(type) {
	case schema.BoolAttribute:
		n = single(boolean{}).withDefault(boolDefault(a.Default), b.reading)
	case schema.StringAttribute:
		n = single(text{}).withDefault(stringDefault(a.Default), b.reading)
	case schema.NumberAttribute:
		noDefault(at, a.Default == nil)
		n = single(decimal{})
	case schema.Int64Attribute:
		noDefault(at, a.Default == nil)
		n = single(integer{})
	case schema.SetAttribute:
		texts(at, a.ElementType)
		n = leaf{format: textSet{}, none: none(at, a), sensitive: a.Sensitive}
	case schema.ListAttribute:
		texts(at, a.ElementType)
		n = sequence{element: stringNode(a.Sensitive), none: none(at, a)}
	case schema.MapAttribute:
		texts(at, a.ElementType)
		n = mapping{element: stringNode(a.Sensitive), none: none(at, a)}
	case schema.SingleNestedAttribute:
		n = object{members: b.members(at+".", a.Attributes), whole: b.whole, kept: kept}.withDefault(at, objectDefault(a.Default), b.reading)
	case schema.MapNestedAttribute:
		n = mapping{element: b.object(at+".*", a.NestedObject.Attributes), none: none(at, a)}
	case schema.ListNestedAttribute:
		n = sequence{element: b.object(at+".*", a.NestedObject.Attributes), none: none(at, a)}
	default:
		panic(fmt.Sprintf("codec: attribute %s is a %T, for which there is no mapping", at, attribute))
	}
	return b.formed(at, n)
}

func (b *builder) formed(at string, n Node) Node {
	if form, ok := b.forms[at]; ok {
		b.used[at] = true
		return form(n)
	}
	return n
}

func stringNode(sensitive bool) Node {
	return leaf{format: text{}, none: tftypes.NewValue(tftypes.String, nil), sensitive: sensitive}
}

func texts(at string, element attr.Type) {
	if !element.TerraformType(context.Background()).Is(tftypes.String) {
		panic(fmt.Sprintf("codec: %s has elements of the type %s, for which there is no mapping", at, element))
	}
}

// noDefault refuses a default of a kind of value for which it has no mapping.
func noDefault(at string, absent bool) {
	if !absent {
		panic("codec: " + at + " has a default, for which there is no mapping")
	}
}
