// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package object

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Catalog is where documents of one kind are looked for.
type Catalog interface {
	// Search lists documents in Amazon's order, each once.
	Search(ctx context.Context, query Query) iter.Seq2[Listed, error]
	// FactsAt are what Amazon knows of a stage of one besides, by attribute.
	FactsAt(ctx context.Context, key string, stage reconcile.Stage) (map[string]string, error)
}

// Query says which documents are looked for.
type Query struct {
	// VendorID is whose they are, "" for the account's own vendor.
	VendorID string
	// Name is that of [Definition.Name], "" for any.
	Name string
	// NameContains is a text in what they are called, "" for all.
	NameContains string
}

// Listed is a document that was found.
type Listed struct {
	Key string
	// Name is that of [Definition.Name], and Label what a list shows.
	Name, Label string
	// Facts are what Amazon knows of it besides, by attribute.
	Facts map[string]string
}

// namesShown is how many names a message lists.
const namesShown = 20

// UnknownNameError says that no document has a name, and which names there are.
type UnknownNameError struct {
	Noun, Name string
	// Known are the documents that there are.
	Known []Listed
}

func (e *UnknownNameError) Error() string {
	none := fmt.Sprintf("the vendor has no %s %q", e.Noun, e.Name)
	if len(e.Known) == 0 {
		return none + ", and no other"
	}
	var names []string
	for _, known := range e.Known {
		names = append(names, fmt.Sprintf("%q", known.Name))
	}
	slices.Sort(names)
	more := ""
	if left := len(names) - namesShown; left > 0 {
		names, more = names[:namesShown], fmt.Sprintf(" and %d more", left)
	}
	return fmt.Sprintf("%s; there are %s%s", none, strings.Join(names, ", "), more)
}

// AmbiguousNameError says that several documents have a name.
type AmbiguousNameError struct {
	Noun, Name string
	Keys       []string
}

func (e *AmbiguousNameError) Error() string {
	return fmt.Sprintf("the vendor has several documents of the kind %s with the name %q: %s", e.Noun, e.Name, strings.Join(e.Keys, ", "))
}

// find returns the key of the only document of a name. That there is none is an
// *[UnknownNameError], and that there are several an *[AmbiguousNameError].
func (o object) find(ctx context.Context, catalog Catalog, query Query) (string, error) {
	var keys []string
	for found, err := range catalog.Search(ctx, query) {
		if err != nil {
			return "", err
		}
		keys = append(keys, found.Key)
	}
	switch len(keys) {
	case 0:
		unknown := &UnknownNameError{Noun: o.Definition.Noun, Name: query.Name}
		for found, err := range catalog.Search(ctx, Query{VendorID: query.VendorID}) {
			if err != nil {
				return "", err
			}
			unknown.Known = append(unknown.Known, found)
		}
		return "", unknown
	case 1:
		return keys[0], nil
	default:
		return "", &AmbiguousNameError{Noun: o.Definition.Noun, Name: query.Name, Keys: keys}
	}
}
