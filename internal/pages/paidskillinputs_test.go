// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package pages_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// everyInput calls the module with all that it takes, for a skill that exists.
const everyInput = `
module "quick_trivia" {
  source = "./modules/paid-skill"

  skill_id             = "` + acctest.SkillID + `"
  category             = "GAMES"
  distribution         = { countries = ["US"], is_available_worldwide = false, mode = "PRIVATE" }
  testing_instructions = "Say: Alexa, open Quick Trivia."

  automatic_distribution  = { is_active = false, source_locale_for_languages = ["en-US"] }
  automatic_cloned_locale = { locales = [{ source = "en-US", targets = ["en-CA"] }] }
  gadget_support          = { requirement = "OPTIONAL", min_gadget_buttons = 1, max_gadget_buttons = 4, num_players_min = 2, num_players_max = 3 }

  locales = {
    "en-US" = {
      name                              = "Quick Trivia"
      summary                           = "The summary."
      description                       = "The description."
      updates_description               = "The updates."
      example_phrases                   = ["Alexa, open Quick Trivia"]
      keywords                          = ["trivia"]
      small_icon_uri                    = "https://example.com/108.png"
      large_icon_uri                    = "https://example.com/512.png"
      purchase_prompt_description       = "The prompt."
      purchase_confirmation_description = "The confirmation."
      privacy_policy_url                = "https://example.com/privacy"
      terms_of_use_url                  = "https://example.com/terms"
    }
  }

  pricing = {
    "amazon.com" = {
      price                          = 4.99
      currency                       = "USD"
      offer_type                     = "SUBSCRIPTION"
      subscription_payment_frequency = "YEARLY"
      free_trial_duration            = "P7D"
    }
  }

  tax_category               = "VIDEO"
  price_change_limit_percent = 20

  privacy = {
    uses_personal_info  = true
    is_child_directed   = false
    is_export_compliant = true
    contains_ads        = true
    uses_health_info    = false
    shopping_kit        = { is_shopping_actions_enabled = true, is_amazon_associates_on_alexa_enabled = false }
  }

  endpoint    = { uri = "https://example.com/alexa", ssl_certificate_type = "Trusted" }
  regions     = { EU = { uri = "https://eu.example.com/alexa", ssl_certificate_type = "Wildcard" } }
  permissions = ["alexa::person_id:read"]

  interfaces = {
    ALEXA_PRESENTATION_APL        = { supported_viewports = [{ mode = "HUB", shape = "ROUND", min_width = 1, max_width = 2, min_height = 3, max_height = 4 }] }
    ALEXA_EXTENSION               = { requested_extensions = ["aplext:backstack:10"], auto_initialized_extensions = ["alexaext:smartmotion:10"] }
    ALEXA_DATASTORE_PACKAGEMANAGER = { packages = ["com.example.trivia"] }
    RENDER_TEMPLATE               = { minimum_apml_version = "0.2", minimum_template_version = "1" }
  }

  events = {
    subscriptions = ["SKILL_ENABLED"]
    publications  = ["AMAZON.OrderStatus.Updated"]
    endpoint      = { uri = "https://example.com/events", ssl_certificate_type = "Wildcard" }
    regions       = { FE = { uri = "https://fe.example.com/events", ssl_certificate_type = "Trusted" } }
  }

  products = {
    all_access = {
      type                           = "SUBSCRIPTION"
      testing_instructions           = "Say: buy all access."
      purchasable_state              = "NOT_PURCHASABLE"
      promotable_state               = "ALL_AMAZON_CHANNELS"
      tax_category                   = "NEWSPAPERS"
      distribution_countries         = ["US", "GB"]
      subscription_payment_frequency = "YEARLY"
      subscription_trial_period_days = 14
      pricing                        = { "amazon.com" = { price = 1.990, currency = "USD", release_date = "2026-12-01" } }
      locales = {
        "en-US" = {
          name                        = "All Access"
          summary                     = "The summary."
          description                 = "The description."
          example_phrases             = ["Alexa, buy all access"]
          keywords                    = ["access"]
          small_icon_uri              = "https://example.com/p108.png"
          large_icon_uri              = "https://example.com/p512.png"
          purchase_prompt_description = "The prompt."
          bought_card_description     = "The card."
          privacy_policy_url          = "https://example.com/product-privacy"
        }
      }
    }
  }

  skip_destroy  = true
  force_destroy = true
  vendor_id     = "MSANDBOX"
}
`

// Each input of the module is where it belongs in the skill.
func TestEveryInputOfTheModule(t *testing.T) {
	t.Parallel()
	called := parsedText(t, "main.tf", everyInput).Blocks[0].Body.Attributes
	for _, variable := range parsed(t, "modules", "paid-skill", "variables.tf").Blocks {
		if called[variable.Labels[0]] == nil {
			t.Errorf("the input %s is not given", variable.Labels[0])
		}
	}
	e := acctest.Start(t, listed)
	w := e.Workspace(everyInput)
	copyExample(t, w, "modules/paid-skill")
	w.Succeed("get")
	w.Apply()
	e.ExpectManifest(`{
	"manifestVersion": "1.0",
	"publishingInformation": {
		"category": "GAMES", "isAvailableWorldwide": false, "distributionCountries": ["US"], "distributionMode": "PRIVATE",
		"testingInstructions": "Say: Alexa, open Quick Trivia.",
		"automaticDistribution": {"isActive": false, "sourceLocaleForLanguages": [{"language": "en", "sourceLocale": "en-US"}]},
		"automaticClonedLocale": {"locales": [{"source": "en-US", "targets": ["en-CA"]}]},
		"gadgetSupport": {"requirement": "OPTIONAL", "minGadgetButtons": 1, "maxGadgetButtons": 4, "numPlayersMin": 2, "numPlayersMax": 3},
		"locales": {"en-US": {
			"name": "Quick Trivia", "summary": "The summary.", "description": "The description.", "updatesDescription": "The updates.",
			"examplePhrases": ["Alexa, open Quick Trivia"], "keywords": ["trivia"],
			"smallIconUri": "https://example.com/108.png", "largeIconUri": "https://example.com/512.png",
			"customProductPrompts": {"purchasePromptDescription": "The prompt.", "purchaseConfirmationDescription": "The confirmation."}
		}},
		"paidSkillInformation": {
			"pricing": {"amazon.com": [{
				"offerType": "SUBSCRIPTION", "price": 4.99, "currency": "USD",
				"subscriptionInformation": {"subscriptionPaymentFrequency": "YEARLY"}, "freeTrialInformation": {"freeTrialDuration": "P7D"}
			}]},
			"taxInformation": {"category": "VIDEO"}
		}
	},
	"privacyAndCompliance": {
		"allowsPurchases": true, "usesPersonalInfo": true, "isChildDirected": false, "isExportCompliant": true, "containsAds": true, "usesHealthInfo": false,
		"shoppingKit": {"isShoppingActionsEnabled": true, "isAmazonAssociatesOnAlexaEnabled": false},
		"locales": {"en-US": {"privacyPolicyUrl": "https://example.com/privacy", "termsOfUseUrl": "https://example.com/terms"}}
	},
	"permissions": [{"name": "alexa::person_id:read"}],
	"apis": {"custom": {
		"endpoint": {"uri": "https://example.com/alexa", "sslCertificateType": "Trusted"},
		"regions": {"EU": {"endpoint": {"uri": "https://eu.example.com/alexa", "sslCertificateType": "Wildcard"}}},
		"interfaces": [
			{"type": "ALEXA_DATASTORE_PACKAGEMANAGER", "packages": [{"id": "com.example.trivia"}]},
			{"type": "ALEXA_EXTENSION", "requestedExtensions": [{"uri": "aplext:backstack:10"}], "autoInitializedExtensions": [{"uri": "alexaext:smartmotion:10"}]},
			{"type": "ALEXA_PRESENTATION_APL", "supportedViewports": [{"mode": "HUB", "shape": "ROUND", "minWidth": 1, "maxWidth": 2, "minHeight": 3, "maxHeight": 4}]},
			{"type": "RENDER_TEMPLATE", "minimumApmlVersion": "0.2", "minimumTemplateVersion": "1"}
		]
	}},
	"events": {
		"endpoint": {"uri": "https://example.com/events", "sslCertificateType": "Wildcard"},
		"regions": {"FE": {"endpoint": {"uri": "https://fe.example.com/events", "sslCertificateType": "Trusted"}}},
		"subscriptions": [{"eventName": "SKILL_ENABLED"}], "publications": [{"eventName": "AMAZON.OrderStatus.Updated"}]
	}
}`)
	const product = `{
		"version": "1.0", "type": "SUBSCRIPTION", "referenceName": "all_access", "testingInstructions": "Say: buy all access.",
		"purchasableState": "NOT_PURCHASABLE", "promotableState": "ALL_AMAZON_CHANNELS",
		"subscriptionInformation": {"subscriptionPaymentFrequency": "YEARLY", "subscriptionTrialPeriodDays": 14},
		"publishingInformation": {
			"distributionCountries": ["GB", "US"], "taxInformation": {"category": "NEWSPAPERS"},
			"pricing": {"amazon.com": {"releaseDate": "2026-12-01", "defaultPriceListing": {"price": 1.99, "currency": "USD"}}},
			"locales": {"en-US": {
				"name": "All Access", "summary": "The summary.", "description": "The description.",
				"examplePhrases": ["Alexa, buy all access"], "keywords": ["access"],
				"smallIconUri": "https://example.com/p108.png", "largeIconUri": "https://example.com/p512.png",
				"customProductPrompts": {"purchasePromptDescription": "The prompt.", "boughtCardDescription": "The card."}
			}}
		},
		"privacyAndCompliance": {"locales": {"en-US": {"privacyPolicyUrl": "https://example.com/product-privacy"}}}
	}`
	sold := e.ProductsOf(acctest.SkillID, "development")
	if len(sold) != 1 {
		t.Fatalf("the skill sells %v", sold)
	}
	if diff := cmp.Diff(decoded(t, product), decoded(t, string(e.Product(sold[0], "development")))); diff != "" {
		t.Errorf("product (-want +got):\n%s", diff)
	}
	if run := w.CLI("plan", "-detailed-exitcode", "-no-color"); run.Code != 0 {
		t.Errorf("after the apply the plan ends with %d:\n%s%s", run.Code, run.Output, run.Errors)
	}
	writes := e.Count(sandbox.OperationPutManifest)
	w.Succeed("destroy", "-auto-approve")
	e.ExpectWrites(writes) // skip_destroy reaches each section
	if left := e.ProductsOf(acctest.SkillID, "development"); len(left) != 1 {
		t.Errorf("after the destroy the skill sells %v", left)
	}
}

// decoded is what a JSON text means.
func decoded(t *testing.T, text string) any {
	t.Helper()
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatal(err)
	}
	return value
}
