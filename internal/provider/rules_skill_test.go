// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// forSale is a configuration that breaks no rule beside skillForSale.
const forSale = tax + "custom_product_prompts = { \"en-US\" = " + both + " }\n" + `pricing = { "amazon.com" = { ` + goodly + " } }\n"

// paidBefore is skillForSale with an offer of its own.
func paidBefore(t *testing.T, offers string) string {
	t.Helper()
	return but(t, `"category":"GAMES",`, `"category":"GAMES","paidSkillInformation":{"pricing":{`+offers+`},"taxInformation":{"category":"SOFTWARE"}},`)
}

const monthlyOffer = `"amazon.com":[{"offerType":"SUBSCRIPTION","price":4.99,"currency":"USD","subscriptionInformation":{"subscriptionPaymentFrequency":"MONTHLY"}}]`

// skillMistakes are configurations that do not fit what the skill holds.
func skillMistakes(t *testing.T) []mistake {
	t.Helper()
	unlisted := answers("pages_unlisted", "locale-listed", "warning", adults+`locales = { "de-DE" = { privacy_policy_url = "https://example.com" } }`, `locales["de-DE"]`, "Its manifest lists: en-US")
	two := offered(t, "two_offers", "one-offer", "error", "", "holds 2 items where Amazon allows exactly one")
	two.manifest, two.also = paidBefore(t, `"amazon.com":[{"offerType":"ENTITLEMENT","price":1,"currency":"USD"},{"offerType":"ENTITLEMENT","price":2,"currency":"USD"}]`), nil
	foreign := offered(t, "prompts_unlisted", "locale-listed", "warning", `custom_product_prompts["de-DE"]`, "or add it in alexa_skill_publishing")
	foreign.hcl = strings.Replace(forSale, `"en-US"`, `"de-DE" = `+both+`, "en-US"`, 1)
	old := publishes("version", "manifest-version", "error", listing(`name = "Quick Trivia"`), "skill_id", `its version is 1.0, and Amazon knows the string "1.0" only`)
	old.manifest = but(t, `"manifestVersion":"1.0"`, `"manifestVersion":1.0`)
	return []mistake{
		two, foreign, unlisted,
		offered(t, "no_model", "custom-model", "warning", "pricing", "this skill has only: smartHome. Don't sell the skill, or add a custom model", `{"custom":{}}`, `{"smartHome":{}}`),
		told(t, "briefing", "flash-briefing", adults+policy, "allows_purchases", "answer false", `{"custom":{}}`, `{"flashBriefing":{}}`),
		old,
		{name: "sold_at_last", rule: "becomes-paid", severity: "warning", resource: pricing, hcl: forSale, at: "pricing", says: "SUBSCRIPTION 4.99 USD monthly"},
	}
}

const policy = "locales = { \"en-US\" = { privacy_policy_url = \"https://example.com/privacy\" } }\n"

// offered is a mistake in the offers, beside skillForSale with something else in it.
func offered(t *testing.T, name, rule, severity, at, says string, pairs ...string) mistake {
	t.Helper()
	return mistake{name: name, rule: rule, severity: severity, resource: pricing, hcl: forSale, at: at, says: says, manifest: but(t, pairs...), also: []string{"becomes-paid"}}
}

// told is a mistake in the privacy answers, beside skillForSale with something
// else in it.
func told(t *testing.T, name, rule, hcl, at, says string, pairs ...string) mistake {
	t.Helper()
	m := answers(name, rule, "warning", hcl, at, says)
	m.manifest = but(t, pairs...)
	return m
}

// mistakesBesideListings are configurations that do not fit the listings and the
// distribution of the skill, which another resource may be about to change.
func mistakesBesideListings(t *testing.T) []mistake {
	t.Helper()
	mute := offered(t, "no_prompts", "prompts-missing", "warning", `custom_product_prompts["en-US"]`, `custom_product_prompts has no entry "en-US"`)
	mute.hcl = tax + `pricing = { "amazon.com" = { ` + goodly + " } }\n"
	spanish := offered(t, "no_spanish_prompts", "prompts-missing", "warning", `custom_product_prompts["es-US"]`, `no entry "es-US"`, `"locales":{"en-US":{"name":"Quick Trivia"}}`, `"locales":{"en-US":{"name":"Quick Trivia"},"es-US":{"name":"Trivia"}}`)
	german := offered(t, "german", "paid-skill-locales", "warning", "pricing", "listed in de-DE. Amazon's pages agree on paid skills in en-US and es-US only", `"locales":{"en-US":{"name"`, `"locales":{"de-DE":{"name"`)
	german.hcl = strings.Replace(forSale, `"en-US"`, `"de-DE"`, 1)
	german.also = append(german.also, "marketplace-locales")
	british := offered(t, "british", "marketplace-locales", "warning", `pricing["amazon.co.uk"]`, "sells in en-GB, but the skill is listed in en-US", `["US"]`, `["US","GB"]`)
	british.hcl = strings.Replace(forSale, "pricing = {", `pricing = { "amazon.co.uk" = { offer_type = "ENTITLEMENT", price = 4.99, currency = "GBP" },`, 1)
	british.also = append(british.also, "marketplace-undocumented")
	left := publishes("pages_left", "pages-unlisted", "warning", `locales = { "es-US" = { name = "Trivia" } }`, "locales", "privacy pages in en-US, but no listing")
	left.manifest = skillForSale
	return []mistake{
		mute, spanish, german, british, left,
		offered(t, "nowhere", "marketplace-countries", "warning", onCom, "distributed in no country, so nobody buys it on amazon.com. Leave the offer out, or add US", `"distributionCountries":["US"],`, ""),
		offered(t, "abroad", "marketplace-countries", "warning", "pricing", "distributed in CA too", `["US"]`, `["US","CA"]`),
		offered(t, "everywhere", "marketplace-countries", "warning", "pricing", "set is_available_worldwide = false in alexa_skill_publishing", `"distributionCountries":["US"],"isAvailableWorldwide":false`, `"isAvailableWorldwide":true`),
		offered(t, "category", "skill-category", "warning", "pricing", `"CUSTOM" is none that is known`, `"GAMES"`, `"CUSTOM"`),
		told(t, "personal", "personal-info-policy", "uses_personal_info = true\nis_child_directed = false\n"+policy, "uses_personal_info", `no privacy policy in es-US. Add locales["es-US"].privacy_policy_url`,
			`"locales":{"en-US":{"name":"Quick Trivia"}}`, `"locales":{"en-US":{"name":"Quick Trivia"},"es-US":{"name":"Trivia"}}`),
		told(t, "for_children", "children-category", adults+policy, "is_child_directed", "Set is_child_directed = true, or choose another category", `"GAMES"`, `"CHILDRENS_GAMES"`),
		told(t, "health_abroad", "health-info-distribution", adults+policy+"uses_health_info = true", "uses_health_info", "distributed in US, CA. Amazon allows that in the US only", `["US"]`, `["US","CA"]`),
		told(t, "health_secret", "health-info-policy", adults+"uses_health_info = true", "uses_health_info", "no privacy policy in en-US"),
	}
}

// changeMistakes are changes of offers that somebody may not have meant.
func changeMistakes(t *testing.T) []mistake {
	t.Helper()
	change := func(name, rule, severity, at, says, offers string) mistake {
		return mistake{name: name, rule: rule, severity: severity, resource: pricing, hcl: forSale, at: at, says: says, manifest: paidBefore(t, offers)}
	}
	limited := change("too_dear", "price-change-limit", "error", onCom+".price", "set a larger limit in this resource", strings.Replace(monthlyOffer, "4.99", "0.99", 1))
	limited.hcl += "price_change_limit_percent = 10\n"
	trial := change("trial_for_all", "trial-new", "warning", onCom+".free_trial_information", "7-day free trial", monthlyOffer)
	trial.hcl = strings.Replace(forSale, monthly, monthly+`, free_trial_information = { free_trial_duration = "P7D" }`, 1)
	live := change("bought_already", "live-offer", "warning", onCom+".offer_type", "Amazon does not say what becomes of those who have bought", strings.Replace(monthlyOffer, "SUBSCRIPTION", "ENTITLEMENT", 1))
	live.live, live.also = true, []string{"offer-type-change"}
	return []mistake{
		limited, trial, live,
		change("five_times_the_price", "price-change-large", "warning", onCom+".price", "0.99 -> 4.99 USD on amazon.com", strings.Replace(monthlyOffer, "4.99", "0.99", 1)),
		change("dropped", "offer-dropped", "warning", "pricing", "amazon.co.uk is no marketplace of the skill any more",
			monthlyOffer+`,"amazon.co.uk":[{"offerType":"ENTITLEMENT","price":4.99,"currency":"GBP"}]`),
		change("other_type", "offer-type-change", "warning", onCom+".offer_type", "ENTITLEMENT -> SUBSCRIPTION", strings.Replace(monthlyOffer, "SUBSCRIPTION", "ENTITLEMENT", 1)),
		change("other_currency", "currency-change", "warning", onCom+".currency", "4.99 EUR -> 4.99 USD", strings.Replace(monthlyOffer, "USD", "EUR", 1)),
	}
}

// mistakesAcross are about parts that different resources own.
func mistakesAcross(t *testing.T) []mistake {
	t.Helper()
	const policies = `"locales":{"en-US":{"privacyPolicyUrl":"https://example.com/privacy"}}}`
	const child = "uses_personal_info = false\nis_child_directed = true\n"
	says := func(name, rule, hcl, at, says, manifest string) mistake {
		return mistake{name: name, rule: rule, severity: "warning", resource: privacy, hcl: "is_export_compliant = true\n" + hcl, at: at, says: says, manifest: manifest}
	}
	asked := func(name, rule, says, manifest string) mistake {
		m := asks(name, rule, "warning", `"alexa::profile:email:read"`, "permissions", says)
		m.manifest = manifest
		return m
	}
	paying := asks("paid_with_amazon", "amazon-pay-purchases", "warning", `"payments:autopay_consent"`, "permissions", "allows_purchases = true")
	paying.manifest, paying.also = but(t, `"allowsPurchases":true`, `"allowsPurchases":false`), []string{"amazon-pay-retired"}
	asking := but(t, `"apis"`, `"permissions":[{"name":"alexa::profile:email:read"}],"apis"`)
	childish := but(t, `"allowsPurchases":true`, `"allowsPurchases":true,"isChildDirected":true`)
	return []mistake{
		{name: "undeclared", rule: "purchases-declared", severity: "warning", resource: pricing, hcl: forSale, at: "pricing", says: "alexa_skill_privacy", manifest: but(t, `"allowsPurchases":true,`, "")},
		{name: "childish", rule: "child-directed-offer", severity: "warning", resource: pricing, hcl: forSale, at: "pricing", says: "for 9.99 USD at most", manifest: childish},
		says("denied", "purchases-declared", adults+policy+"allows_purchases = false\n", "allows_purchases", "Set allows_purchases = true", paidBefore(t, monthlyOffer)),
		says("sold_to_children", "child-directed-offer", child+policy+"allows_purchases = true\n", "is_child_directed", "ask Amazon", paidBefore(t, monthlyOffer)),
		paying,
		says("denies_amazon_pay", "amazon-pay-purchases", adults+policy+"allows_purchases = false\n", "allows_purchases", "Set allows_purchases = true",
			but(t, `"apis"`, `"permissions":[{"name":"payments:autopay_consent"}],"apis"`)),
		says("no_policy", "permission-policy", adults+"allows_purchases = true\n", "locales", "no privacy policy in en-US", asking),
		says("asks_children", "child-directed-permissions", child+policy+"allows_purchases = true\n", "is_child_directed", "Leave the permission out", asking),
		asked("email", "permission-policy", "Add privacy_policy_url in alexa_skill_privacy", but(t, ","+policies, "}")),
		{
			name: "unpermitted", rule: "publications-permission", severity: "warning", resource: events, hcl: toLambda + `publications = ["AMAZON.OrderStatus.Updated"]`,
			at: "publications", says: "alexa_skill_permissions",
		},
		asked("mute", "publications-permission", "alexa::devices:all:notifications:write",
			but(t, `"apis"`, `"events":{"endpoint":{"uri":"arn:aws:lambda:f"},"publications":[{"eventName":"AMAZON.OrderStatus.Updated"}]},"apis"`)),
		asked("email_of_children", "child-directed-permissions", "may not ask for alexa::profile:email:read", childish),
	}
}

// The last offer goes with the resource.
func TestASkillBecomesFree(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, skillForSale)
	w := e.Workspace(fmt.Sprintf("resource %q \"this\" {\n  skill_id = %q\n%s}\n", pricing, acctest.SkillID, forSale))
	w.Apply()
	_, run := w.Plan("-destroy")
	found := run.Broken("becomes-free")
	if len(found) == 0 || found[0].Severity != "warning" || !strings.HasPrefix(found[0].Detail, "pricing: ") || !strings.Contains(found[0].Detail, "SUBSCRIPTION 4.99 USD monthly") {
		t.Errorf("the plan says %+v", run.Rules)
	}
	if len(run.Rules) != len(found) {
		t.Errorf("and besides: %+v", run.Rules)
	}
}

// Somebody may change the skill after the last look that the plan took at it.
func TestAManifestThatChangesMeanwhileIsNotWritten(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, skillForSale)
	without := but(t, `{"custom":{}}`, `{"smartHome":{}}`)
	w := e.Workspace(fmt.Sprintf("resource %q \"this\" {\n  skill_id = %q\n%s}\n", pricing, acctest.SkillID, forSale))
	w.Plan()
	e.Inject(sandbox.Fault{Operation: put, Before: func(s *sandbox.Sandbox) {
		if err := s.PutSkill(acctest.SkillID, []byte(without)); err != nil {
			t.Error(err)
		}
	}})
	run := w.CLI("apply", "-json", "plan")
	found := run.Broken("custom-model")
	if run.Code != 1 || len(found) != 1 || found[0].Severity != "error" || !strings.HasPrefix(found[0].Detail, "pricing: ") {
		t.Errorf("the apply exited with %d and said %+v", run.Code, run.Rules)
	}
	// The one that was sent belonged to the manifest before, so Amazon refused it.
	e.ExpectWrites(1)
	e.ExpectManifest(without)
}

// A language that no listing has is not written, though another resource might
// have brought the listing after the plan.
func TestALanguageThatIsNotListedIsNotWritten(t *testing.T) {
	t.Parallel()
	var mistakes []mistake
	for _, m := range skillMistakes(t) {
		if m.rule == "locale-listed" {
			mistakes = append(mistakes, m)
		}
	}
	e, w := declare(t, mistakes)
	_, run := w.Plan()
	expectMistakes(t, run, mistakes, nil)
	run = w.CLI("apply", "-json", "plan")
	refused := map[string]bool{}
	for _, found := range run.Broken("locale-listed") {
		if found.Severity == "error" {
			refused[found.Address] = true
		}
	}
	if len(refused) != len(mistakes) || run.Code != 1 {
		t.Errorf("the apply exited with %d and said %+v", run.Code, run.Rules)
	}
	e.ExpectWrites(0)
}
