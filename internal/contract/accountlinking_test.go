// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	implicit = `{"type": "IMPLICIT", "authorizationUrl": "https://a.example/auth", "clientId": "c"}`
	// wholeLinking has every field of the description.
	wholeLinking = `{"type": "AUTH_CODE", "authorizationUrl": "https://a.example/auth", "domains": ["a.example"], "clientId": "c", "scopes": ["a"],
		"accessTokenUrl": "https://a.example/token", "clientSecret": "hush", "accessTokenScheme": "HTTP_BASIC", "defaultTokenExpirationInSeconds": 3600,
		"reciprocalAccessTokenUrl": "https://a.example/reciprocal", "redirectUrls": ["https://a.example/back"], "skipOnEnablement": true,
		"authorizationUrlsByPlatform": [{"platformType": "iOS", "platformAuthorizationUrl": "https://a.example/ios"}], "voiceForwardAccountLinking": "ENABLED"}`
)

func link(document string, want int) request {
	return request{http.MethodPut, linking, `{"accountLinkingRequest": ` + document + `}`, want}
}

// judgeAccountLinking makes the sandbox give every answer that is about account linking.
func (c *tally) judgeAccountLinking(t *testing.T) {
	t.Helper()
	for _, options := range [][]sandbox.Option{nil, {sandbox.WithBareAccountLinking()}} {
		c.judged(t, nil, options, get(linking, 404), remove(linking, 404), link(implicit, 412), link(wholeLinking, 204), get(linking, 200), link(implicit, 204),
			get(linking, 200), remove(linking, 204), get(strings.Replace(linking, "development", "live", 1), 404),
			request{http.MethodPut, strings.Replace(linking, "development", "live", 1), `{"accountLinkingRequest": ` + implicit + `}`, 403})
	}
	const missing = absent + "/stages/development/accountLinkingClient"
	c.judged(t, nil, nil, get(missing, 404), remove(missing, 404), request{http.MethodPut, missing, `{"accountLinkingRequest": ` + implicit + `}`, 404})

	with := func(member string) request { return link(strings.TrimSuffix(implicit, "}")+", "+member+"}", 400) }
	sixteen := strings.TrimSuffix(strings.Repeat(`"a", `, 16), ", ")
	c.judged(t, nil, nil, request{http.MethodPut, linking, `{`, 400}, request{http.MethodPut, linking, implicit, 400}, link(`{}`, 400),
		link(`{"type": "AUTH_CODE", "authorizationUrl": "nowhere", "clientId": "c"}`, 400), with(`"clientSecret": "hush"`), with(`"future": 1`),
		with(fmt.Sprintf(`"scopes": [%s]`, sixteen)), with(`"domains": "a.example"`), with(`"authorizationUrlsByPlatform": [{"platformType": "Other"}]`),
		with(`"defaultTokenExpirationInSeconds": 1.5`), with(`"skipOnEnablement": "true"`))
}
