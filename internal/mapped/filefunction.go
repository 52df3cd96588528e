// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package mapped

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// jsonParameter is the position of the one parameter.
const jsonParameter = 0

// FileFunction is a function of the provider that makes an object in the shape of a
// resource of a text such as a skill.json.
type FileFunction struct {
	// Name is what the function is called, Summary what it gives, and Description what
	// there is to know of it, in Markdown.
	Name, Summary, Description string
	// Argument says what the text may be, in Markdown.
	Argument string
	// Set maps the attributes; it is one that only reads, so that what the document does
	// not say is null.
	Set Set
	// Attributes are those of the object.
	Attributes map[string]schema.Attribute
	// Open takes the document out of the text. The pointer says where in the text it is.
	Open func(text []byte) (document.Value, document.Pointer, error)
	// Check says why a document is none that the function is for, or nil.
	Check func(doc document.Value, at document.Pointer) error
}

// Function makes the function.
func (f FileFunction) Function() function.Function {
	attributes := map[string]attr.Type{}
	for name, attribute := range f.Attributes {
		attributes[name] = attribute.GetType()
	}
	return fileFunction{FileFunction: f, object: types.ObjectType{AttrTypes: attributes}}
}

// fileFunction is a [FileFunction] as the framework calls it.
type fileFunction struct {
	FileFunction
	object types.ObjectType
}

func (f fileFunction) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = f.Name
}

func (f fileFunction) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary:             f.Summary,
		MarkdownDescription: f.Description + f.secrets(),
		Parameters:          []function.Parameter{function.StringParameter{Name: "json", MarkdownDescription: f.Argument}},
		Return:              function.ObjectReturn{AttributeTypes: f.object.AttrTypes},
	}
}

// secrets says what of the result is a secret that Terraform does not know to be one.
func (f fileFunction) secrets() string {
	secret := maps.Clone(f.Attributes)
	maps.DeleteFunc(secret, func(_ string, attribute schema.Attribute) bool { return !attribute.IsSensitive() })
	if len(secret) == 0 {
		return ""
	}
	return "\n\nA function can't mark a part of its result as sensitive, as the resource does with " + QuotedNames(secret) + ": use `sensitive` where it would be shown."
}

// QuotedNames lists the names of attributes in Markdown.
func QuotedNames(attributes map[string]schema.Attribute) string {
	return "`" + strings.Join(slices.Sorted(maps.Keys(attributes)), "`, `") + "`"
}

func (f fileFunction) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var json string
	if resp.Error = req.Arguments.Get(ctx, &json); resp.Error != nil {
		return
	}
	found, err := f.find(json)
	if err != nil {
		resp.Error = function.NewArgumentFuncError(jsonParameter, err.Error())
		return
	}
	value, err := f.object.ValueFromTerraform(ctx, tftypes.NewValue(f.object.TerraformType(ctx), found))
	if err != nil {
		resp.Error = function.NewFuncError(err.Error())
		return
	}
	resp.Error = resp.Result.Set(ctx, value)
}

// byteOrderMark is what some editors on Windows begin a file with. It means nothing.
const byteOrderMark = "\ufeff"

// find reads the attributes. Its errors point into the text.
func (f fileFunction) find(json string) (Values, error) {
	doc, at, err := f.Open([]byte(strings.TrimPrefix(json, byteOrderMark)))
	if err != nil {
		return nil, err
	}
	found, err := f.Set.Decode(doc)
	var form *codec.FormError
	switch {
	case errors.As(err, &form):
		return nil, &codec.FormError{Pointer: append(at, form.Pointer...), Problem: form.Problem, Rule: form.Rule}
	case err != nil:
		return nil, err
	}
	return found, f.Check(doc, at)
}
