// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const linkingPath = "/v1/skills/" + skillID + "/stages/development/accountLinkingClient"

// linked is account linking with everything that is never shown.
const linked = `{"type": "AUTH_CODE", "authorizationUrl": "https://a.example/auth", "clientId": "c", "clientSecret": "hush", "accessTokenUrl": "https://a.example/token",
  "accessTokenScheme": "HTTP_BASIC", "scopes": [], "domains": [], "reciprocalAccessTokenUrl": "https://a.example/reciprocal", "skipOnEnablement": true}`

func linkingRequest(document string) string { return `{"accountLinkingRequest": ` + document + `}` }

// What Amazon was recorded to do: one ETag for a write and the read after it, an empty list of scopes that is gone, and no
// secret.
func TestAccountLinkingIsShownInPart(t *testing.T) {
	for _, bare := range []bool{false, true} {
		var options []sandbox.Option
		want := map[string]any{
			"type": "AUTH_CODE", "authorizationUrl": "https://a.example/auth", "clientId": "c", "accessTokenUrl": "https://a.example/token",
			"accessTokenScheme": "HTTP_BASIC", "domains": []any{},
		}
		shown := map[string]any{"accountLinkingResponse": want}
		if bare {
			options, shown = []sandbox.Option{sandbox.WithBareAccountLinking()}, want
		}
		s := sandbox.New(options...)
		put(t, s, smallManifest)
		wantStatus(t, exchange(s, http.MethodGet, linkingPath, ""), http.StatusNotFound)
		written := exchange(s, http.MethodPut, linkingPath, linkingRequest(linked))
		wantStatus(t, written, http.StatusNoContent)
		read := exchange(s, http.MethodGet, linkingPath, "")
		wantStatus(t, read, http.StatusOK)
		if diff := cmp.Diff(shown, object(t, read.Body.Bytes())); diff != "" {
			t.Errorf("read (-want +got):\n%s", diff)
		}
		if tag := written.Header().Get("ETag"); tag == "" || tag != read.Header().Get("ETag") {
			t.Errorf("the write has the ETag %q and the read %q", tag, read.Header().Get("ETag"))
		}
		if got := s.ClientSecret(skillID); got != "hush" {
			t.Errorf("the secret is %q", got)
		}
	}
}

// A write replaces everything, the secret included; what somebody changes that is never shown changes the ETag all the same.
func TestAccountLinkingIsReplacedAsAWhole(t *testing.T) {
	s := sandbox.New()
	put(t, s, smallManifest)
	first := exchange(s, http.MethodPut, linkingPath, linkingRequest(linked)).Header().Get("ETag")
	if err := s.EditAccountLinking(skillID, func(document map[string]any) { document["skipOnEnablement"] = false }); err != nil {
		t.Fatal(err)
	}
	wantStatus(t, exchange(s, http.MethodPut, linkingPath, linkingRequest(linked), "If-Match", first), http.StatusPreconditionFailed)
	second := exchange(s, http.MethodGet, linkingPath, "").Header().Get("ETag")
	if second == first {
		t.Error("what is never shown has changed, and the ETag has not")
	}
	without := strings.ReplaceAll(linked, `"clientSecret": "hush", `, "")
	wantStatus(t, exchange(s, http.MethodPut, linkingPath, linkingRequest(without), "If-Match", second), http.StatusNoContent)
	if got := s.ClientSecret(skillID); got != "" {
		t.Errorf("after a write without a secret it is %q", got)
	}
	wantStatus(t, exchange(s, http.MethodPut, strings.ReplaceAll(linkingPath, "development", "live"), linkingRequest(linked)), http.StatusForbidden)
	wantStatus(t, exchange(s, http.MethodGet, strings.ReplaceAll(linkingPath, "development", "live"), ""), http.StatusNotFound)
	wantStatus(t, exchange(s, http.MethodDelete, linkingPath, ""), http.StatusNoContent)
	wantStatus(t, exchange(s, http.MethodDelete, linkingPath, ""), http.StatusNotFound)
}

func TestAccountLinkingIsChecked(t *testing.T) {
	fifteen := `["a0"`
	for i := 1; i < 15; i++ {
		fifteen += fmt.Sprintf(`, "a%d"`, i)
	}
	implicit := `{"type": "IMPLICIT", "authorizationUrl": "https://a.example/auth", "clientId": "c"}`
	with := func(document, member string) string { return document[:len(document)-1] + ", " + member + "}" }
	for name, c := range map[string]struct {
		body         string
		code, place  string
		alsoAccepted bool
	}{
		"without its envelope": {body: implicit, code: "INVALID_REQUEST_PARAMETER", place: "EXPECTED_NOT_EMPTY_VALUE"},
		"no client":            {body: linkingRequest(`{"type": "IMPLICIT", "authorizationUrl": "https://a.example/auth"}`), code: "MISSING_REQUIRED_PROPERTY", place: `"requiredProperty":"clientId"`},
		"a code and no token":  {body: linkingRequest(strings.ReplaceAll(implicit, "IMPLICIT", "AUTH_CODE")), code: "MISSING_REQUIRED_PROPERTY", place: `"requiredProperty":"accessTokenUrl"`},
		"a secret and no code": {body: linkingRequest(with(implicit, `"clientSecret": "x"`)), code: "UNEXPECTED_PROPERTY", place: `"unexpectedProperty":"clientSecret"`},
		"no address":           {body: linkingRequest(strings.ReplaceAll(implicit, "https://a.example", "a.example")), code: "INVALID_URL_FORMAT", place: "$.accountLinkingRequest.authorizationUrl"},
		"another type":         {body: linkingRequest(strings.ReplaceAll(implicit, "IMPLICIT", "OTHER")), code: "INVALID_ENUM_VALUE", place: "$.accountLinkingRequest.type"},
		"fifteen domains":      {body: linkingRequest(with(implicit, `"domains": `+fifteen+`]`)), alsoAccepted: true},
		"sixteen domains":      {body: linkingRequest(with(implicit, `"domains": `+fifteen+`, "b"]`)), code: "INVALID_ARRAY_SIZE", place: "$.accountLinkingRequest.domains"},
		"sixteen scopes":       {body: linkingRequest(with(implicit, `"scopes": `+fifteen+`, "b"]`)), code: "INVALID_ARRAY_SIZE", place: "$.accountLinkingRequest.scopes"},
		"a platform":           {body: linkingRequest(with(implicit, `"authorizationUrlsByPlatform": [{"platformType": "iOS"}]`)), code: "MISSING_REQUIRED_PROPERTY", place: "authorizationUrlsByPlatform[0]"},
	} {
		t.Run(name, func(t *testing.T) {
			s := sandbox.New()
			put(t, s, smallManifest)
			answer := exchange(s, http.MethodPut, linkingPath, c.body)
			if c.alsoAccepted {
				wantStatus(t, answer, http.StatusNoContent)
				return
			}
			wantStatus(t, answer, http.StatusBadRequest)
			text := answer.Body.String()
			if !strings.Contains(text, "Account linking information is not valid.") || !strings.Contains(text, c.code) || !strings.Contains(text, c.place) {
				t.Errorf("answered %s, want %s and %s", text, c.code, c.place)
			}
			if stored := s.AccountLinking(skillID); stored != nil {
				t.Errorf("stored is %s", stored)
			}
		})
	}
}

// What somebody put there before anybody checked it stays acceptable, and so does a field that the schema does not know.
func TestAccountLinkingFromOutside(t *testing.T) {
	s := sandbox.New()
	put(t, s, smallManifest)
	odd := `{"type": "AUTH_CODE", "authorizationUrl": "__URL", "clientId": "c", "pkceConfiguration": {"status": "ENABLED"}}`
	for _, document := range []string{odd, linkingRequest(odd), `{"accountLinkingResponse": ` + odd + `}`} {
		if err := s.PutAccountLinking(skillID, []byte(document)); err != nil {
			t.Fatal(err)
		}
		if got := string(s.AccountLinking(skillID)); got != odd {
			t.Errorf("stored is %s", got)
		}
	}
	wantStatus(t, exchange(s, http.MethodPut, linkingPath, linkingRequest(strings.ReplaceAll(odd, `"c"`, `"d"`))), http.StatusNoContent)
	s.DeleteAccountLinking(skillID)
	wantStatus(t, exchange(s, http.MethodPut, linkingPath, linkingRequest(odd)), http.StatusBadRequest)
	if err := s.PutAccountLinking("another", []byte(odd)); err == nil {
		t.Error("a skill that there is not has account linking")
	}
	if err := s.PutAccountLinking(skillID, []byte("[]")); err == nil {
		t.Error("an array is account linking")
	}
	if err := s.EditAccountLinking(skillID, func(map[string]any) {}); err == nil {
		t.Error("account linking that there is not was edited")
	}
}
