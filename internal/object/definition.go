// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package object turns the description of a document that has an address and an ETag
// of its own, such as an in-skill product, into Terraform entities. The lifecycle
// (create, read, update, delete, import, identity, list, data source, function, plan
// warnings, the place of an error) is written here once; a definition states the
// schema and the little that is not mechanical in its mapping, which is that of
// package codec.
package object

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Definition describes one kind of document.
type Definition struct {
	// TypeName is the resource type: "alexa_in_skill_product".
	TypeName string
	// Title is what the resource manages, Noun whose document it is, and Document what
	// that is called, all in lower case.
	Title, Noun, Document string
	// Description opens the documentation page, in Markdown.
	Description string
	// Key is the attribute with the key that Amazon gives a document, KeyDescription what
	// it is, and Missing the trouble of a key that Amazon does not know.
	Key, KeyDescription, Missing string
	// Attributes stand for the document.
	Attributes map[string]schema.Attribute
	// Identifying are those of the attributes that a change of which replaces the document.
	Identifying []string
	// Forms says where the document holds a value in another form than its own.
	Forms map[string]codec.Form
	// Arguments are used to create a document and stand for nothing in it. Each of them
	// requires the replacement of the document.
	Arguments map[string]schema.Attribute
	// Facts are computed texts that Amazon knows of a document besides.
	Facts map[string]schema.StringAttribute
	// Of returns the documents; nil while an argument of the provider is not known.
	Of func(entity.Backend) Documents
	// Name is the attribute that people know a document by, which its data source takes
	// in the place of the key.
	Name string
	// Catalog returns where documents are looked for; nil while an argument of the
	// provider is not known. The data source and the list need it.
	Catalog func(entity.Backend) Catalog
	// NameFilter says in Markdown what name_contains of the list looks at.
	NameFilter string
	// File is how documents are kept in files, for the function.
	File File
	// Live is the rule that keeps a live document from being deleted.
	Live string
	// Retire says how a live document is taken from customers.
	Retire string
}

// Documents are the documents of one kind, and their life.
type Documents interface {
	// Engine reads and edits them.
	Engine() *reconcile.Engine
	// Create makes one. The key is given with an error where one was made all the same.
	Create(ctx context.Context, wanted New) (key string, made document.Value, err error)
	// Delete removes one, if the check has nothing against it as it is then.
	Delete(ctx context.Context, key string, check func(stored document.Value) error) error
	// Facts are what Amazon knows of one besides, by attribute.
	Facts(ctx context.Context, key string) (map[string]string, error)
	// Forbidden says why Amazon may have answered with 403 to the change of one, or to its
	// deletion, and what to do; "" if there is no more to say than of any other 403.
	Forbidden(ctx context.Context, key string, deletion bool) string
	// IsLocked reports whether the facts say that nobody may change it now.
	IsLocked(facts map[string]string) bool
}

// New is a document that is to be made.
type New struct {
	Document document.Value
	// Arguments are those of the definition that are set.
	Arguments map[string]string
	// Same reports whether what Amazon has may be what was sent.
	Same func(stored document.Value) bool
}

// object is a definition made ready.
type object struct {
	Definition
	mapped.Set
}

// build makes a definition ready for a resource, and panics if something is wrong
// with it.
func build(definition Definition) object {
	definition.Attributes = codec.EmptyMeansAbsent(definition.Attributes)
	return laidOut(definition, codec.New)
}

// reader makes a definition ready for what only reads.
func reader(definition Definition) object { return laidOut(definition, codec.NewReader) }

func laidOut(definition Definition, layout func(map[string]schema.Attribute, []codec.Part, map[string]codec.Form) codec.Layout) object {
	return object{
		Definition: definition,
		Set: mapped.NewSet(layout(definition.Attributes, []codec.Part{{}}, definition.Forms), mapped.Names{
			Title: definition.Title, Noun: definition.Noun, Document: definition.Document, Key: definition.Key, Missing: definition.Missing,
		}, elsewhere),
	}
}

// elsewhere says who looks after what no attribute stands for.
func elsewhere(property, _ string) string {
	return property + " is nothing that the provider has an attribute for. Correct it in the developer console and apply again."
}

// replacing are the attributes a change of which means another document.
func (o object) replacing() []string {
	var names []string
	for name := range o.Arguments {
		names = append(names, name)
	}
	return append(names, o.Identifying...)
}
