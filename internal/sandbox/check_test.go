// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const offer = `{"offerType":"SUBSCRIPTION","price":4.99,"currency":"USD"}`

func paid(pricing, tax string) string {
	return fmt.Sprintf(`{"publishingInformation":{"paidSkillInformation":{"pricing":%s,"taxInformation":%s}}}`, pricing, tax)
}

func withOffer(offer string) string {
	return paid(`{"amazon.com":[`+offer+`]}`, `{"category":"SOFTWARE"}`)
}

func withPrompts(prompts string) string {
	return `{"publishingInformation":{"locales":{"en-US":{"name":"Quiz","customProductPrompts":` + prompts + `}}}}`
}

func withPrivacy(privacy string) string { return `{"privacyAndCompliance":` + privacy + `}` }

const (
	paidPath    = "$.manifest.publishingInformation.paidSkillInformation"
	offerPath   = paidPath + ".pricing.amazon.com[0]"
	promptsPath = "$.manifest.publishingInformation.locales.en-US.customProductPrompts"
	privacyPath = "$.manifest.privacyAndCompliance"
)

// problemOf puts the manifest and returns the first problem and when it was found: "accepted", "refused" or "failed".
func problemOf(t *testing.T, manifest string) (found string, problem any) {
	t.Helper()
	s := sandbox.New()
	put(t, s, `{}`)
	answer := exchange(s, http.MethodPut, manifestPath, `{"manifest":`+manifest+`}`)
	if answer.Code == http.StatusBadRequest {
		body := object(t, answer.Body.Bytes())
		if body["message"] != "Skill manifest is not valid." {
			t.Errorf("message is %v", body["message"])
		}
		return "refused", at(body, "violations", 0)
	}
	wantStatus(t, answer, http.StatusAccepted)
	last := lastUpdate(t, s)
	if last["status"] == "FAILED" {
		return "failed", at(last, "errors", 0)
	}
	return "accepted", nil
}

func TestProblems(t *testing.T) {
	for name, test := range map[string]struct {
		manifest, found, code, path string
	}{
		"no pricing":             {`{"publishingInformation":{"paidSkillInformation":{"taxInformation":{"category":"VIDEO"}}}}`, "refused", "MISSING_REQUIRED_PROPERTY", paidPath},
		"pricing null":           {paid(`null`, `{"category":"VIDEO"}`), "refused", "MISSING_REQUIRED_PROPERTY", paidPath},
		"no marketplace":         {paid(`{}`, `{"category":"VIDEO"}`), "refused", "UNEXPECTED_EMPTY_OBJECT", paidPath + ".pricing"},
		"no offer":               {paid(`{"amazon.com":[]}`, `{"category":"VIDEO"}`), "refused", "INVALID_ARRAY_SIZE", paidPath + ".pricing.amazon.com"},
		"two offers":             {withOffer(offer + "," + offer), "refused", "INVALID_ARRAY_SIZE", paidPath + ".pricing.amazon.com"},
		"offer no array":         {paid(`{"amazon.com":`+offer+`}`, `{"category":"VIDEO"}`), "refused", "INVALID_DATA_TYPE", paidPath + ".pricing.amazon.com"},
		"no offer type":          {withOffer(`{"price":1,"currency":"USD"}`), "refused", "MISSING_REQUIRED_PROPERTY", offerPath},
		"no price":               {withOffer(`{"offerType":"ENTITLEMENT","currency":"USD"}`), "refused", "MISSING_REQUIRED_PROPERTY", offerPath},
		"no currency":            {withOffer(`{"offerType":"ENTITLEMENT","price":1}`), "refused", "MISSING_REQUIRED_PROPERTY", offerPath},
		"price a string":         {withOffer(`{"offerType":"ENTITLEMENT","price":"1","currency":"USD"}`), "refused", "INVALID_DATA_TYPE", offerPath + ".price"},
		"offer type":             {withOffer(`{"offerType":"CONSUMABLE","price":1,"currency":"USD"}`), "failed", "INVALID_ENUM_VALUE", offerPath + ".offerType"},
		"currency":               {withOffer(`{"offerType":"ENTITLEMENT","price":1,"currency":"usd"}`), "failed", "INVALID_STRING_PATTERN", offerPath + ".currency"},
		"trial in weeks":         {withOffer(`{"offerType":"SUBSCRIPTION","price":1,"currency":"USD","freeTrialInformation":{"freeTrialDuration":"P1W"}}`), "failed", "INVALID_STRING_PATTERN", offerPath + ".freeTrialInformation.freeTrialDuration"},
		"trial empty":            {withOffer(`{"offerType":"SUBSCRIPTION","price":1,"currency":"USD","freeTrialInformation":{}}`), "refused", "MISSING_REQUIRED_PROPERTY", offerPath + ".freeTrialInformation"},
		"frequency":              {withOffer(`{"offerType":"SUBSCRIPTION","price":1,"currency":"USD","subscriptionInformation":{"subscriptionPaymentFrequency":"WEEKLY"}}`), "failed", "INVALID_ENUM_VALUE", offerPath + ".subscriptionInformation.subscriptionPaymentFrequency"},
		"no tax":                 {`{"publishingInformation":{"paidSkillInformation":{"pricing":{"amazon.com":[` + offer + `]}}}}`, "refused", "MISSING_REQUIRED_PROPERTY", paidPath},
		"tax category":           {paid(`{"amazon.com":[`+offer+`]}`, `{"category":"BOOKS"}`), "failed", "INVALID_ENUM_VALUE", paidPath + ".taxInformation.category"},
		"paid no object":         {`{"publishingInformation":{"paidSkillInformation":[]}}`, "refused", "INVALID_DATA_TYPE", paidPath},
		"no prompt":              {withPrompts(`{"purchaseConfirmationDescription":"b"}`), "refused", "MISSING_REQUIRED_PROPERTY", promptsPath},
		"no confirmation":        {withPrompts(`{"purchasePromptDescription":"a"}`), "refused", "MISSING_REQUIRED_PROPERTY", promptsPath},
		"prompt a number":        {withPrompts(`{"purchasePromptDescription":1,"boughtCardDescription":"b"}`), "refused", "INVALID_DATA_TYPE", promptsPath + ".purchasePromptDescription"},
		"no listings":            {`{"publishingInformation":{"locales":{}}}`, "refused", "UNEXPECTED_EMPTY_OBJECT", "$.manifest.publishingInformation.locales"},
		"privacy answer":         {withPrivacy(`{"allowsPurchases":"yes"}`), "refused", "INVALID_DATA_TYPE", privacyPath + ".allowsPurchases"},
		"shopping kit":           {withPrivacy(`{"shoppingKit":{"isShoppingActionsEnabled":1}}`), "refused", "INVALID_DATA_TYPE", privacyPath + ".shoppingKit.isShoppingActionsEnabled"},
		"URL without host":       {withPrivacy(`{"locales":{"en-US":{"privacyPolicyUrl":"https:///x"}}}`), "failed", "INVALID_URL_FORMAT", privacyPath + ".locales.en-US.privacyPolicyUrl"},
		"URL of another kind":    {withPrivacy(`{"locales":{"en-US":{"termsOfUseUrl":"ftp://example.com"}}}`), "failed", "INVALID_URL_FORMAT", privacyPath + ".locales.en-US.termsOfUseUrl"},
		"permission unnamed":     {`{"permissions":[{}]}`, "refused", "MISSING_REQUIRED_PROPERTY", "$.manifest.permissions[0]"},
		"permission twice":       {`{"permissions":[{"name":"a"},{"name":"b"},{"name":"a"}]}`, "refused", "DUPLICATE_ARRAY_ITEMS", "$.manifest.permissions"},
		"worldwide, one country": {`{"publishingInformation":{"isAvailableWorldwide":true,"distributionCountries":["US"]}}`, "failed", "CONFLICTING_INSTANCES", "$.manifest.publishingInformation.distributionCountries"},
	} {
		t.Run(name, func(t *testing.T) {
			found, problem := problemOf(t, test.manifest)
			code, path := at(problem, "code"), at(problem, "validationDetails", "originalInstance", "propertyPath")
			if found != test.found || code != test.code || path != test.path {
				t.Errorf("%s: %v at %v, want %s: %s at %s", found, code, path, test.found, test.code, test.path)
			}
			if at(problem, "message") == "" {
				t.Error("there is no message")
			}
		})
	}
}

func TestAccepted(t *testing.T) {
	for name, manifest := range map[string]string{
		"two marketplaces":          paid(`{"amazon.com":[`+offer+`],"amazon.co.uk":[{"offerType":"ENTITLEMENT","price":49,"currency":"GBP"}]}`, `{"category":"NEWSPAPERS"}`),
		"trial with a leading zero": withOffer(`{"offerType":"SUBSCRIPTION","price":1e1,"currency":"USD","freeTrialInformation":{"freeTrialDuration":"P07D"}}`),
		"prompts of the sample":     withPrompts(`{"purchasePromptDescription":"a","boughtCardDescription":"b"}`),
		"prompts of the model":      withPrompts(`{"purchasePromptDescription":"a","purchaseConfirmationDescription":"b"}`),
		"empty URLs":                withPrivacy(`{"locales":{"en-US":{"privacyPolicyUrl":"","termsOfUseUrl":"http://example.com"}}}`),
		"nulls":                     withPrivacy(`{"allowsPurchases":null,"locales":null}`),
		"misplaced among locales":   `{"publishingInformation":{"locales":{"en-US":{"name":"Quiz"},"testingInstructions":"x","distributionCountries":["US"]}}}`,
		"worldwide, no country":     `{"publishingInformation":{"isAvailableWorldwide":true,"distributionCountries":[]}}`,
		"unknown permission":        `{"permissions":[{"name":"alexa::devices:app:push_notifications"}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			if found, problem := problemOf(t, manifest); found != "accepted" {
				t.Errorf("%s: %v", found, problem)
			}
		})
	}
}

func TestDetailsOfAProblem(t *testing.T) {
	_, conflict := problemOf(t, `{"publishingInformation":{"isAvailableWorldwide":true,"distributionCountries":["US"]}}`)
	if got := at(conflict, "validationDetails", "conflictingInstance", "value"); got != "true" {
		t.Errorf("conflicting value is %v", got)
	}
	if got, want := at(conflict, "message"), `Instance at "$.manifest.publishingInformation.distributionCountries" is not expected when boolean instance with value "true" at property path "$.manifest.publishingInformation.isAvailableWorldwide" is present.`; got != want {
		t.Errorf("message is %v", got)
	}
	_, missing := problemOf(t, withOffer(`{"offerType":"ENTITLEMENT","currency":"USD"}`))
	if got := at(missing, "validationDetails", "requiredProperty"); got != "price" {
		t.Errorf("required property is %v", got)
	}
	_, value := problemOf(t, withOffer(`{"offerType":"ENTITLEMENT","price":"1","currency":"USD"}`))
	instance := at(value, "validationDetails", "originalInstance")
	if at(instance, "dataType") != "string" || at(instance, "value") != "1" {
		t.Errorf("instance is %v", instance)
	}
	_, size := problemOf(t, withOffer(offer+","+offer))
	if at(size, "validationDetails", "actualNumberOfItems") != 2.0 || at(size, "validationDetails", "maximumNumberOfItems") != 1.0 {
		t.Errorf("size problem is %v", size)
	}
}
