// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/function"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// Function makes the function of a section, which takes the section out of a
// manifest such as skill.json. That of alexa_skill_privacy is called
// privacy_from_manifest.
func Function(definition Definition) func() function.Function {
	built := reader(definition)
	_, part, _ := strings.Cut(definition.TypeName, "skill_")
	return mapped.FileFunction{
		Name:    part + "_from_manifest",
		Summary: fmt.Sprintf("The %s in a skill.json", built.Title),
		Description: fmt.Sprintf("Takes the %[1]s out of a skill manifest and returns an object in the shape of `%[2]s`, with the attributes %[3]s. "+
			"What the manifest does not say is null.\n\n"+
			"Nothing is asked of Amazon, so the provider needs no credentials. A manifest without %[1]s is an error, and so is one that can't be read, with the place in its JSON.",
			built.Title, built.TypeName, mapped.QuotedNames(built.Attributes)),
		Argument: "The manifest as JSON, such as the content of a `skill.json`: what the ASK CLI keeps, with the envelope `{\"manifest\": ...}`, " +
			"or the manifest alone.",
		Set: built.Set, Attributes: built.Attributes,
		Open:  skillmanifest.OpenFile,
		Check: built.lacks,
	}.Function
}

// lacks says that a manifest has nothing of the section, if so.
func (s section) lacks(manifest document.Value, at document.Pointer) error {
	if s.Present(manifest) {
		return nil
	}
	return fmt.Errorf("the manifest has no %s: nothing at %s says any of it", s.Title, strings.Join(s.places(at), " or "))
}

// places are where the section stands in a text.
func (s section) places(at document.Pointer) []string {
	var places []string
	for _, part := range skillmanifest.PartsOf(s.TypeName) {
		places = append(places, at.String()+string(part.Pattern))
	}
	return places
}
