// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package object

import (
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/function"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
)

// File is how documents of a kind are kept in files.
type File struct {
	// Function is the function that reads one: "product_from_json".
	Function string
	// Envelope is the one key that there may be around a document.
	Envelope string
	// Examples says in Markdown which files there are.
	Examples string
	// Mark are the keys of which a document has one at least, by which it is told from
	// other files.
	Mark []string
}

// Function makes the function of a kind of document, which reads one from a file.
func Function(definition Definition) func() function.Function {
	built := reader(definition)
	return mapped.FileFunction{
		Name:    built.File.Function,
		Summary: fmt.Sprintf("The %s in a file", built.Definition.Noun),
		Description: fmt.Sprintf("Reads the %[1]s of one %[2]s from a file and returns an object in the shape of `%[3]s`, with the attributes %[4]s. "+
			"What the %[1]s does not say is null, and what the resource has no attribute for is left out.\n\n"+
			"Nothing is asked of Amazon, so the provider needs no credentials. A text that is no %[2]s is an error, and so is one that can't be read, with the place in its JSON.",
			built.Definition.Document, built.Definition.Noun, built.TypeName, mapped.QuotedNames(built.Attributes)),
		Argument: fmt.Sprintf("The %s as JSON, such as %s, with the envelope `{%q: ...}` or without it.", built.Definition.Document, built.File.Examples, built.File.Envelope),
		Set:      built.Set, Attributes: built.Attributes,
		Open:  built.openFile,
		Check: built.lacks,
	}.Function
}

// openFile takes the document out of a text, in which the envelope may be missing; at is
// where in the text it is. A text in which it can't be told what belongs to the document
// is an error.
func (o object) openFile(text []byte) (doc document.Value, at document.Pointer, err error) {
	file, err := document.Parse(text)
	envelope := o.File.Envelope
	switch {
	case err != nil:
		return document.Value{}, nil, err
	case file.Kind() != document.Object:
		return document.Value{}, nil, fmt.Errorf("no %s, but %s", o.Definition.Noun, file.Kind())
	case !file.Member(envelope).Exists():
		return file, nil, nil
	case file.Member(envelope).Kind() != document.Object:
		return document.Value{}, nil, fmt.Errorf("no %s: %q is %s", o.Definition.Noun, envelope, file.Member(envelope).Kind())
	}
	for _, key := range file.Keys() {
		if at, ok := o.LocatePointer(document.Pointer{key}, file); ok && len(at.Steps()) > 0 {
			return document.Value{}, nil, fmt.Errorf("%q is beside %q instead of in it", key, envelope)
		}
	}
	return file.Member(envelope), document.Pointer{envelope}, nil
}

// lacks says that a text is about something else, if so.
func (o object) lacks(doc document.Value, at document.Pointer) error {
	var places []string
	for _, key := range o.File.Mark {
		if doc.Member(key).Exists() {
			return nil
		}
		places = append(places, at.Child(key).String())
	}
	return fmt.Errorf("no %s: there is nothing at %s", o.Definition.Noun, strings.Join(places, " or "))
}
