// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"errors"
	"fmt"
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
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// jsonParameter is the position of the one parameter.
const jsonParameter = 0

// Function makes the function of a section, which takes the section out of a
// manifest such as skill.json. That of alexa_skill_privacy is called
// privacy_from_manifest.
func Function(definition Definition) func() function.Function {
	built := reader(definition)
	_, part, _ := strings.Cut(definition.TypeName, "skill_")
	attributes := map[string]attr.Type{}
	for name, attribute := range built.Attributes {
		attributes[name] = attribute.GetType()
	}
	return func() function.Function {
		return sectionFunction{section: built, name: part + "_from_manifest", object: types.ObjectType{AttrTypes: attributes}}
	}
}

// sectionFunction is the function of one section.
type sectionFunction struct {
	section
	name   string
	object types.ObjectType
}

func (f sectionFunction) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = f.name
}

func (f sectionFunction) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: fmt.Sprintf("The %s in a skill.json", f.Title),
		MarkdownDescription: fmt.Sprintf("Takes the %[1]s out of a skill manifest and returns an object in the shape of `%[2]s`, with the attributes %[3]s. "+
			"What the manifest does not say is null.\n\n"+
			"Nothing is asked of Amazon, so the provider needs no credentials. A manifest without %[1]s is an error, and so is one that can't be read, with the place in its JSON.",
			f.Title, f.TypeName, f.names(func(schema.Attribute) bool { return true })) + f.secrets(),
		Parameters: []function.Parameter{function.StringParameter{
			Name: "json",
			MarkdownDescription: "The manifest as JSON, such as the content of a `skill.json`: what the ASK CLI keeps, with the envelope `{\"manifest\": ...}`, " +
				"or the manifest alone.",
		}},
		Return: function.ObjectReturn{AttributeTypes: f.object.AttrTypes},
	}
}

// names lists attributes.
func (f sectionFunction) names(which func(schema.Attribute) bool) string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(f.Attributes)) {
		if which(f.Attributes[name]) {
			names = append(names, "`"+name+"`")
		}
	}
	return strings.Join(names, ", ")
}

// secrets says what of the result is a secret that Terraform does not know to be one.
func (f sectionFunction) secrets() string {
	names := f.names(schema.Attribute.IsSensitive)
	if names == "" {
		return ""
	}
	return "\n\nA function can't mark a part of its result as sensitive, as the resource does with " + names + ": use `sensitive` where it would be shown."
}

func (f sectionFunction) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
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

// find takes the section out of a manifest. Its errors point into the text.
func (f sectionFunction) find(json string) (values, error) {
	manifest, at, err := skillmanifest.OpenFile([]byte(json))
	if err != nil {
		return nil, err
	}
	found, err := f.Decode(manifest)
	var form *codec.FormError
	switch {
	case errors.As(err, &form):
		return nil, &codec.FormError{Pointer: append(at, form.Pointer...), Problem: form.Problem, Rule: form.Rule}
	case err != nil:
		return nil, err
	case !f.Present(manifest):
		return nil, fmt.Errorf("the manifest has no %s: nothing at %s says any of it", f.Title, strings.Join(f.places(at), " or "))
	}
	return found, nil
}

// places are where the section stands in a text.
func (f sectionFunction) places(at document.Pointer) []string {
	var places []string
	for _, part := range skillmanifest.PartsOf(f.TypeName) {
		places = append(places, at.String()+string(part.Pattern))
	}
	return places
}
