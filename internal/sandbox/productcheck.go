// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox

import (
	_ "embed"
	"encoding/json"
	"maps"
	"net/http"
	"slices"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// productSchema is a JSON Schema (draft 7) of the body {"inSkillProductDefinition": ...}, of the sandbox's own making like
// that of the manifest. Nothing in it is required: Amazon stores what is incomplete. Currencies and countries are open.
//
//go:embed product.schema.json
var productSchema []byte

var compiledProductSchema = sync.OnceValue(func() *jsonschema.Schema { return compile("product", productSchema) })

// acceptableProduct takes the definition out of its envelope and checks it, as a successor of the stored one, nil for
// none: what is wrong with that one already is no reason to refuse.
func acceptableProduct(envelope []member, stored json.RawMessage) (json.RawMessage, *answer) {
	i := find(envelope, productEnvelope)
	if i < 0 || isNull(envelope[i].value) {
		a := badRequest(http.StatusBadRequest, productNotValid, missingProperty(productEnvelope))
		return nil, &a
	}
	problems := checkProduct(envelope[i].value)
	if stored != nil {
		problems = newProblems(problems, checkProduct(stored))
	}
	if len(problems) > 0 {
		a := badRequest(http.StatusBadRequest, productNotValid, problems...)
		return nil, &a
	}
	return envelope[i].value, nil
}

func checkProduct(definition json.RawMessage) []Problem {
	body := map[string]any{productEnvelope: asChecked(decoded(definition))}
	return inOrder(problemsOf(compiledProductSchema(), body))
}

// missingOf names what a product lacks before it can be sold, as Amazon's page on in-skill products and the pages of
// other tools have it.
func missingOf(stored json.RawMessage) []string {
	content := decoded(stored)
	publishing, privacy := membersAt(content, "publishingInformation"), membersAt(content, "privacyAndCompliance", "locales")
	var missing []string
	need := func(at string, members map[string]any, names ...string) {
		for _, name := range names {
			switch value := members[name].(type) {
			case nil:
			case string:
				if value != "" {
					continue
				}
			case []any:
				if len(value) > 0 {
					continue
				}
			case map[string]any:
				if len(value) > 0 {
					continue
				}
			default:
				continue
			}
			missing = append(missing, at+name)
		}
	}
	need("", membersAt(content), "referenceName", "testingInstructions", "type")
	need("publishingInformation.", publishing, "distributionCountries", "locales", "pricing")
	need("publishingInformation.taxInformation.", membersAt(publishing, "taxInformation"), "category")
	if membersAt(content)["type"] == "SUBSCRIPTION" {
		need("subscriptionInformation.", membersAt(content, "subscriptionInformation"), "subscriptionPaymentFrequency")
	}
	for _, locale := range slices.Sorted(maps.Keys(membersAt(publishing, "locales"))) {
		listing, at := membersAt(publishing, "locales", locale), "publishingInformation.locales."+locale+"."
		need(at, listing, "description", "examplePhrases", "largeIconUri", "name", "smallIconUri", "summary")
		need(at+"customProductPrompts.", membersAt(listing, "customProductPrompts"), "boughtCardDescription", "purchasePromptDescription")
		need("privacyAndCompliance.locales."+locale+".", membersAt(privacy, locale), "privacyPolicyUrl")
	}
	for _, marketplace := range slices.Sorted(maps.Keys(membersAt(publishing, "pricing"))) {
		at := "publishingInformation.pricing." + marketplace + ".defaultPriceListing."
		need(at, membersAt(publishing, "pricing", marketplace, "defaultPriceListing"), "currency", "price")
	}
	return missing
}
