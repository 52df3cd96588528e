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
		"$.manifest.section.price":                                                    "price",
		"manifest.section.price":                                                      "price",
		"$.section.price":                                                             "price",
		"section.price":                                                               "price",
		"$['section']['price']":                                                       "price",
		`$.manifest["section"].price`:                                                 "price",
		"$.manifest.section.taxInformation.category":                                  "tax_information.category",
		"$.manifest.section.taxInformation.vatRate":                                   "tax_information.vat_rate",
		"$.manifest.section.pricing.amazon.com[0].price":                              `pricing["amazon.com"].price`,
		"$.manifest.section.pricing.amazon.com.au[0].price":                           `pricing["amazon.com.au"].price`,
		"$.manifest.section.pricing['amazon.com'][0].price":                           `pricing["amazon.com"].price`,
		`$.manifest.section.pricing["amazon.com.au"][0]["currency"]`:                  `pricing["amazon.com.au"].currency`,
		"$.manifest.section.pricing['amazon.com']['price']":                           `pricing["amazon.com"].price`,
		"$.manifest.section.labels.a.b":                                               `labels["a.b"]`,
		"$.manifest.section.labels.a":                                                 `labels["a"]`,
		"$.manifest.section.examplePhrases[1]":                                        "example_phrases[1]",
		"$.manifest.section.clones[1].targets[0]":                                     "clones[1].targets",
		"$.manifest.section.interfaces[1].mode":                                       `interfaces["A"].mode`,
		"$.manifest.section.interfaces[0]":                                            `interfaces["B"]`,
		"$.manifest.section.permissions[0].name":                                      "permissions",
		"$.manifest.apis.custom.endpoint.uri":                                         "endpoint.uri",
		"$.manifest.apis.custom.endpoint":                                             "endpoint",
		"$.manifest.publishingInformation.locales.en-US.customProductPrompts.card":    `custom_product_prompts["en-US"].card`,
		"$.manifest.publishingInformation.locales['en-US'].customProductPrompts":      `custom_product_prompts["en-US"]`,
		`$.manifest.publishingInformation.locales["en-US"].customProductPrompts.card`: `custom_product_prompts["en-US"].card`,
		// As deep as attributes and the document go.
		"$.manifest.section.pricing.amazon.com[0].future.price":                    `pricing["amazon.com"]`,
		"$.manifest.section.pricing.amazon.com":                                    `pricing["amazon.com"]`,
		"$.manifest.section.pricing.amazon.de[0].price":                            "pricing",
		"$.manifest.section.pricing":                                               "pricing",
		"$.manifest.section.clones[2].source":                                      "clones",
		"$.manifest.section.clones[-1].source":                                     "clones",
		"$.manifest.section.clones.source":                                         "clones",
		"$.manifest.section.interfaces[2].mode":                                    "interfaces",
		"$.manifest.section.interfaces[9].mode":                                    "interfaces",
		"$.manifest.section.examplePhrases[x]":                                     "example_phrases",
		"$.manifest.publishingInformation.locales.de-DE.customProductPrompts.card": "custom_product_prompts",
		// Outside of the attributes, or alike in the beginning only.
		"$.manifest.publishingInformation.locales.en-US.name": "",
		"$.manifest.publishingInformation.locales":            "",
		"$.manifest.section.future":                           "",
		"$.manifest.section.priceTier":                        "",
		"$.manifest.sectionOfOthers.price":                    "",
		"$.manifest.apis.custom":                              "",
		"$.manifest.apis.custom.endpoints":                    "",
		"":                                                    "",
		"$":                                                   "",
		"$.manifest":                                          "",
		"$[":                                                  "",
		"$.manifest.publishingInformation.locales[": "",
	} {
		at, found := everything().Locate(property, parse(t, sent))
		if found != (want != "") || found && at.String() != want {
			t.Errorf("%s leads to %q (%t), want %q", property, at, found, want)
		}
	}
}

// A part as a whole is the business of all that stands in it.
func TestLocateAPart(t *testing.T) {
	at, found := everything().Locate("$.manifest.section", parse(t, sent))
	if !found || len(at.Steps()) != 0 {
		t.Errorf("got %q (%t), want the resource as a whole", at, found)
	}
}

// Without a document an attribute is found all the same.
func TestLocateWithoutADocument(t *testing.T) {
	at, found := everything().Locate("$.manifest.section.pricing.amazon.com[0].price", document.Value{})
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
		"$.manifest.publishingInformation.locales.en-US.customProductPrompts.card":    true,
		"$.manifest.publishingInformation.locales['en-US'].customProductPrompts":      true,
		`$.manifest.publishingInformation.locales["en-US"]["customProductPrompts"]`:   true,
		"publishingInformation.locales.en-US.customProductPrompts":                    true,
		"$.manifest.publishingInformation.locales.en-US.customProductPromptsOfOthers": false,
		"$.manifest.publishingInformation.locales.en-US":                              false,
		"": false,
	} {
		if got := CoversProperty(property, prompts); got != want {
			t.Errorf("%s: %t", property, got)
		}
	}
}

func TestIsProperty(t *testing.T) {
	place := document.Pointer{"publishingInformation", "locales", "en-US"}
	for property, want := range map[string]bool{
		"$.manifest.publishingInformation.locales.en-US":         true,
		"manifest.publishingInformation.locales['en-US']":        true,
		"$.manifest.publishingInformation.locales.en-US.name":    false,
		"$.manifest.publishingInformation.locales":               false,
		"$.manifest.publishingInformation.locales.en-USA":        false,
		"$.manifest.publishingInformation.locales.en-US.name[0]": false,
	} {
		if IsProperty(property, place) != want {
			t.Errorf("%s: %v", property, !want)
		}
	}
}
