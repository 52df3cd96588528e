// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"net/http"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func TestCredentialsOfASkill(t *testing.T) {
	const target = "/v1/skills/" + skillID + "/credentials"
	s := sandbox.New()
	if err := s.SetCredentials(skillID, "i", "s"); err == nil {
		t.Error("a skill that is not there was given credentials")
	}
	wantStatus(t, exchange(s, http.MethodGet, target, ""), http.StatusNotFound)
	put(t, s, smallManifest)
	if err := s.PutSkill("another", []byte(smallManifest)); err != nil {
		t.Fatal(err)
	}
	secretOf := func(target string) any {
		t.Helper()
		answer := exchange(s, http.MethodGet, target, "")
		wantStatus(t, answer, http.StatusOK)
		found := at(object(t, answer.Body.Bytes()), "skillMessagingCredentials")
		if at(found, "clientId") == nil || at(found, "clientId") == at(found, "clientSecret") {
			t.Errorf("the credentials are %v", found)
		}
		return at(found, "clientSecret")
	}
	made := secretOf(target)
	if again, other := secretOf(target), secretOf("/v1/skills/another/credentials"); again != made || other == made {
		t.Errorf("the secrets are %v, then %v, and %v of another skill", made, again, other)
	}
	for _, c := range []struct {
		id, secret string
		want       int
	}{{"i", "s", http.StatusOK}, {"", "", http.StatusNotFound}} {
		if err := s.SetCredentials(skillID, c.id, c.secret); err != nil {
			t.Fatal(err)
		}
		answer := exchange(s, http.MethodGet, target, "")
		wantStatus(t, answer, c.want)
		if got := at(object(t, answer.Body.Bytes()), "skillMessagingCredentials", "clientSecret"); c.want == http.StatusOK && got != c.secret {
			t.Errorf("the secret is %v", got)
		}
	}
	wantStatus(t, exchange(s, http.MethodPut, target, "{}"), http.StatusMethodNotAllowed)
}
