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
		ID: "live-product", Says: []string{"has a live stage: customers can buy it"},
		Cause: "The plan deletes a product that customers have, or replaces it because of another `type` or `reference_name`. Amazon deletes no such product.",
		Cure:  "Set purchasable_state = \"NOT_PURCHASABLE\" and certify the skill again, use a removed block with destroy = false, or set skip_destroy = true and apply that first.",
	},
	{
		ID: "product-associated", Says: []string{"The product is associated with skill …, and Amazon deletes no such product"},
		Cause: "The product was to be deleted before it was disassociated from a skill. Terraform knows the order where the association takes `product_id` from the product's resource.",
		Cure: "Destroy the alexa_in_skill_product_association first, whose product_id must be that of the product's resource (alexa_in_skill_product.NAME.product_id), " +
			"so that Terraform knows the order; or disassociate the product in the developer console. Then apply again.",
	},
	{
		ID: "product-stored-otherwise", Says: []string{"but it has another value than was sent for"},
		Cause: "Amazon took the product and stored another value than it was sent.",
		Cure:  "Plan again to see the difference; if the value can't be stored, configure the one that Amazon has.",
	},
	{
		ID: "product-facts", Says: []string{"The computed attributes of … could not be read"},
		Cause: "The product was read or written, and then Amazon did not say how far it is, so computed attributes are null.",
		Cure:  "Plan again: the next refresh reads them.",
	},
	{
		ID: "nothing-bought", Says: []string{"has no stage …, so nobody can have bought it there"},
		Cause: "The entitlement of a stage was to be reset that the product does not have: it was never certified and published.",
		Cure:  "Leave out stage to reset what testers have bought.",
	},
	{
		ID: "not-a-product", Says: []string{`the body has no object "inSkillProductDefinition"`},
		Cause: "Amazon, or what stands between it and this machine, sent something else than a product.",
		Cure:  "Check the provider's endpoint if it is not Amazon's, then run Terraform again.",
	},
	{
		ID: "association-refused", Says: []string{"Amazon did not change the association of"},
		Cause: "Amazon associates a product with a skill only once the product is complete in each of its languages. The message has what Amazon says is missing.",
		Cure: "Amazon associates no product that lacks something: the warning \"Product that can't be sold yet\" of alexa_in_skill_product names what. " +
			"Complete the product, or take the association out of the configuration until it is complete, and apply again.",
	},
	{
		ID: "live-association", Says: []string{"is published with skill … and Amazon disassociates no such product"},
		Cause: "Customers have the skill with this product. Amazon disassociates no product from the skill that it is published with.",
		Cure: "To retire the product, set purchasable_state = \"NOT_PURCHASABLE\" in it and certify the skill again: nobody can buy it any more, and whoever has it keeps it. " +
			"To let Terraform forget the association, use a removed block with destroy = false (or lifecycle { destroy = false }), or set skip_destroy = true and apply that first.",
	},
	{
		ID: "live-unknown", Says: []string{"If it is live, the apply will fail"},
		Cause: "A plan that disassociates a product asks Amazon whether customers have it, and there was no usable answer.",
		Cure:  "Plan again. The apply is safe: Amazon refuses to disassociate what is live.",
	},
	{
		ID: "same-association", Says: []string{"another … in this configuration associates in-skill product"},
		Cause: "Two resources are about the same product and the same skill.",
		Cure:  "Remove one of them from the configuration, and from the state (terraform state rm) if it is there.",
	},
	{
		ID: "import-association", Says: []string{"The import names no product and skill", "No request was made. Give both IDs"},
		Cause: "The import was not given the ids of a product and of a skill.",
		Cure:  "Give both, with a slash between them: terraform import ADDRESS PRODUCT_ID/SKILL_ID.",
	},
	{
		ID: "not-associated", Says: []string{"is not associated with skill"},
		Cause: "The product and the skill are there, but the skill does not sell the product.",
		Cure:  "Apply the resource without an import, which associates the product with the skill.",
	},
	{
		ID: "not-a-product-file", Says: []string{"no …, but", ": there is nothing at", "instead of in it"},
		Cause: "The text that `product_from_json` was given is no JSON of a product. The message has the place in the JSON.",
		Cure:  "Correct the file. It is the JSON of a product's definition, with or without the envelope {\"inSkillProductDefinition\": ...}.",
	},
	{
		ID: "unknown-name", Says: []string{"the vendor has no …, and no other", "the vendor has no …; there are"},
		Cause: "A product was asked for by a reference name that none of the vendor's products has. The message names those that there are. Amazon's list lags behind: a product that was created a moment ago may be missing from it.",
		Cure:  "Check the name, and vendor_id if the account belongs to several vendors. What this configuration creates is best referred to by the resource's attributes.",
	},
	{
		ID: "ambiguous-name", Says: []string{"the vendor has several documents of the kind … with the name"},
		Cause: "A product was asked for by a reference name that several of the vendor's products have.",
		Cure:  "Give the ID (product_id) of the one that is meant instead of its name.",
	},
}
