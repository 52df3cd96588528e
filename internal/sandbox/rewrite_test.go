// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestRewritesOnRead(t *testing.T) {
	for name, test := range map[string]struct{ stored, served string }{
		"empty": {`{}`, `{"manifestVersion":"1.0","permissions":[]}`},
		"publishing": {
			`{"manifestVersion":"1.0","permissions":[],"publishingInformation":{"locales":{"en-US":{"name":"Quiz"}}}}`,
			`{"manifestVersion":"1.0","permissions":[],"publishingInformation":{"locales":{"en-US":{"name":"Quiz","examplePhrases":[],"keywords":[]}},"distributionMode":"PUBLIC","distributionCountries":[],"automaticDistribution":{"isActive":false}}}`,
		},
		"privacy without listings": {
			`{"manifestVersion":"1.0","permissions":[],"privacyAndCompliance":{}}`,
			`{"manifestVersion":"1.0","permissions":[],"privacyAndCompliance":{"usesHealthInfo":false,"shoppingKit":{"isShoppingActionsEnabled":false,"isAmazonAssociatesOnAlexaEnabled":false}}}`,
		},
		"privacy locales follow listings": {
			`{"manifestVersion":"1.0","permissions":[],"privacyAndCompliance":{"usesHealthInfo":true,"shoppingKit":{},"locales":{"en-US":{"termsOfUseUrl":""}}},"publishingInformation":{"distributionMode":"PRIVATE","distributionCountries":["US"],"automaticDistribution":{},"locales":{"en-US":{},"de-DE":{"examplePhrases":[],"keywords":["a"]},"testingInstructions":"x"}}}`,
			`{"manifestVersion":"1.0","permissions":[],"privacyAndCompliance":{"usesHealthInfo":true,"shoppingKit":{},"locales":{"en-US":{"termsOfUseUrl":""},"de-DE":{}}},"publishingInformation":{"distributionMode":"PRIVATE","distributionCountries":["US"],"automaticDistribution":{},"locales":{"en-US":{"examplePhrases":[],"keywords":[]},"de-DE":{"examplePhrases":[],"keywords":["a"]},"testingInstructions":"x"}}}`,
		},
		"custom api": {
			`{"manifestVersion":"1.0","permissions":[],"apis":{"custom":{},"music":{}}}`,
			`{"manifestVersion":"1.0","permissions":[],"apis":{"custom":{"locales":{}},"music":{}}}`,
		},
		"nulls, numbers and strings stay": {
			`{"manifestVersion":null,"permissions":[],"x":[null,{"a":null,"b":1.50,"c":"\u003c\ud800"}],"privacyAndCompliance":null}`,
			`{"manifestVersion":null,"permissions":[],"x":[null,{"a":null,"b":1.50,"c":"\u003c\ud800"}],"privacyAndCompliance":null}`,
		},
		"nulls go where that is asked for": {
			`{"manifestVersion":null,"permissions":[],"x":[null,{"a":null,"b":1.50,"c":"\u003c\ud800"}],"y":{"z":null},"privacyAndCompliance":null}`,
			`{"permissions":[],"x":[null,{"b":1.50,"c":"\u003c\ud800"}],"y":{},"manifestVersion":"1.0"}`,
		},
		"duplicates are served as they are": {`{"a":null,"b":{"c":1,"c":2}}`, `{"a":null,"b":{"c":1,"c":2}}`},
	} {
		t.Run(name, func(t *testing.T) {
			var options []sandbox.Option
			if strings.HasPrefix(name, "nulls go") {
				options = append(options, sandbox.WithoutNulls())
			}
			s := sandbox.New(options...)
			put(t, s, `{"manifest":`+test.stored+`}`)
			answer := exchange(s, http.MethodGet, manifestPath, "")
			wantStatus(t, answer, http.StatusOK)
			if got, want := answer.Body.String(), `{"manifest":`+test.served+`}`; got != want {
				t.Errorf("served %s\nwant   %s", got, want)
			}
			if got := string(s.Document(skillID)); got != test.stored {
				t.Errorf("stored %s", got)
			}
		})
	}
}
