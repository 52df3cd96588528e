// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillaccountlinking_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	address = "alexa_skill_account_linking.this"
	bare    = `{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}}, "apis": {"custom": {}}}`

	// lean has what every account linking has, and leanJSON what is written of it.
	lean = `
  type              = "IMPLICIT"
  authorization_url = "https://example.com/auth"
  client_id         = "alexa"
`
	leanJSON = `{"type": "IMPLICIT", "authorizationUrl": "https://example.com/auth", "clientId": "alexa"}`

	// full has every attribute but the secret.
	full = `
  type                                = "AUTH_CODE"
  authorization_url                   = "https://example.com/auth"
  client_id                           = "alexa"
  access_token_url                    = "https://example.com/token"
  access_token_scheme                 = "HTTP_BASIC"
  default_token_expiration_in_seconds = 3600
  scopes                              = ["profile", "email"]
  domains                             = ["example.com", "example.org"]
  redirect_urls                       = ["https://app.example.com/back"]
  reciprocal_access_token_url         = "https://example.com/reciprocal"
  skip_on_enablement                  = true
  voice_forward_account_linking       = "ENABLED"
  authorization_urls_by_platform = {
    iOS     = { platform_authorization_url = "https://ios.example.com" }
    Android = { platform_authorization_url = "https://android.example.com" }
  }
`
	fullJSON = `{"type": "AUTH_CODE", "authorizationUrl": "https://example.com/auth", "clientId": "alexa", "clientSecret": "hush-1234",
  "accessTokenUrl": "https://example.com/token", "accessTokenScheme": "HTTP_BASIC", "defaultTokenExpirationInSeconds": 3600,
  "scopes": ["email", "profile"], "domains": ["example.com", "example.org"], "redirectUrls": ["https://app.example.com/back"],
  "reciprocalAccessTokenUrl": "https://example.com/reciprocal", "skipOnEnablement": true, "voiceForwardAccountLinking": "ENABLED",
  "authorizationUrlsByPlatform": [{"platformType": "Android", "platformAuthorizationUrl": "https://android.example.com"},
    {"platformType": "iOS", "platformAuthorizationUrl": "https://ios.example.com"}]}`

	// hushed is the secret, write-only, in its first version.
	hushed = `
  client_secret_wo         = "hush-1234"
  client_secret_wo_version = 1
`
)

// config is the resource for the skill of every environment.
func config(hcl ...string) string {
	return fmt.Sprintf("resource \"alexa_skill_account_linking\" \"this\" {\n  skill_id = %q\n%s}\n", acctest.SkillID, strings.Join(hcl, ""))
}

// expectStored compares what Amazon has, with what it never shows.
func expectStored(t *testing.T, e *acctest.Environment, want string) {
	t.Helper()
	if diff := gocmp.Diff(decoded(t, []byte(want)), decoded(t, e.AccountLinking(acctest.SkillID))); diff != "" {
		t.Errorf("stored (-want +got):\n%s", diff)
	}
}

// decoded reads JSON, or nothing; what has no order is sorted.
func decoded(t *testing.T, text []byte) any {
	t.Helper()
	if len(text) == 0 {
		return nil
	}
	var value any
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatalf("%s: %s", text, err)
	}
	for _, member := range object(value) {
		if items, ok := member.([]any); ok {
			slices.SortFunc(items, func(a, b any) int { return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		}
	}
	return value
}

func object(value any) map[string]any {
	members, _ := value.(map[string]any)
	return members
}

// edit changes the account linking behind Terraform's back; nil removes.
func edit(t *testing.T, e *acctest.Environment, key string, value any) {
	t.Helper()
	err := e.EditAccountLinking(acctest.SkillID, func(document map[string]any) {
		if document[key] = value; value == nil {
			delete(document, key)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}

func expectWrites(t *testing.T, e *acctest.Environment, want int) {
	t.Helper()
	if got := e.Count(sandbox.OperationPutAccountLinking) + e.Count(sandbox.OperationDeleteAccountLinking); got != want {
		t.Errorf("%d writes, want %d", got, want)
	}
}

// expectPlanned compares what a plan would do.
func expectPlanned(t *testing.T, plan *acctest.Plan, action string) {
	t.Helper()
	want := map[string]string{}
	if action != "" {
		want[address] = action
	}
	if diff := gocmp.Diff(want, plan.Planned()); diff != "" || len(plan.Errors()) > 0 {
		t.Errorf("planned (-want +got):\n%s%+v", diff, plan.Errors())
	}
}

// expectErrors insists on one error that has the texts, on an attribute.
func expectError(t *testing.T, report acctest.Report, path string, texts ...string) {
	t.Helper()
	found := report.Errors()
	if len(found) != 1 || found[0].Path != path {
		t.Fatalf("there are the errors %+v, want one on %q", found, path)
	}
	for _, text := range texts {
		if !strings.Contains(found[0].Summary+"\n"+found[0].Detail, text) {
			t.Errorf("%q is not in: %s\n%s", text, found[0].Summary, found[0].Detail)
		}
	}
}
