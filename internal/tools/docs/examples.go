// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

const exampleSkill = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

// publishing has an example that is written by hand: Amazon gives icons another address at every read, so listings can't be
// compared as they are.
const publishing = "alexa_skill_publishing"

// sectionExamples are the examples of what every section of the manifest has besides its resource. They follow from the
// schemas, so that a new section has them without being asked.
func sectionExamples(ctx context.Context, server tfprotov6.ProviderServer) (map[string]string, error) {
	schemas, err := server.GetProviderSchema(ctx, &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		return nil, fmt.Errorf("unable to read the provider's schemas: %w", err)
	}

	examples := map[string]string{}

	for name, source := range schemas.DataSourceSchemas {
		if isSection(source) && name != publishing {
			examples[path.Join("data-sources", name, "data-source.tf")] = stagesExample(name, source)
		}
	}

	for name, signature := range schemas.Functions {
		part, ok := strings.CutSuffix(name, "_from_manifest")
		if !ok {
			continue
		}

		object, ok := signature.Return.Type.(tftypes.Object)
		if !ok {
			return nil, fmt.Errorf("the function %s returns no object", name)
		}

		for resource := range schemas.ResourceSchemas {
			if strings.HasSuffix(resource, "skill_"+part) {
				examples[path.Join("functions", name, "function.tf")] = fileExample(name, part, resource, object)
			}
		}
	}

	return examples, nil
}

// isSection reports whether a data source reads a section of the manifest.
func isSection(source *tfprotov6.Schema) bool {
	has := func(name string) bool {
		return slices.ContainsFunc(source.Block.Attributes, func(a *tfprotov6.SchemaAttribute) bool { return a.Name == name })
	}

	return has("present") && has("skill_id")
}

// stagesExample compares what customers have with what they would get. What is secret would make a secret of all of it.
func stagesExample(name string, source *tfprotov6.Schema) string {
	var equal []string

	for _, attribute := range source.Block.Attributes {
		switch {
		case attribute.Required, attribute.Optional, attribute.Sensitive, attribute.Name == "present", strings.HasSuffix(attribute.Name, "_summary"):
		default:
			equal = append(equal, fmt.Sprintf("data.%[1]s.live.%[2]s == data.%[1]s.development.%[2]s,", name, attribute.Name))
		}
	}

	slices.Sort(equal)

	return fmt.Sprintf(`data "%[1]s" "live" {
  skill_id = %[2]q
  stage    = "live"
}

data "%[1]s" "development" {
  skill_id = %[2]q
}

check "%[3]s_is_published" {
  assert {
    condition = !data.%[1]s.live.present || alltrue([
      %[4]s
    ])
    error_message = "Customers don't have yet what is in development: submit the skill for certification."
  }
}
`, name, exampleSkill, strings.TrimPrefix(name, "alexa_"), strings.Join(equal, "\n"))
}

// fileExample feeds a resource from a file.
func fileExample(name, part, resource string, object tftypes.Object) string {
	var attributes []string
	for _, attribute := range slices.Sorted(maps.Keys(object.AttributeTypes)) {
		attributes = append(attributes, fmt.Sprintf("%[1]s = local.%[2]s.%[1]s", attribute, part))
	}

	return fmt.Sprintf(`locals {
  %[1]s = provider::alexa::%[2]s(file("${path.module}/skill.json"))
}

resource "%[3]s" "quick_trivia" {
  skill_id = %[4]q

  %[5]s
}
`, part, name, resource, exampleSkill, strings.Join(attributes, "\n"))
}
