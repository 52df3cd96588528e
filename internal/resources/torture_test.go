// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package resources_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// walk visits every value of a document with its place, which has the spelling
// of the keys on the way, and the spelling of the value. It knows nothing of the
// provider.
func walk(t *testing.T, document []byte, visit func(place, value string)) {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(document))
	decoder.UseNumber()
	next := func() string {
		start := decoder.InputOffset()
		if _, err := decoder.Token(); err != nil {
			t.Fatal(err)
		}
		return strings.TrimLeft(string(document[start:decoder.InputOffset()]), " \t\r\n,:")
	}
	var read func(place string)
	read = func(place string) {
		value := next()
		visit(place, value)
		for i := 0; (value == "{" || value == "[") && decoder.More(); i++ {
			if value == "{" {
				read(place + "/" + next())
			} else {
				read(place + "/" + fmt.Sprint(i))
			}
		}
		if value == "{" || value == "[" {
			next()
		}
	}
	read("")
}

// spelling lists every value of a document by its place.
func spelling(t *testing.T, document []byte) map[string]string {
	t.Helper()
	places := map[string]string{}
	walk(t, document, func(place, value string) { places[place] = value })
	return places
}

// changed lists the places at which two documents differ. Quotes around keys
// are left out where nothing is between them that needs them.
func changed(before, after map[string]string) []string {
	var places []string
	for place, value := range before {
		if is, ok := after[place]; !ok || is != value {
			places = append(places, place)
		}
	}
	for place := range after {
		if _, ok := before[place]; !ok {
			places = append(places, place)
		}
	}
	for i, place := range places {
		places[i] = strings.ReplaceAll(place, `"`, "")
	}
	slices.Sort(places)
	return places
}

const torturedPricing = `
resource "alexa_paid_skill_pricing" "this" {
  skill_id = "` + acctest.SkillID + `"
  pricing = {
    "amazon.com" = {
      offer_type               = "SUBSCRIPTION"
      price                    = 4.99
      currency                 = "USD"
      free_trial_information   = { free_trial_duration = "P14D" }
      subscription_information = { subscription_payment_frequency = "MONTHLY" }
    }
    "amazon.co.uk" = { offer_type = "ENTITLEMENT", price = 59.99, currency = "GBP" }
  }
  tax_information = { category = "SOFTWARE" }
  custom_product_prompts = {
    "en-US" = {
      purchase_prompt_description       = "<speak>New categories &amp; prizes <break time='1s'/> every month.</speak>"
      purchase_confirmation_description = "Have fun!"
    }
    "en-GB" = {
      purchase_prompt_description       = "Quick Trivia has new questions every fortnight."
      purchase_confirmation_description = "Enjoy your caf\u00e9 quiz 😀!"
    }
  }
}
`

const torturedAnswers = `
resource "alexa_skill_privacy" "this" {
  skill_id            = "` + acctest.SkillID + `"
  allows_purchases    = true
  uses_personal_info  = true
  is_child_directed   = false
  is_export_compliant = true
  contains_ads        = false
  shopping_kit        = { is_shopping_actions_enabled = true }
  locales = {
    "en-US" = { privacy_policy_url = "https://example.com/privacy", terms_of_use_url = "https://example.com/terms?a=1&b=2" }
    "de-DE" = { privacy_policy_url = "https://example.com/datenschutz" }
  }
}

resource "alexa_skill_permissions" "this" {
  skill_id    = "` + acctest.SkillID + `"
  permissions = ["payments:autopay_consent", "alexa::person_id:read", "alexa::profile:email:read", "alexa::profile:name:read"]
}
`

const torturedCode = `
resource "alexa_skill_custom_api" "this" {
  skill_id   = "` + acctest.SkillID + `"
  endpoint   = { uri = "arn:aws:lambda:us-east-1:123456789012:function:quick-trivia" }
  regions    = { NA = { endpoint = { uri = "https://na.example.com/skill", ssl_certificate_type = "Trusted" } } }
  interfaces = { AUDIO_PLAYER = {} }
}

resource "alexa_skill_events" "this" {
  skill_id      = "` + acctest.SkillID + `"
  endpoint      = { uri = "https://events.example.com/", ssl_certificate_type = "Wildcard" }
  subscriptions = ["SKILL_DISABLED", "SKILL_ENABLED"]
}
`

// A manifest with whatever a careless reader or writer loses, in which several
// resources change a few values each. All the others stay, spelt as they were.
func TestTorture(t *testing.T) {
	t.Parallel()
	document, err := os.ReadFile("../document/testdata/torture.json")
	if err != nil {
		t.Fatal(err)
	}
	// Additions of Amazon's would be differences of their own.
	e := acctest.Start(t, string(document), sandbox.WithNormalization(false))
	before := spelling(t, e.Document(acctest.SkillID))
	w := e.Workspace(torturedPricing + torturedAnswers + torturedCode)
	w.Apply()
	after := spelling(t, e.Document(acctest.SkillID))
	const paid, privacy = "/publishingInformation/paidSkillInformation", "/privacyAndCompliance"
	want := []string{
		"/apis/custom/interfaces/0",
		"/apis/custom/interfaces/0/type",
		"/apis/custom/regions/NA/endpoint/sslCertificateType",
		"/events/endpoint/sslCertificateType",
		"/events/subscriptions/1",
		"/events/subscriptions/1/eventName",
		"/permissions/3",
		"/permissions/3/name",
		privacy + "/locales/de-DE/termsOfUseUrl",
		privacy + "/locales/en-GB/privacyPolicyUrl",
		privacy + "/usesPersonalInfo",
		"/publishingInformation/locales/en-US/customProductPrompts/purchaseConfirmationDescription",
		"/publishingInformation/locales/es-US/customProductPrompts",
		"/publishingInformation/locales/es-US/customProductPrompts/purchaseConfirmationDescription",
		"/publishingInformation/locales/es-US/customProductPrompts/purchasePromptDescription",
		paid + "/pricing/amazon.co.uk/0/price",
		paid + "/pricing/amazon.com/0/freeTrialInformation/freeTrialDuration",
	}
	if diff := cmp.Diff(want, changed(before, after)); diff != "" {
		t.Errorf("changed places (-want +got):\n%s", diff)
	}
	if changes, _ := w.Plan(); len(changes) > 0 {
		t.Errorf("after the apply the plan is %v", changes)
	}

	w.Succeed("destroy", "-auto-approve")
	owned := []string{paid, "/publishingInformation/locales/en-US/customProductPrompts", "/publishingInformation/locales/en-GB/customProductPrompts", "/permissions",
		"/apis/custom/endpoint", "/apis/custom/regions", "/apis/custom/interfaces", "/events"}
	answers := []string{
		"/allowsPurchases", "/usesPersonalInfo", "/isChildDirected", "/isExportCompliant", "/containsAds", "/usesHealthInfo",
		"/shoppingKit/isShoppingActionsEnabled", "/shoppingKit/isAmazonAssociatesOnAlexaEnabled",
		"/locales/en-US/privacyPolicyUrl", "/locales/en-US/termsOfUseUrl", "/locales/de-DE/privacyPolicyUrl",
	}
	left := spelling(t, e.Document(acctest.SkillID))
	for _, place := range changed(after, left) {
		known := slices.ContainsFunc(owned, func(part string) bool { return place == part || strings.HasPrefix(place, part+"/") })
		if !known && !slices.Contains(answers, strings.TrimPrefix(place, privacy)) {
			t.Errorf("the destroy changed %s", place)
		}
	}
	for _, place := range append(owned, answers...) {
		if slices.Contains(answers, place) {
			place = privacy + place
		}
		if !slices.Contains(changed(after, left), place) {
			t.Errorf("the destroy left %s", place)
		}
	}
}
