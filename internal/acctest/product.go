// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"fmt"
	"net/http"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Product is the definition of a product, of a type and a reference name, that has all
// that Amazon asks for before it is associated with a skill.
func Product(kind, name string) string {
	return fmt.Sprintf(`{
		"version": "1.0", "type": %q, "referenceName": %q, "testingInstructions": "Say: buy it.",
		"publishingInformation": {
			"distributionCountries": ["US"], "taxInformation": {"category": "SOFTWARE"},
			"pricing": {"amazon.com": {"releaseDate": "2026-12-01", "defaultPriceListing": {"price": 0.99, "currency": "USD"}}},
			"locales": {"en-US": {
				"name": "Five Hints", "summary": "Five hints.", "description": "Five hints.", "examplePhrases": ["Alexa, buy five hints"],
				"smallIconUri": "https://example.com/s.png", "largeIconUri": "https://example.com/l.png",
				"customProductPrompts": {"purchasePromptDescription": "Five hints.", "boughtCardDescription": "Five hints."}
			}}
		},
		"privacyAndCompliance": {"locales": {"en-US": {"privacyPolicyUrl": "https://example.com/privacy"}}}
	}`, kind, name)
}

// Associate associates a product with the skill of every [Environment], as somebody else would.
func (e *Environment) Associate(productID string) {
	e.t.Helper()
	request, err := http.NewRequestWithContext(e.t.Context(), http.MethodPut, e.URL+"/v1/inSkillProducts/"+productID+"/skills/"+SkillID, http.NoBody)
	if err != nil {
		e.t.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+sandbox.AccessToken)
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		e.t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	if answer.StatusCode != http.StatusNoContent {
		e.t.Fatalf("product %s is not associated: %s", productID, answer.Status)
	}
}
