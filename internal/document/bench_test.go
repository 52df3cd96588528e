// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package document_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// Each benchmark has two halves of the same name, "lossless" (this package) and
// "map" (encoding/json into map[string]any, which loses numbers), so that their
// ratio says what keeping every value costs.

func BenchmarkParse(b *testing.B) {
	body := largeManifest(b)
	b.Run("lossless", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := parseEnvelope(body); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("map", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		b.ReportAllocs()
		for b.Loop() {
			var envelope map[string]any
			if err := json.Unmarshal(body, &envelope); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkSet changes one price, from the body of an answer to that of a request.
func BenchmarkSet(b *testing.B) {
	body := largeManifest(b)
	b.Run("lossless", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		b.ReportAllocs()
		at := pointer(b, "/publishingInformation/paidSkillInformation/pricing/amazon.com/0/price")
		price := parse(b, "5.99")
		for b.Loop() {
			d, err := parseEnvelope(body)
			if err != nil {
				b.Fatal(err)
			}
			if d, err = d.Set(at, price); err != nil {
				b.Fatal(err)
			}
			if len(envelope(d)) != len(body) {
				b.Fatal("the body has another length")
			}
		}
	})
	b.Run("map", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		b.ReportAllocs()
		for b.Loop() {
			var envelope map[string]any
			if err := json.Unmarshal(body, &envelope); err != nil {
				b.Fatal(err)
			}
			pricing := envelope
			for _, key := range []string{"manifest", "publishingInformation", "paidSkillInformation", "pricing"} {
				var ok bool
				if pricing, ok = pricing[key].(map[string]any); !ok {
					b.Fatalf("%s is no object", key)
				}
			}
			pricing["amazon.com"] = []any{map[string]any{"offerType": "SUBSCRIPTION", "price": 5.99, "currency": "USD"}}
			if _, err := json.Marshal(envelope); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// largeManifest makes the manifest of a skill in every locale, some 60 KB without
// insignificant space. It holds nothing that encoding/json refuses.
func largeManifest(b *testing.B) []byte {
	b.Helper()
	var locales []string
	for _, locale := range strings.Fields("ar-SA de-DE en-AU en-CA en-GB en-IN en-US es-ES es-MX es-US fr-CA fr-FR hi-IN it-IT ja-JP nl-NL pt-BR") {
		var keywords []string
		for i := range 30 {
			keywords = append(keywords, fmt.Sprintf(`"quiz %s %d"`, locale, i))
		}
		locales = append(locales, fmt.Sprintf(
			`%q:{"name":"Quick Trivia","summary":"Ten categories","description":%q,"keywords":[%s],"examplePhrases":["Alexa, open Quick Trivia"],`+
				`"customProductPrompts":{"purchasePromptDescription":"New categories every month.","purchaseConfirmationDescription":"Enjoy!"}}`,
			locale, strings.Repeat("Easy, medium and hard questions – für jeden. ", 50), strings.Join(keywords, ",")))
	}
	body := []byte(`{"manifest":{"manifestVersion":"1.0","publishingInformation":{"paidSkillInformation":{"pricing":{"amazon.com":[` +
		`{"offerType":"SUBSCRIPTION","price":4.99,"currency":"USD"}]},"taxInformation":{"category":"SOFTWARE"}},"locales":{` +
		strings.Join(locales, ",") + `}},"privacyAndCompliance":{"allowsPurchases":true},"permissions":[]}}`)
	if size := len(body) >> 10; size < 50 || size > 70 {
		b.Fatalf("the document has %d KB", size)
	}
	return body
}
