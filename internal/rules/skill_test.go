// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// skill is the manifest of a skill that is sold on some marketplaces.
func skill(publishing, rest string, marketplaces ...string) string {
	var offers []string
	for _, marketplace := range marketplaces {
		offers = append(offers, fmt.Sprintf(`%q:[{"offerType":"ENTITLEMENT"}]`, marketplace))
	}
	if publishing != "" {
		publishing = "," + publishing
	}
	if rest != "" {
		rest = "," + rest
	}
	return fmt.Sprintf(`{"publishingInformation":{"paidSkillInformation":{"pricing":{%s}}%s}%s}`, strings.Join(offers, ","), publishing, rest)
}

const priced = "/publishingInformation/paidSkillInformation/pricing"

func TestCountries(t *testing.T) {
	for _, c := range []struct {
		publishing   string
		marketplaces []string
		at           []string
		says         string
	}{
		{`"distributionCountries":["US"],"isAvailableWorldwide":false`, []string{"amazon.com"}, nil, ""},
		{`"distributionCountries":["US"]`, []string{"amazon.com"}, nil, ""},
		{`"distributionCountries":["US","GB"]`, []string{"amazon.com", "amazon.co.uk"}, nil, ""},
		// One of a marketplace's countries will do.
		{`"distributionCountries":["NO"]`, []string{"amazon.co.uk"}, nil, ""},
		{`"distributionCountries":["AT","LI"]`, []string{"amazon.de"}, nil, ""},
		{`"distributionCountries":["US"]`, []string{"amazon.com", "amazon.co.uk"}, []string{priced + "/amazon.co.uk"}, "distributed in US, so nobody buys it on amazon.co.uk. Leave the offer out, or add GB, IE, BE, BG, CY and others to the distribution countries in alexa_skill_publishing"},
		{`"distributionCountries":["US","CA"]`, []string{"amazon.com"}, []string{priced}, "distributed in CA too, where none of its marketplaces (amazon.com) sells"},
		{`"distributionCountries":["CA"]`, []string{"amazon.com"}, []string{priced + "/amazon.com", priced}, ""},
		{`"distributionCountries":[]`, []string{"amazon.com"}, []string{priced + "/amazon.com"}, "distributed in no country"},
		{"", []string{"amazon.com"}, []string{priced + "/amazon.com"}, "distributed in no country, so nobody buys it on amazon.com. Leave the offer out, or add US to"},
		{`"isAvailableWorldwide":true`, []string{"amazon.com"}, []string{priced}, "available worldwide, but has offers for amazon.com only"},
		{`"isAvailableWorldwide":true,"distributionCountries":[]`, []string{"amazon.com"}, []string{priced}, "set is_available_worldwide = false in alexa_skill_publishing"},
		// Where an unknown marketplace sells is not known.
		{`"distributionCountries":["US","AU"]`, []string{"amazon.com", "amazon.com.au"}, nil, ""},
	} {
		label := c.publishing + " " + strings.Join(c.marketplaces, " ")
		findings := judged(pricing, rules.Strict, view(t, skill(c.publishing, "", c.marketplaces...)))
		expectAt(t, label, "marketplace-countries", findings, c.at...)
		if c.says != "" {
			expect(t, label, "marketplace-countries", findings, c.says)
		}
	}
}

func TestListings(t *testing.T) {
	const prompts = `{"name":"a","customProductPrompts":{"purchasePromptDescription":"Buy?"}}`
	at := func(locale string) string {
		return "/publishingInformation/locales/" + locale + "/customProductPrompts"
	}
	for _, c := range []struct {
		listings     string
		marketplaces []string
		missing      []string
		unlisted     []string
		other        bool
	}{
		{`"en-US":` + prompts, []string{"amazon.com"}, nil, nil, false},
		{`"es-US":` + prompts, []string{"amazon.com"}, nil, nil, false},
		{`"en-US":{"name":"a"},"es-US":` + prompts, []string{"amazon.com"}, []string{at("en-US")}, nil, false},
		{`"en-US":{"name":"a","customProductPrompts":null}`, []string{"amazon.com"}, []string{at("en-US")}, nil, false},
		// A language that no marketplace of the skill sells in needs no prompts.
		{`"en-US":` + prompts + `,"de-DE":{"name":"b"}`, []string{"amazon.com"}, nil, nil, false},
		{`"en-US":` + prompts + `,"de-DE":{"name":"b"}`, []string{"amazon.com", "amazon.de"}, []string{at("de-DE")}, nil, false},
		{`"de-DE":` + prompts, []string{"amazon.de"}, nil, nil, true},
		{`"de-DE":` + prompts, []string{"amazon.com"}, nil, []string{priced + "/amazon.com"}, true},
		// Prompts by themselves are no listing.
		{`"en-US":{"customProductPrompts":{"purchasePromptDescription":"Buy?"}}`, []string{"amazon.com"}, nil, []string{priced + "/amazon.com"}, true},
		{`"en-US":null`, []string{"amazon.com"}, nil, []string{priced + "/amazon.com"}, true},
		{"", []string{"amazon.com", "amazon.co.uk"}, nil, []string{priced + "/amazon.co.uk", priced + "/amazon.com"}, true},
		// Which languages an unknown marketplace sells in is not known.
		{`"en-US":` + prompts, []string{"amazon.com.au"}, nil, nil, false},
	} {
		json := skill(`"locales":{`+c.listings+`}`, "", c.marketplaces...)
		findings := judged(pricing, rules.Strict, view(t, json))
		expectAt(t, json, "prompts-missing", findings, c.missing...)
		expectAt(t, json, "marketplace-locales", findings, c.unlisted...)
		if c.other {
			expectAt(t, json, "paid-skill-locales", findings, priced)
		} else {
			expect(t, json, "paid-skill-locales", findings)
		}
	}
}

// The place in the prompts is not there to report on, so the offer stands in.
func TestMissingPromptsAreReportedOnTheOffer(t *testing.T) {
	found := broken("prompts-missing", judged(pricing, rules.Strict, view(t, skill(`"locales":{"en-US":{"name":"a"}}`, "", "amazon.com"))))
	if len(found) != 1 || len(found[0].At) != 2 || found[0].At[1].String() != priced+"/amazon.com" {
		t.Errorf("got %+v", found)
	}
}

func TestInterfaces(t *testing.T) {
	for apis, c := range map[string]struct{ noModel, briefing bool }{
		"":                                    {false, false},
		`"apis":{}`:                           {false, false},
		`"apis":{"custom":{}}`:                {false, false},
		`"apis":{"custom":{},"smartHome":{}}`: {false, false},
		`"apis":{"custom":null}`:              {false, false},
		`"apis":{"smartHome":{}}`:             {true, false},
		`"apis":{"custom":null,"music":{}}`:   {true, false},
		`"apis":{"flashBriefing":{}}`:         {true, true},
		`"apis":{"flashBriefing":null}`:       {false, false},
	} {
		findings := judged(pricing, rules.Strict, view(t, skill("", apis, "amazon.com")))
		if c.noModel {
			expect(t, apis, "custom-model", findings, "apis.custom")
			expectAt(t, apis, "custom-model", findings, priced)
		} else {
			expect(t, apis, "custom-model", findings)
		}
		for _, answer := range []string{"allowsPurchases", "usesPersonalInfo"} {
			rest := `"privacyAndCompliance":{"` + answer + `":%t}`
			if apis != "" {
				rest = apis + "," + rest
			}
			expect(t, apis, "flash-briefing", judged(privacy, rules.Strict, view(t, skill("", fmt.Sprintf(rest, false)))))
			found := judged(privacy, rules.Strict, view(t, skill("", fmt.Sprintf(rest, true))))
			if c.briefing {
				expectAt(t, apis, "flash-briefing", found, "/privacyAndCompliance/"+answer)
			} else {
				expect(t, apis, "flash-briefing", found)
			}
		}
	}
	expect(t, "message", "custom-model", judged(pricing, rules.Strict, view(t, skill("", `"apis":{"custom":null,"music":{},"video":{}}`))), "has only: music, video.")
}

func TestPurchasesAndChildren(t *testing.T) {
	for answer, c := range map[string]struct{ undeclared, child bool }{
		"":                            {true, false},
		`"privacyAndCompliance":null`: {true, false},
		`"privacyAndCompliance":{}`:   {true, false},
		`"privacyAndCompliance":{"allowsPurchases":false}`:                        {true, false},
		`"privacyAndCompliance":{"allowsPurchases":true}`:                         {false, false},
		`"privacyAndCompliance":{"allowsPurchases":true,"isChildDirected":false}`: {false, false},
		`"privacyAndCompliance":{"allowsPurchases":true,"isChildDirected":true}`:  {false, true},
	} {
		for _, owner := range []string{pricing, privacy} {
			findings := judged(owner, rules.Strict, view(t, skill("", answer, "amazon.com")))
			if c.undeclared {
				expect(t, answer, "purchases-declared", findings, "Set allows_purchases = true")
			} else {
				expect(t, answer, "purchases-declared", findings)
			}
			if c.child {
				expect(t, answer, "child-directed-offer", findings, "9.99 USD")
			} else {
				expect(t, answer, "child-directed-offer", findings)
			}
		}
	}
	free := judged(privacy, rules.Strict, view(t, `{"privacyAndCompliance":{"allowsPurchases":false,"isChildDirected":true}}`))
	expect(t, "a free skill", "purchases-declared", free)
	expect(t, "a free skill", "child-directed-offer", free)
}

func TestCategories(t *testing.T) {
	for _, c := range []struct {
		category         string
		unknown, childly bool
	}{
		{"GAMES", false, false}, {"", false, false}, {"CUSTOM", true, false}, {"GAMES_AND_TRIVIA", true, false}, {"games", true, false},
		{"CHILDRENS_GAMES", false, true}, {"CHILDRENS_EDUCATION_AND_REFERENCE", false, true}, {"CHILDRENS_MUSIC_AND_AUDIO", false, true}, {"CHILDRENS_NOVELTY_AND_HUMOR", false, true},
	} {
		publishing := fmt.Sprintf(`"category":%q`, c.category)
		findings := judged(pricing, rules.Strict, view(t, skill(publishing, "", "amazon.com")))
		if c.unknown {
			expect(t, c.category, "skill-category", findings, fmt.Sprintf("%q", c.category))
		} else {
			expect(t, c.category, "skill-category", findings)
		}
		for answer, isChild := range map[string]bool{`{}`: false, `{"isChildDirected":false}`: false, `{"isChildDirected":true}`: true} {
			findings := judged(privacy, rules.Strict, view(t, skill(publishing, `"privacyAndCompliance":`+answer)))
			if c.childly && !isChild {
				expect(t, c.category, "children-category", findings, c.category)
			} else {
				expect(t, c.category+" "+answer, "children-category", findings)
			}
		}
	}
}

func TestHealthInformation(t *testing.T) {
	for publishing, says := range map[string]string{
		`"distributionCountries":["US"]`:                              "",
		`"distributionCountries":["US"],"isAvailableWorldwide":false`: "",
		`"distributionCountries":["US","CA"]`:                         "distributed in US, CA.",
		`"distributionCountries":["CA"]`:                              "distributed in CA.",
		`"isAvailableWorldwide":true`:                                 "distributed in all countries.",
		`"category":"GAMES"`:                                          "distributed in no country.",
	} {
		findings := judged(privacy, rules.Strict, view(t, skill(publishing, `"privacyAndCompliance":{"usesHealthInfo":true}`)))
		if says == "" {
			expect(t, publishing, "health-info-distribution", findings)
		} else {
			expect(t, publishing, "health-info-distribution", findings, says, "list US alone")
		}
		expect(t, publishing, "health-info-distribution", judged(privacy, rules.Strict, view(t, skill(publishing, `"privacyAndCompliance":{"usesHealthInfo":false}`))))
	}
}
