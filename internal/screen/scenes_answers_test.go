// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package screen_test

import (
	"net/http"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// signIn is what a proxy shows that wants to know who is there.
const signIn = `<!DOCTYPE html><html><head><title>Sign in to the company network</title></head><body><script>x()</script></body></html>`

// answers are about what comes back, from Amazon or from somebody else.
var answers = map[string]func(s *scene){
	"skill-missing": plan,

	"endpoint-html": func(s *scene) {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, Times: -1, Status: http.StatusOK, Foreign: true, Body: signIn})
		s.cli("plan")
	},
	"token-endpoint-html": func(s *scene) {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationToken, Times: -1, Status: http.StatusOK, Foreign: true, Body: signIn})
		s.cli("plan")
	},
	"proxy-forbids": func(s *scene) {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, Times: -1, Status: http.StatusForbidden, Foreign: true, Body: "<html><h1>Blocked by policy</h1></html>"})
		s.cli("plan")
	},
	"amazon-leaves-open": func(s *scene) {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationPutManifest, Times: -1, Status: http.StatusGatewayTimeout})
		s.cli("apply", "-auto-approve")
	},
	"data-source-forbidden": func(s *scene) {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationVendors, Times: -1, Status: http.StatusForbidden, Foreign: true, Body: "<html><h1>Blocked by policy</h1></html>"})
		s.cli("plan")
	},
	"import-of-nothing": func(s *scene) {
		s.Put(`{"manifestVersion":"1.0","publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}},"apis":{"custom":{}}}`)
		s.cli("import", "alexa_skill_permissions.quick_trivia", acctest.SkillID)
		s.cli("import", "alexa_skill_permissions.quick_trivia", "Quick Trivia")
		s.cli("import", "alexa_skill_permissions.quick_trivia", "amzn1.ask.skill.11111111-1111-1111-1111-111111111111")
	},
	"two-offers": func(s *scene) {
		offer := map[string]any{"offerType": "ENTITLEMENT", "price": acctest.Number("9.99"), "currency": "USD"}
		s.Change([]any{offer, offer}, "publishingInformation", "paidSkillInformation", "pricing", "amazon.com")
		s.cli("plan")
	},
	"amazon-forbids": func(s *scene) {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationGetManifest, Times: -1, Status: http.StatusForbidden, Body: `{"message":"User is not permitted to perform the requested operation."}`})
		s.cli("plan")
	},
	"association-unknown":   func(s *scene) { s.cli("apply", "-auto-approve") },
	"submission-incomplete": func(s *scene) { s.cli("apply", "-auto-approve") },
	"model-refused": func(s *scene) {
		// A failure right after the write may be that of the build before, and is doubted for seconds.
		s.SetUpdates(sandbox.AfterPolls(1))
		s.Inject(sandbox.Fault{Operation: sandbox.OperationPutModel, FailUpdate: []sandbox.Problem{{
			Code: "INVALID_MODEL", Message: "Slot \"pack\" of the intent \"BuyIntent\" has no type.",
		}}})
		s.cli("apply", "-auto-approve")
	},
	"amazon-refuses": func(s *scene) {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationPutManifest, Times: -1, FailUpdate: []sandbox.Problem{{
			Code: "INVALID_STRING_PATTERN", Message: "The trial is not offered in this marketplace.",
			PropertyPath: "$.manifest.publishingInformation.paidSkillInformation.pricing.amazon.com[0].freeTrialInformation.freeTrialDuration",
		}}})
		s.cli("apply", "-auto-approve")
	},
}
