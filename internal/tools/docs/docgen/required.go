// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package docgen

import (
	"strings"

	tfjson "github.com/hashicorp/terraform-json"
)

// describedAsRequired begins the description of a nested attribute that the provider asks for itself. Its schema can't:
// Terraform would report it as missing wherever the object as a whole is not known yet.
const describedAsRequired = "Required. "

// listRequired lists the nested attributes of resources as readers need them: those that are described as required among
// the required ones, where the renderer puts what the schema requires.
func listRequired(schemas *tfjson.ProviderSchemas) {
	for _, provider := range schemas.Schemas {
		for _, resource := range provider.ResourceSchemas {
			for _, attribute := range resource.Block.Attributes {
				listNested(attribute)
			}
		}
	}
}

func listNested(attribute *tfjson.SchemaAttribute) {
	if attribute.AttributeNestedType == nil {
		return
	}

	for _, nested := range attribute.AttributeNestedType.Attributes {
		if text, ok := strings.CutPrefix(nested.Description, describedAsRequired); ok {
			nested.Description = text
			nested.Required, nested.Optional, nested.Computed = true, false, false
		}

		listNested(nested)
	}
}
