// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	productsPath = "/v1/inSkillProducts"
	listProducts = productsPath + "?vendorId=MSANDBOX"
	// wholeProduct has all that a product needs before it can be sold.
	wholeProduct = `{"type": "ENTITLEMENT", "referenceName": "history_pack", "testingInstructions": "Say buy.",
  "publishingInformation": {"distributionCountries": ["US"], "taxInformation": {"category": "SOFTWARE"},
    "pricing": {"amazon.com": {"releaseDate": "2018-05-09T00:00Z", "defaultPriceListing": {"price": 0.990, "currency": "USD"}}},
    "locales": {"en-US": {"name": "History", "summary": "s", "description": "d", "examplePhrases": ["buy"], "smallIconUri": "https://a.example/s.png",
      "largeIconUri": "https://a.example/l.png", "customProductPrompts": {"purchasePromptDescription": "p", "boughtCardDescription": "b"}}}},
  "privacyAndCompliance": {"locales": {"en-US": {"privacyPolicyUrl": "https://a.example/p"}}}}`
)

func envelope(definition string) string { return `{"inSkillProductDefinition": ` + definition + `}` }

// makeProduct makes a product through the API and returns its path without a stage.
func makeProduct(t *testing.T, s *sandbox.Sandbox, definition string) string {
	t.Helper()
	answer := exchange(s, http.MethodPost, productsPath, `{"vendorId": "MSANDBOX", "inSkillProductDefinition": `+definition+`}`)
	wantStatus(t, answer, http.StatusCreated)
	id, _ := object(t, answer.Body.Bytes())["productId"].(string)
	return productsPath + "/" + id
}

func statusOf(t *testing.T, s *sandbox.Sandbox, product, stage string) string {
	t.Helper()
	answer := exchange(s, http.MethodGet, product+"/stages/"+stage+"/summary", "")
	wantStatus(t, answer, http.StatusOK)
	summary := at(object(t, answer.Body.Bytes()), "inSkillProductSummary")
	return at(summary, "status").(string) + " " + at(summary, "editableState").(string)
}

// The life of a product, with each refusal on the way.
func TestLifeOfAProduct(t *testing.T) {
	s := sandbox.New()
	put(t, s, smallManifest)
	product := makeProduct(t, s, `{"type": "ENTITLEMENT", "referenceName": "history_pack"}`)
	development := product + "/stages/development"
	expect := func(method, path, body string, status int, words string, headers ...string) {
		t.Helper()
		answer := exchange(s, method, path, body, headers...)
		if answer.Code != status || !strings.Contains(answer.Body.String(), words) {
			t.Fatalf("%s %s answered %d %s, want %d %s", method, path, answer.Code, answer.Body, status, words)
		}
	}
	expectStatus := func(stage, want string) {
		t.Helper()
		if got := statusOf(t, s, product, stage); got != want {
			t.Errorf("the %s stage is %s, want %s", stage, got, want)
		}
	}
	expectStatus("development", "INCOMPLETE EDITABLE")
	expect(http.MethodPut, product+"/skills/"+skillID, "", http.StatusBadRequest, "publishingInformation.taxInformation.category")
	expect(http.MethodPut, development, envelope(wholeProduct), http.StatusPreconditionFailed, "PRECONDITION_NOT_MET", "If-Match", "other")
	tag := exchange(s, http.MethodGet, development, "").Header().Get("ETag")
	expect(http.MethodPut, development, envelope(wholeProduct), http.StatusNoContent, "", "If-Match", tag)
	expectStatus("development", "COMPLETE EDITABLE")
	expect(http.MethodGet, product+"/stages/live", "", http.StatusNotFound, "RESOURCE_NOT_FOUND")

	expect(http.MethodPut, product+"/skills/"+skillID, "", http.StatusNoContent, "")
	expect(http.MethodPut, product+"/skills/"+skillID, "", http.StatusBadRequest, "already associated")
	expect(http.MethodGet, development+"/skills", "", http.StatusOK, `"associatedSkillIds":["`+skillID+`"]`)
	expect(http.MethodGet, "/v1/skills/"+skillID+"/stages/development/inSkillProducts", "", http.StatusOK, "history_pack")
	expect(http.MethodDelete, development, "", http.StatusForbidden, "associated")
	expect(http.MethodDelete, development+"/entitlement", "", http.StatusNoContent, "")

	s.ReviewProducts(skillID, true)
	expectStatus("development", "CERTIFICATION NOT_EDITABLE")
	expect(http.MethodPut, development, envelope(wholeProduct), http.StatusForbidden, "not permitted")
	expect(http.MethodDelete, product+"/skills/"+skillID, "", http.StatusForbidden, "not permitted")

	s.PublishProducts(skillID)
	expectStatus("development", "PUBLISHED EDITABLE")
	expectStatus("live", "PUBLISHED NOT_EDITABLE")
	expect(http.MethodPut, product+"/stages/live", envelope(wholeProduct), http.StatusForbidden, "not permitted")
	expect(http.MethodDelete, product+"/skills/"+skillID, "", http.StatusForbidden, "not permitted")
	expect(http.MethodDelete, development, "", http.StatusForbidden, "live")
	expect(http.MethodPut, development, envelope(strings.Replace(wholeProduct, "0.990", "1.990", 1)), http.StatusNoContent, "")
	expectStatus("development", "COMPLETE EDITABLE")
	expectStatus("live", "PUBLISHED NOT_EDITABLE")

	other := makeProduct(t, s, wholeProduct)
	expect(http.MethodPut, other+"/skills/"+skillID, "", http.StatusNoContent, "")
	expect(http.MethodDelete, other+"/skills/"+skillID, "", http.StatusNoContent, "")
	expect(http.MethodDelete, other+"/skills/"+skillID, "", http.StatusNotFound, "RESOURCE_NOT_FOUND")
	expect(http.MethodDelete, other+"/stages/development", "", http.StatusNoContent, "")
	expect(http.MethodGet, other+"/stages/development", "", http.StatusNotFound, "RESOURCE_NOT_FOUND")
}

// What is sent comes back as it was, with what Amazon adds, and sending it back changes nothing.
func TestProductsAreKept(t *testing.T) {
	s := sandbox.New(sandbox.WithHostedIcons())
	product := makeProduct(t, s, wholeProduct)
	development := product + "/stages/development"
	read := exchange(s, http.MethodGet, development, "")
	for _, words := range []string{`0.990`, `"2018-05-09T00:00Z"`, `"promotableState":"IN_SKILL_ONLY"`, `"version":"1.0"`, "X-Amz-Signature"} {
		if !strings.Contains(read.Body.String(), words) {
			t.Errorf("there is no %s in %s", words, read.Body)
		}
	}
	wantStatus(t, exchange(s, http.MethodPut, development, read.Body.String()), http.StatusNoContent)
	if got := exchange(s, http.MethodGet, development, "").Header().Get("ETag"); got != read.Header().Get("ETag") {
		t.Errorf("the ETag is %s, was %s", got, read.Header().Get("ETag"))
	}
	id := s.ProductIDs()[0]
	if stored := string(s.Product(id, "development")); strings.Contains(stored, "promotableState") || !strings.Contains(stored, "https://a.example/s.png") {
		t.Errorf("stored is %s", stored)
	}
	if err := s.EditProduct(id, func(definition map[string]any) { definition["purchasableState"] = "NOT_PURCHASABLE" }); err != nil {
		t.Fatal(err)
	}
	if got := exchange(s, http.MethodGet, development, "").Body.String(); !strings.Contains(got, "NOT_PURCHASABLE") {
		t.Errorf("after an edit it is %s", got)
	}
	s.DeleteProduct(id)
	wantStatus(t, exchange(s, http.MethodGet, development, ""), http.StatusNotFound)
}

func TestProductsAreChecked(t *testing.T) {
	s := sandbox.New()
	for definition, words := range map[string]string{
		`{"type": "GIFT"}`:                 `$.inSkillProductDefinition.type`,
		`{"productId": "p"}`:               `UNEXPECTED_PROPERTY`,
		`{"referenceName": "a b"}`:         `INVALID_STRING_PATTERN`,
		`{"version": 1}`:                   `INVALID_DATA_TYPE`,
		`{"type": "GIFT", "type": "GIFT"}`: `CONTENT_PARSE_FAILURE`,
		`null`:                             `MISSING_REQUIRED_PROPERTY`,
		`{"subscriptionInformation": {"subscriptionTrialPeriodDays": 366}}`:                              `INVALID_INTEGER_VALUE`,
		`{"publishingInformation": {"pricing": {"amazon.com": {"releaseDate": "tomorrow"}}}}`:            `releaseDate`,
		`{"privacyAndCompliance": {"locales": {"en-US": {"privacyPolicyUrl": "ftp://a.example/p"}}}}`:    `INVALID_URL_FORMAT`,
		`{"publishingInformation": {"pricing": {"amazon.com": {"defaultPriceListing": {"price":"1"}}}}}`: `INVALID_DATA_TYPE`,
	} {
		answer := exchange(s, http.MethodPost, productsPath, `{"vendorId": "MSANDBOX", "inSkillProductDefinition": `+definition+`}`)
		if answer.Code != http.StatusBadRequest || !strings.Contains(answer.Body.String(), words) {
			t.Errorf("%s answered %d %s, want %s", definition, answer.Code, answer.Body, words)
		}
	}
	wantStatus(t, exchange(s, http.MethodPost, productsPath, `{"vendorId": "M1", "inSkillProductDefinition": {}}`), http.StatusForbidden)
	wantStatus(t, exchange(s, http.MethodPost, productsPath, `{"inSkillProductDefinition": {}}`), http.StatusBadRequest)
	if ids := s.ProductIDs(); len(ids) > 0 {
		t.Errorf("there are %v", ids)
	}

	// What Amazon holds already is no reason to refuse, a change of the type is.
	if err := s.PutProduct("p", []byte("\xef\xbb\xbf"+envelope(`{"type": "CONSUMABLE", "rank": 1}`))); err != nil {
		t.Fatal(err)
	}
	wantStatus(t, exchange(s, http.MethodPut, productsPath+"/p/stages/development", envelope(`{"type": "CONSUMABLE", "rank": 1, "referenceName": "abc"}`)), http.StatusNoContent)
	wantStatus(t, exchange(s, http.MethodPut, productsPath+"/p/stages/development", envelope(`{"type": "ENTITLEMENT", "rank": 1}`)), http.StatusBadRequest)
}

func TestListsOfProducts(t *testing.T) {
	for shape, place := range map[sandbox.ProductListShape][]any{
		sandbox.ProductsAsInSamples: {"inSkillProductSummaryList"},
		sandbox.ProductsAsInModel:   {"inSkillProductSummaryList", "inSkillProducts"},
		sandbox.ProductsAtTop:       {"inSkillProducts"},
	} {
		s := sandbox.New(sandbox.WithProductLists(shape))
		put(t, s, smallManifest)
		for _, name := range []string{"one", "two", "three"} {
			makeProduct(t, s, strings.Replace(wholeProduct, "history_pack", name, 1))
		}
		list := func(query string) string {
			t.Helper()
			answer := exchange(s, http.MethodGet, listProducts+query, "")
			wantStatus(t, answer, http.StatusOK)
			entries, _ := at(object(t, answer.Body.Bytes()), place...).([]any)
			var names []string
			for _, entry := range entries {
				names = append(names, at(entry, "referenceName").(string)+"/"+at(entry, "stage").(string))
			}
			return strings.Join(names, " ")
		}
		for query, want := range map[string]string{
			"":                                "one/development two/development three/development",
			"&maxResults=2":                   "one/development two/development",
			"&referenceName=two":              "two/development",
			"&status=PUBLISHED":               "",
			"&type=ENTITLEMENT":               "one/development two/development three/development",
			"&productId=" + s.ProductIDs()[2]: "three/development",
		} {
			if got := list(query); got != want {
				t.Errorf("%d: the list of %q is %q, want %q", shape, query, got, want)
			}
		}
		wantStatus(t, exchange(s, http.MethodPut, productsPath+"/"+s.ProductIDs()[0]+"/skills/"+skillID, ""), http.StatusNoContent)
		s.PublishProducts(skillID)
		if got := list("&stage=live"); got != "one/live" {
			t.Errorf("%d: live is %q", shape, got)
		}
	}
	s := sandbox.New()
	wantStatus(t, exchange(s, http.MethodGet, listProducts+"&maxResults=51", ""), http.StatusBadRequest)
	wantStatus(t, exchange(s, http.MethodGet, productsPath+"?vendorId=M1", ""), http.StatusUnauthorized)
	wantStatus(t, exchange(s, http.MethodGet, "/v1/skills/"+skillID+"/stages/live/inSkillProducts", ""), http.StatusNotFound)
}
