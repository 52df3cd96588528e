// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package codec

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// sent has marketplaces that are alike in their beginning.
const sent = `{
	"section": {
		"price": 1, "examplePhrases": ["a", "b"], "labels": {"a.b": "x", "a": "y"}, "taxInformation": {"category": "A"},
		"pricing": {"amazon.com": [{"price": 4.99}], "amazon.com.au": [{"price": 9.99}]},
		"clones": [{"source": "a"}, {"targets": ["b"]}],
		"interfaces": [{"type": "B"}, {"type": "A", "mode": "x"}, {}],
		"permissions": [{"name": "a"}]
	},
	"apis": {"custom": {"endpoint": {"uri": "a"}}},
	"publishingInformation": {"locales": {"en-US": {"customProductPrompts": {"card": "a"}}}}
}`

func TestLocate(t *testing.T) {
	for property, want := range map[string]string{
		"$.section.price":                                                    "price",
		"section.price":                                                      "price",
		"$['section']['price']":                                              "price",
		`$["section"].price`:                                                 "price",
		"$.section.taxInformation.category":                                  "tax_information.category",
		"$.section.taxInformation.vatRate":                                   "tax_information.vat_rate",
		"$.section.pricing.amazon.com[0].price":                              `pricing["amazon.com"].price`,
		"$.section.pricing.amazon.com.au[0].price":                           `pricing["amazon.com.au"].price`,
		"$.section.pricing['amazon.com'][0].price":                           `pricing["amazon.com"].price`,
		`$.section.pricing["amazon.com.au"][0]["currency"]`:                  `pricing["amazon.com.au"].currency`,
		"$.section.pricing['amazon.com']['price']":                           `pricing["amazon.com"].price`,
		"$.section.labels.a.b":                                               `labels["a.b"]`,
		"$.section.labels.a":                                                 `labels["a"]`,
		"$.section.examplePhrases[1]":                                        "example_phrases[1]",
		"$.section.clones[1].targets[0]":                                     "clones[1].targets",
		"$.section.interfaces[1].mode":                                       `interfaces["A"].mode`,
		"$.section.interfaces[0]":                                            `interfaces["B"]`,
		"$.section.permissions[0].name":                                      "permissions",
		"$.apis.custom.endpoint.uri":                                         "endpoint.uri",
		"$.apis.custom.endpoint":                                             "endpoint",
		"$.publishingInformation.locales.en-US.customProductPrompts.card":    `custom_product_prompts["en-US"].card`,
		"$.publishingInformation.locales['en-US'].customProductPrompts":      `custom_product_prompts["en-US"]`,
		`$.publishingInformation.locales["en-US"].customProductPrompts.card`: `custom_product_prompts["en-US"].card`,
		// As deep as attributes and the document go.
		"$.section.pricing.amazon.com[0].future.price":                    `pricing["amazon.com"]`,
		"$.section.pricing.amazon.com":                                    `pricing["amazon.com"]`,
		"$.section.pricing.amazon.de[0].price":                            "pricing",
		"$.section.pricing":                                               "pricing",
		"$.section.clones[2].source":                                      "clones",
		"$.section.clones[-1].source":                                     "clones",
		"$.section.clones.source":                                         "clones",
		"$.section.interfaces[2].mode":                                    "interfaces",
		"$.section.interfaces[9].mode":                                    "interfaces",
		"$.section.examplePhrases[x]":                                     "example_phrases",
		"$.publishingInformation.locales.de-DE.customProductPrompts.card": "custom_product_prompts",
		// Outside of the attributes, or alike in the beginning only.
		"$.publishingInformation.locales.en-US.name": "",
		"$.publishingInformation.locales":            "",
		"$.section.future":                           "",
		"$.section.priceTier":                        "",
		"$.sectionOfOthers.price":                    "",
		"$.apis.custom":                              "",
		"$.apis.custom.endpoints":                    "",
		"":                                           "",
		"$":                                          "",
		"$[":                                         "",
		"$.publishingInformation.locales[":           "",
	} {
		at, found := everything().Locate(property, parse(t, sent))
		if found != (want != "") || found && at.String() != want {
			t.Errorf("%s leads to %q (%t), want %q", property, at, found, want)
		}
	}
}

// A part as a whole is the business of all that stands in it.
func TestLocateAPart(t *testing.T) {
	at, found := everything().Locate("$.section", parse(t, sent))
	if !found || len(at.Steps()) != 0 {
		t.Errorf("got %q (%t), want the resource as a whole", at, found)
	}
}

// Without a document an attribute is found all the same.
func TestLocateWithoutADocument(t *testing.T) {
	at, found := everything().Locate("$.section.pricing.amazon.com[0].price", document.Value{})
	if !found || at.String() != "pricing" {
		t.Errorf("got %s (%t), want pricing", at, found)
	}
}

func TestLocatePointer(t *testing.T) {
	for pointer, want := range map[string]string{
		"/section/price":                                                 "price",
		"/section/pricing/amazon.com.au/0/price":                         `pricing["amazon.com.au"].price`,
		"/section/clones/1/source":                                       "clones[1].source",
		"/section/interfaces/1/mode":                                     `interfaces["A"].mode`,
		"/section/interfaces/1/type":                                     `interfaces["A"]`,
		"/section/labels/a.b":                                            `labels["a.b"]`,
		"/section/examplePhrases/0":                                      "example_phrases[0]",
		"/publishingInformation/locales/en-US/customProductPrompts/card": `custom_product_prompts["en-US"].card`,
		"/publishingInformation/locales/en-US/name":                      "",
		"": "",
	} {
		place, err := document.ParsePointer(pointer)
		if err != nil {
			t.Fatal(err)
		}
		at, found := everything().LocatePointer(place, parse(t, sent))
		if found != (want != "") || found && at.String() != want {
			t.Errorf("%s leads to %q (%t), want %q", pointer, at, found, want)
		}
	}
}

func TestCoversProperty(t *testing.T) {
	prompts := parts[2].At
	for property, want := range map[string]bool{
		"$.publishingInformation.locales.en-US.customProductPrompts.card":    true,
		"$.publishingInformation.locales['en-US'].customProductPrompts":      true,
		`$.publishingInformation.locales["en-US"]["customProductPrompts"]`:   true,
		"publishingInformation.locales.en-US.customProductPrompts":           true,
		"$.publishingInformation.locales.en-US.customProductPromptsOfOthers": false,
		"$.publishingInformation.locales.en-US":                              false,
		"":                                                                   false,
	} {
		if got := CoversProperty(property, prompts); got != want {
			t.Errorf("%s: %t", property, got)
		}
	}
}

func TestIsProperty(t *testing.T) {
	place := document.Pointer{"publishingInformation", "locales", "en-US"}
	for property, want := range map[string]bool{
		"$.publishingInformation.locales.en-US":         true,
		"publishingInformation.locales['en-US']":        true,
		"$.publishingInformation.locales.en-US.name":    false,
		"$.publishingInformation.locales":               false,
		"$.publishingInformation.locales.en-USA":        false,
		"$.publishingInformation.locales.en-US.name[0]": false,
	} {
		if IsProperty(property, place) != want {
			t.Errorf("%s: %v", property, !want)
		}
	}
}
