// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillcredentials_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	typeName     = "alexa_skill_credentials"
	clientID     = "amzn1.application-oa2-client.canary"
	clientSecret = "canary-secret"
)

func text(value string) tftypes.Value { return tftypes.NewValue(tftypes.String, value) }

func open(p *acctest.Protocol) (map[string]tftypes.Value, []*tfprotov6.Diagnostic) {
	return p.Open(typeName, map[string]string{"skill_id": acctest.SkillID})
}

func set(t *testing.T, e *acctest.Environment, clientID, clientSecret string) {
	t.Helper()
	if err := e.SetCredentials(acctest.SkillID, clientID, clientSecret); err != nil {
		t.Fatal(err)
	}
}

func TestCredentials(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{}`)
	set(t, e, clientID, clientSecret)
	opened, said := open(e.Protocol(nil))
	if len(said) > 0 || !opened["skill_id"].Equal(text(acctest.SkillID)) || !opened["client_id"].Equal(text(clientID)) ||
		!opened["client_secret"].Equal(text(clientSecret)) {
		t.Errorf("opened %s, and it says %+v", opened, said)
	}
	if got := e.Requests(); len(got) != 1 || got[0].Operation != sandbox.OperationCredentials {
		t.Errorf("asked %+v", got)
	}
}

func TestCredentialsThatAreNotKnownYet(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, `{}`)
	opened, said := open(e.Protocol(map[string]tftypes.Value{"endpoint": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)}))
	if len(said) > 0 || !opened["skill_id"].Equal(text(acctest.SkillID)) || opened["client_id"].IsKnown() || opened["client_secret"].IsKnown() {
		t.Errorf("opened %s, and it says %+v", opened, said)
	}
	if len(e.Requests()) > 0 {
		t.Errorf("asked %+v", e.Requests())
	}
}

// Amazon answers 404 both for a skill without credentials and for none at all. The
// error tells them apart, and no error quotes an answer that has the secret in it.
func TestNoCredentials(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		change    func(e *acctest.Environment)
		skill     string
		attribute string
		says      []string
		asked     int
	}{
		"none":     {func(e *acctest.Environment) { set(t, e, "", "") }, acctest.SkillID, "skill_id", []string{"exists, but has no messaging credentials", "Permissions"}, 2},
		"no skill": {func(e *acctest.Environment) { e.DeleteSkill(acctest.SkillID) }, acctest.SkillID, "skill_id", []string{"Amazon knows no skill"}, 2},
		"not now": {func(e *acctest.Environment) {
			e.Inject(sandbox.Fault{Operation: sandbox.OperationCredentials, Status: 403, Body: `{"message":"Not yours."}`})
		}, acctest.SkillID, "", []string{"Not yours.", "developer account"}, 1},
		"no telling": {func(e *acctest.Environment) {
			set(t, e, "", "")
			e.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, Status: 403, Body: `{"message":"Not yours."}`})
		}, acctest.SkillID, "", []string{"Not yours."}, 2},
		"another shape": {func(e *acctest.Environment) {
			flat := `{"clientId":"` + clientID + `","clientSecret":"` + clientSecret + `"}`
			e.Inject(sandbox.Fault{Operation: sandbox.OperationCredentials, Status: 200, Body: flat})
		}, acctest.SkillID, "", []string{"has no skillMessagingCredentials", "not shown"}, 1},
		"no skill id": {func(*acctest.Environment) {}, "amzn1.ask.skill", "skill_id", []string{"skill"}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, `{}`)
			c.change(e)
			_, said := e.Protocol(nil).Open(typeName, map[string]string{"skill_id": c.skill})
			if len(said) != 1 || said[0].Severity != tfprotov6.DiagnosticSeverityError {
				t.Fatalf("it says %+v, want one error", said)
			}
			for _, part := range c.says {
				if !strings.Contains(said[0].Detail, part) {
					t.Errorf("%q is missing in %q", part, said[0].Detail)
				}
			}
			if strings.Contains(said[0].Detail, "canary") {
				t.Errorf("a secret is in %q", said[0].Detail)
			}
			if at := said[0].Attribute; c.attribute != "" && !at.Equal(tftypes.NewAttributePath().WithAttributeName(c.attribute)) {
				t.Errorf("it is on %s", at)
			}
			if got := len(e.Requests()); got != c.asked {
				t.Errorf("%d requests, want %d", got, c.asked)
			}
		})
	}
}
