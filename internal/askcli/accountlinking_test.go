// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build askcli

package askcli_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// Amazon's client writes and reads account linking, beside Terraform, which takes over
// what it has written and tells when it has written again.
func TestAccountLinking(t *testing.T) {
	t.Parallel()
	const linking = `{"accountLinkingRequest": {"type": "AUTH_CODE", "authorizationUrl": "https://example.com/auth", "clientId": "alexa", "clientSecret": %q,
		"accessTokenUrl": "https://example.com/token", "accessTokenScheme": "HTTP_BASIC", "scopes": [], "domains": [], "skipOnEnablement": true}}`
	e := acctest.Start(t, string(paidSkill(t)))
	c := newClient(t, e)
	write := func(secret string, arguments ...string) (failure string) {
		file := c.write("linking.json", fmt.Appendf(nil, linking, secret))
		_, failure = c.run(append([]string{"update-account-linking-info", "-s", acctest.SkillID, "--account-linking-request", file}, arguments...)...)
		return failure
	}
	_, failure := c.run("get-account-linking-info", "-s", acctest.SkillID)
	expectRefused(t, e, failure, sandbox.OperationGetAccountLinking, 404)
	if failure := write("hush-1234"); failure != "" {
		t.Fatal(failure)
	}
	if got := e.ClientSecret(acctest.SkillID); got != "hush-1234" {
		t.Errorf("the secret is %q", got)
	}
	read := c.object("get-account-linking-info", "-s", acctest.SkillID, "--full-response")
	want := map[string]any{"accountLinkingResponse": map[string]any{
		"type": "AUTH_CODE", "authorizationUrl": "https://example.com/auth", "clientId": "alexa", "accessTokenUrl": "https://example.com/token",
		"accessTokenScheme": "HTTP_BASIC", "domains": []any{},
	}}
	if diff := cmp.Diff(any(want), at(read, "body")); diff != "" {
		t.Errorf("read (-want +got):\n%s", diff)
	}
	expectRefused(t, e, write("hush-5678", "--if-match", "other"), sandbox.OperationPutAccountLinking, 412)

	w := e.Workspace(fmt.Sprintf(`resource "alexa_skill_account_linking" "this" {
  skill_id                 = %q
  type                     = "AUTH_CODE"
  authorization_url        = "https://example.com/auth"
  client_id                = "alexa"
  access_token_url         = "https://example.com/token"
  access_token_scheme      = "HTTP_BASIC"
  skip_on_enablement       = true
  client_secret            = "hush-1234"
}
`, acctest.SkillID))
	w.Succeed("import", "alexa_skill_account_linking.this", acctest.SkillID)
	w.Apply()
	eTag, _ := at(c.object("get-account-linking-info", "-s", acctest.SkillID, "--full-response"), "headers", "etag").(string)
	if failure := write("hush-5678", "--if-match", eTag); failure != "" {
		t.Fatal(failure)
	}
	if changes, run := w.Plan(); len(changes) > 0 || len(run.Find("warning", "was written by somebody else")) != 1 {
		t.Errorf("planned are %v, said is %+v", changes, run.Diagnostics)
	}
	c.succeed("delete-account-linking-info", "-s", acctest.SkillID)
	if changes, _ := w.Plan(); changes["alexa_skill_account_linking.this"] != "create" {
		t.Errorf("planned are %v", changes)
	}
}
