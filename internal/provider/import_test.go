// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const consoleAddress = "https://developer.amazon.com/alexa/console/ask/build/custom/" + acctest.SkillID + "/development/en_US/dashboard"

// Whatever is imported by the id of a skill is imported by the address of one of the
// skill's pages in the developer console as well: as the id of the command or of an
// import block, and as the identity in an import block. The id of the skill is what
// comes into state and identity.
func TestEveryImportTakesAConsoleAddress(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, everySection("development"))
	// What a skill has besides its manifest.
	for _, err := range []error{
		e.PutBetaTest(acctest.SkillID, sandbox.BetaTest{Status: "RUNNING"}),
		e.PutAccountLinking(acctest.SkillID, []byte(`{"type": "IMPLICIT", "authorizationUrl": "https://example.com/authorize", "clientId": "quiz"}`)),
		e.Submit(acctest.SkillID, false),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	s := newSession(t)
	identities, err := s.server.GetResourceIdentitySchemas(t.Context(), &tfprotov6.GetResourceIdentitySchemasRequest{})
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	for name, schema := range s.schema.ResourceSchemas {
		identity := identities.IdentitySchemas[name]
		if len(identity.IdentityAttributes) != 1 || identity.IdentityAttributes[0].Name != "skill_id" {
			continue
		}
		asked++
		imported := func(p *acctest.Protocol, id, identity string) *tfprotov6.ImportResourceStateResponse {
			request := tfprotov6.ImportResourceStateRequest{TypeName: name, ID: id}
			if identity != "" {
				request.Identity = p.Identity(identity)
			}
			return p.Import(request)
		}
		p := e.Protocol(nil)
		want := imported(p, acctest.SkillID, "")
		if len(want.Diagnostics) > 0 {
			t.Fatalf("%s: %+v", name, want.Diagnostics)
		}
		for label, got := range map[string]*tfprotov6.ImportResourceStateResponse{
			"id": imported(p, consoleAddress, ""), "identity": imported(p, "", consoleAddress),
		} {
			if len(got.Diagnostics) > 0 || len(got.ImportedResources) != 1 {
				t.Errorf("%s by %s: it says %+v", name, label, got.Diagnostics)
				continue
			}
			state, err := got.ImportedResources[0].State.Unmarshal(schema.ValueType())
			if err != nil {
				t.Fatal(err)
			}
			byID, err := want.ImportedResources[0].State.Unmarshal(schema.ValueType())
			if err != nil {
				t.Fatal(err)
			}
			if !state.Equal(byID) || p.SkillOf(got.ImportedResources[0].Identity) != acctest.SkillID {
				t.Errorf("%s by %s: imported %s as %s, want %s", name, label, state, p.SkillOf(got.ImportedResources[0].Identity), byID)
			}
		}
		e.ResetRequests()
		for _, address := range []string{"https://example.com/" + acctest.SkillID, strings.Replace(consoleAddress, acctest.SkillID, "amzn1.ask.skill", 1)} {
			for _, refused := range []*tfprotov6.ImportResourceStateResponse{imported(e.Protocol(nil), address, ""), imported(e.Protocol(nil), "", address)} {
				if len(refused.Diagnostics) != 1 || !strings.Contains(refused.Diagnostics[0].Detail, "not the address of a skill in the developer console") {
					t.Errorf("%s of %s: it says %+v", name, address, refused.Diagnostics)
				}
			}
		}
		if len(e.Requests()) > 0 {
			t.Errorf("%s: asked %+v", name, e.Requests())
		}
	}
	if asked < 7 {
		t.Errorf("only %d resources are imported by the id of a skill", asked)
	}
}
