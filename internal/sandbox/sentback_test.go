// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// A folder of skills is where a person looks for what an apply has changed, so what GET added must not end up there.
func TestDefaultsThatAreSentBackAreNotStored(t *testing.T) {
	const before = `{"publishingInformation":{"category":"GAMES","locales":{"en-US":{"name":"Quiz"}}},"privacyAndCompliance":{"allowsPurchases":false}}`
	for name, test := range map[string]struct{ stored, from, to, want string }{
		"only the change is stored": {before, `"GAMES"`, `"NEWS"`, strings.Replace(before, "GAMES", "NEWS", 1)},
		"a default that is changed is stored": {
			before, `"usesHealthInfo":false`, `"usesHealthInfo":true`,
			strings.Replace(before, `"allowsPurchases":false`, `"allowsPurchases":false,"usesHealthInfo":true`, 1),
		},
		"a default that stood there stays": {
			`{"permissions":[],"publishingInformation":{"category":"GAMES"}}`, `"GAMES"`, `"NEWS"`,
			`{"permissions":[],"publishingInformation":{"category":"NEWS"}}`,
		},
		"what the sender brings along is stored": {
			`{"publishingInformation":{"category":"GAMES"}}`, `{"publishingInformation"`, `{"privacyAndCompliance":{"usesHealthInfo":false},"publishingInformation"`,
			`{"privacyAndCompliance":{"usesHealthInfo":false},"publishingInformation":{"category":"GAMES"}}`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := sandbox.New()
			put(t, s, test.stored)
			read := exchange(s, http.MethodGet, manifestPath, "").Body.String()
			if !strings.Contains(read, test.from) {
				t.Fatalf("%s is not in %s", test.from, read)
			}
			sent := strings.Replace(read, test.from, test.to, 1)
			wantStatus(t, exchange(s, http.MethodPut, manifestPath, sent), http.StatusAccepted)
			// The update ends when somebody looks.
			wantStatus(t, exchange(s, http.MethodGet, statusPath, ""), http.StatusOK)
			if got := string(s.Document(skillID)); got != test.want {
				t.Errorf("stored %s\nwant   %s", got, test.want)
			}
		})
	}
}
