// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package contract_test

import (
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/contract"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// TestSandbox makes the sandbox give every answer of its own, and judges it. What the provider is served in between is
// judged by the acceptance tests.
func TestSandbox(t *testing.T) {
	c := &tally{needed: map[*contract.Deviation]bool{}}
	running := func(s *sandbox.Sandbox) { s.SetUpdates(sandbox.AfterPolls(1)) }
	throttled := []sandbox.Option{sandbox.WithRateLimit(0, 0)}
	hidden := []sandbox.Option{sandbox.WithUnreadableAfterFailure()}

	// What goes well.
	c.judged(t, nil, nil,
		get(vendors, 200), get(list, 200), get(list+"&maxResults=50", 200), get(manifest, 200), get(status, 200), get(secrets, 200), get(skill+"/status", 200),
		get(skill+"/status?resource=interactionModel", 200), put(`{"manifest": `+free+`}`, 202), get(status, 200),
		create(`{"vendorId": "MSANDBOX", "manifest": `+free+`}`, 202), get(list+"&maxResults=1", 200), remove(skill, 204))
	c.judged(t, nil, []sandbox.Option{sandbox.WithNormalization(false)}, get(manifest, 200))
	c.judged(t, nil, []sandbox.Option{sandbox.WithoutNulls()}, get(manifest, 200))
	c.judged(t, nil, []sandbox.Option{sandbox.WithHostedIcons()}, put(`{"manifest": `+rewritten+`}`, 202), get(manifest, 200))
	c.judged(t, published, nil, get(list, 200), get(live, 200), remove(skill, 204), get(list, 200))
	c.judged(t, published, []sandbox.Option{sandbox.WithLiveSkillsKept()}, remove(skill, 403))

	// What is documented and not described.
	c.judged(t, nil, nil, put(paid(pounds, prompts), 202), get(manifest, 200))
	c.judged(t, nil, nil, put(paid(dollars, `{"purchasePromptDescription": "Buy it.", "boughtCardDescription": "Enjoy!"}`), 202), get(manifest, 200))

	c.judged(t, nil, nil, put(`{"manifest": {"apis": {"custom": {"endpoint": {"sourceDir": "lambda"}}}}}`, 202), get(manifest, 200))

	// What is under way, and what failed.
	c.judged(t, running, nil, put(paid(dollars, prompts), 202), get(manifest, 303), put(paid(pounds, prompts), 409), get(status, 200), get(status, 200), get(manifest, 200))
	for _, late := range []string{
		paid(`{"offerType": "GIFT", "price": 4.99, "currency": "USD"}`, prompts),
		paid(`{"offerType": "ENTITLEMENT", "price": 4.99, "currency": "USD", "freeTrialInformation": {"freeTrialDuration": "P1W"}}`, prompts),
		`{"manifest": {"privacyAndCompliance": {"locales": {"en-US": {"privacyPolicyUrl": "nowhere"}}}}}`,
		`{"manifest": {"publishingInformation": {"isAvailableWorldwide": true, "distributionCountries": ["US"]}}}`,
		`{"manifest": {"publishingInformation": {"locales": {"en-US": {"name": "Q", "summary": "` + strings.Repeat("a", 161) + `"}}}}}`,
		`{"manifest": {"publishingInformation": {"gadgetSupport": {"requirement": "OPTIONAL", "minGadgetButtons": 0, "maxGadgetButtons": 5}}}}`,
		`{"manifest": {"apis": {"custom": {"endpoint": {"uri": "lambda"}, "interfaces": [{"type": "SCREEN"}]}}}}`,
	} {
		c.judged(t, nil, hidden, put(late, 202), get(status, 200), get(manifest, 303))
	}

	// The interaction models.
	c.judged(t, nil, nil, get(model, 404), head(model, 404), get(model+"/versions", 404), putModel(`{"interactionModel": `+built+`, "description": "first"}`, 202),
		get(builds, 200), get(model, 200), head(model, 204), get(model+"/versions", 200), get(model+"/versions?maxResults=1&sortDirection=asc", 200), get(model+"/versions/1", 200),
		get(model+"/versions/2", 404), get(model+"/versions?maxResults=0", 400), putModel(`{"interactionModel": `+built+`}`, 412), putModel(`{`, 400), putModel(`{}`, 400),
		request{http.MethodPut, strings.Replace(model, "development", "live", 1), `{}`, 403}, request{http.MethodPut, strings.Replace(model, "en-US", "de-DE", 1), `{}`, 400},
		get(absent+"/stages/development/interactionModel/locales/en-US", 404), get(skill+"/status", 200))
	c.judged(t, nil, []sandbox.Option{sandbox.WithModelDescriptions()}, putModel(`{"interactionModel": `+actual+`, "description": "first"}`, 202), get(model, 200))
	c.judged(t, nil, nil, putModel(`{"interactionModel": `+component+`}`, 202), get(model, 200))
	c.judged(t, running, nil, putModel(`{"interactionModel": `+built+`}`, 202), putModel(`{"interactionModel": `+built+`}`, 409), get(builds, 200), get(builds, 200))
	failing := func(s *sandbox.Sandbox) {
		s.Inject(sandbox.Fault{Operation: sandbox.OperationPutModel, FailUpdate: []sandbox.Problem{{Code: "INVALID_MODEL", Message: "A slot has no type."}}})
	}
	c.judged(t, failing, nil, putModel(`{"interactionModel": `+built+`}`, 202), get(builds, 200), get(model, 404))

	// What is stale, missing or only warned of.
	for _, fault := range []sandbox.Fault{
		{Stale: true, Times: 3}, {Operation: sandbox.OperationGetManifest, After: 1, Missing: true}, {NoETag: true, Times: 3},
		{Operation: sandbox.OperationPutManifest, Warnings: []sandbox.Problem{{Code: "INVALID_IMAGE_ATTRIBUTES", Message: "Small.", PropertyPath: "$.manifest.apis"}}},
	} {
		found := http.StatusOK
		if fault.Missing {
			found = http.StatusNotFound
		}
		injected := func(s *sandbox.Sandbox) { edited(s); s.Inject(fault) }
		c.judged(t, injected, nil, get(manifest, 200), put(paid(dollars, prompts), 202), get(status, 200), get(manifest, found), get(status, 200))
	}

	// What is refused.
	for _, shallow := range []string{
		`{`, `{}`, `{"manifest": 1}`, `{"manifest": {"permissions": [{"name": "a"}, {"name": "a"}]}}`, `{"manifest": {"a": 1, "a": 2}}`,
		`{"manifest": {"publishingInformation": {"locales": {}}}}`, `{"manifest": {"privacyAndCompliance": {"containsAds": 1.5}}}`,
		`{"manifest": {"privacyAndCompliance": {"containsAds": null, "usesHealthInfo": "yes"}}}`,
		paid(dollars+","+dollars, prompts), paid(`{}`, prompts), paid(`{"price": "4.99"}`, prompts), paid(``, prompts), paid(dollars, `{}`),
		`{"manifest": {"future": 1}}`, `{"manifest": {"publishingInformation": {"locales": {"en-US": {"name": "Quiz", "examplePhrases": ["1", "2", "3", "4", "5"]}}}}}`,
	} {
		c.judged(t, nil, nil, put(shallow, 400))
	}
	c.judged(t, nil, nil,
		get(list+"&maxResults=0", 400), get(skills, 400), get(skills+"?vendorId=MOTHER", 401), get(list+"&nextToken=a", 400),
		create(`{}`, 400), create(`{"vendorId": "MSANDBOX", "manifest": {"apis": {}}}`, 400), create(`{"vendorId": 1}`, 400), create(`{"vendorId": "MOTHER"}`, 403), create(`{"vendorId": "MSANDBOX"}`, 400),
		get(skill+"/status?resource=a", 400), put(`{"manifest": {}}`, 412), request{http.MethodPut, live, `{"manifest": {}}`, 403}, get(live, 404))
	bare := func(s *sandbox.Sandbox) {
		if err := s.SetCredentials("amzn1.ask.skill.1", "", ""); err != nil {
			t.Fatal(err)
		}
	}
	c.judged(t, bare, nil, get(secrets, 404), get(absent+"/credentials", 404))
	c.judged(t, nil, nil, get(absent+"/status", 404), get(absent+"/stages/development/manifest", 404), remove(absent, 404),
		request{http.MethodPut, absent + "/stages/development/manifest", `{"manifest": {}}`, 404})
	c.judged(t, (*sandbox.Sandbox).ExpireTokens, nil, everywhere(401)...)
	c.judged(t, nil, throttled, everywhere(429)...)
	folder, breakFolder := breakable(t)
	c.judged(t, breakFolder, folder, everywhere(500)...)
	c.judged(t, nil, nil,
		put(`{"manifest": {"permissions": [{"name": "alexa::person_id:read"}]}}`, 202), put(`{"manifest": {"permissions": []}}`, 500),
		create(`{"vendorId": "MSANDBOX", "manifest": `+strings.Replace(free, "{", `{"permissions": [],`, 1)+`}`, 500))

	c.judgeAccountLinking(t)
	c.judgeBetaTest(t)
	c.judgeProducts(t)
	c.judgeCertification(t)
	for i, deviation := range contract.Deviations {
		if !c.needed[&contract.Deviations[i]] {
			t.Errorf("nothing needs the deviation %+v any more: remove it", deviation)
		}
	}
	_, _ = fmt.Fprintf(os.Stdout, "%d answers of the sandbox judged, %d deviations from the description needed\n", c.exchanges, len(c.needed))
}

// edited is a skill with a past.
func edited(s *sandbox.Sandbox) {
	if err := s.Edit("amzn1.ask.skill.1", func(manifest map[string]any) { manifest["manifestVersion"] = "1.0" }); err != nil {
		panic(err)
	}
}

// published is a skill in all three stages.
func published(s *sandbox.Sandbox) {
	for _, stage := range []string{"certified", "live"} {
		if err := s.PutSkillAt("amzn1.ask.skill.1", stage, []byte(free)); err != nil {
			panic(err)
		}
	}
}
