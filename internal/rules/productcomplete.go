// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// productIncomplete names what Amazon will ask for before a product can be sold. It is
// one warning, however much is missing: whoever begins with a product knows it.
func productIncomplete(view View) []problem {
	var missing []string
	need := func(of Place, path string, names ...string) {
		for _, name := range names {
			if child := of.Child(name); child.Absent() || child.isEmpty() {
				missing = append(missing, path+inHCL(name))
			}
		}
	}
	whole, publishing := view.At(), view.At(productPublishing...)
	need(whole, "", "testingInstructions")
	need(publishing, "publishing_information.", "distributionCountries", "locales", "pricing")
	need(publishing.Child("taxInformation"), "publishing_information.tax_information.", "category")
	if view.At("type").Is(subscription) {
		need(view.At(productSubscription...), "subscription_information.", "subscriptionPaymentFrequency")
	}
	for _, listing := range view.At(productListings...).Entries() {
		at := "publishing_information.locales[\"" + listing.Key() + "\"]."
		need(listing, at, "name", "summary", "description", "examplePhrases", "smallIconUri", "largeIconUri")
		need(listing.Child("customProductPrompts"), at+"custom_product_prompts.", "purchasePromptDescription", "boughtCardDescription")
		need(view.At("privacyAndCompliance", "locales", listing.Key()), "privacy_and_compliance.locales[\""+listing.Key()+"\"].", "privacyPolicyUrl")
	}
	for _, offer := range view.At(productPricing...).Entries() {
		need(offer.Child("defaultPriceListing"), "publishing_information.pricing[\""+offer.Key()+"\"].default_price_listing.", "price", "currency")
	}
	if len(missing) == 0 {
		return nil
	}
	return []problem{broken(view.At("referenceName").Pointer, "the product can't be sold, nor associated with a skill, before it has: %s. "+
		"If it has one of them, look at how that is spelt: Terraform drops a name that it does not know.", strings.Join(missing, ", "))}
}

// isEmpty reports whether a value is an object or an array with nothing in it.
func (p Place) isEmpty() bool {
	kind := p.value.Kind()
	return (kind == document.Object || kind == document.Array) && p.value.Len() == 0
}

// inHCL is the attribute that stands for a key.
func inHCL(key string) string {
	var name strings.Builder
	for _, letter := range key {
		if letter >= 'A' && letter <= 'Z' {
			name.WriteByte('_')
			letter += 'a' - 'A'
		}
		name.WriteRune(letter)
	}
	return name.String()
}
