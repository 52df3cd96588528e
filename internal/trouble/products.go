// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package trouble

// products are errors about in-skill products.
var products = []Trouble{
	{
		ID: "unknown-product", Says: []string{"Amazon knows no … in-skill product"},
		Cause: "There is no product with the ID, or it belongs to another vendor than the account of the credentials.",
		Cure:  "Check product_id and the account behind the credentials, or create the product first.",
	},
	{
		ID: "lost-product", Says: []string{
			"whether Amazon has created in-skill product … is not known", "the vendor's products can't be looked at",
			"the vendor has none of that reference name", "the vendor has … of that reference name",
		},
		Cause: "The answer to the creation was lost. The vendor's products were looked through for one of the reference name that has the definition which was sent, and there was none, or more than one.",
		Cure:  "Look at the products in the developer console before you apply again, which would create another one. If it is there, import it (terraform import ADDRESS PRODUCT_ID) or delete it.",
	},
	{
		ID: "not-a-product", Says: []string{`the body has no object "inSkillProductDefinition"`},
		Cause: "Amazon, or what stands between it and this machine, sent something else than a product.",
		Cure:  "Check the provider's endpoint if it is not Amazon's, then run Terraform again.",
	},
}
