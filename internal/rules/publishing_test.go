// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// judge is what the rules say of a skill's publishing information.
func judge(t *testing.T, json string) []rules.Finding {
	t.Helper()
	return judged(publishing, rules.Strict, view(t, json))
}

// The lengths are those of Amazon's model, in characters and not in bytes.
func TestLengths(t *testing.T) {
	for _, c := range []struct {
		key, rule string
		most      int
	}{
		{"name", "listing-name-long", 50},
		{"summary", "text-length", 160},
		{"description", "text-length", 4000},
		{"updatesDescription", "text-length", 4000},
	} {
		expect(t, c.key, c.rule, judge(t, lists(fmt.Sprintf(`%q:%s`, c.key, long(c.most)))))
		findings := judge(t, lists(fmt.Sprintf(`%q:%s`, c.key, long(c.most+1))))
		expect(t, c.key, c.rule, findings, fmt.Sprintf("has %d characters", c.most+1), fmt.Sprintf("takes %d at most", c.most))
		expectAt(t, c.key, c.rule, findings, listings+"/en-US/"+c.key)
	}
	for key, c := range map[string]struct {
		rule          string
		most, longest int
	}{"examplePhrases": {"example-phrases", 4, 200}, "keywords": {"keywords", 30, 150}} {
		expect(t, key, c.rule, judge(t, lists(fmt.Sprintf(`%q:[%s]`, key, items(c.most)))))
		expect(t, key, c.rule, judge(t, lists(fmt.Sprintf(`%q:[%s]`, key, items(c.most+1)))), fmt.Sprintf("there are %d, and Amazon takes %d at most", c.most+1, c.most))
		expect(t, key, c.rule, judge(t, lists(fmt.Sprintf(`%q:[%s]`, key, long(c.longest)))))
		expectAt(t, key, c.rule, judge(t, lists(fmt.Sprintf(`%q:["Alexa",%s]`, key, long(c.longest+1)))), listings+"/en-US/"+key+"/1")
	}
}

// Testing instructions may have a password in them, which no message shows.
func TestInstructionsAreCountedAndNotShown(t *testing.T) {
	expect(t, "4000", "text-length", judge(t, publishes(`"testingInstructions":`+long(4000))))
	findings := judge(t, publishes(`"testingInstructions":`+long(4001)))
	expectAt(t, "4001", "text-length", findings, published+"/testingInstructions")
	for _, finding := range findings {
		if strings.Contains(finding.Message, "ä") {
			t.Errorf("the message is %s", finding.Message)
		}
	}
}

func TestPhrases(t *testing.T) {
	for phrase, forbidden := range map[string]string{
		"Alexa, open quick trivia!":   "",
		"Alexa, what's new? Let's go": "",
		"Alexa, 100%":                 "%",
		"Alexa, a＋b":                  "+",
		"アレクサ、クイズを開いて（もう一度）":        "(",
		"Alexa, mail a@example.com": "@",
	} {
		findings := judge(t, lists(fmt.Sprintf(`"examplePhrases":[%q]`, phrase)))
		expect(t, phrase, "phrase-wake-word", findings)
		if forbidden == "" {
			expect(t, phrase, "phrase-characters", findings)
		} else {
			expect(t, phrase, "phrase-characters", findings, fmt.Sprintf("%q in it", forbidden))
		}
	}
	for _, phrase := range []string{"ask ALEXA to open it", "Computer, open it", "एलेक्सा, खोलो", "أليكسا، افتحي"} {
		expect(t, phrase, "phrase-wake-word", judge(t, lists(fmt.Sprintf(`"examplePhrases":[%q]`, phrase))))
	}
	for _, phrases := range []string{`[]`, `[""]`, `[null]`} {
		expect(t, phrases, "phrase-wake-word", judge(t, lists(`"examplePhrases":`+phrases)))
	}
	expectAt(t, "the first", "phrase-wake-word", judge(t, lists(`"examplePhrases":["open it"]`)), listings+"/en-US/examplePhrases/0")
}

func TestCountryCodes(t *testing.T) {
	if len(rules.Countries) != 241 || !slices.IsSorted(rules.Countries) || len(slices.Compact(slices.Clone(rules.Countries))) != 241 {
		t.Errorf("there are %d countries", len(rules.Countries))
	}
	for code, want := range map[string]string{
		"US": "", "GB": "", "AX": "", "ZW": "",
		"UK": `country-form: is "GB", not "UK"`, "us": `country-form: Did you mean "US"?`, "USA": "country-form: two capital letters", "U1": "country-form: two capital letters",
		"AN": "country-known: Netherlands Antilles", "CU": `country-known: does not list "CU"`, "XK": `country-known: does not list "XK"`,
	} {
		findings := judge(t, publishes(fmt.Sprintf(`"distributionCountries":["DE",%q]`, code)))
		broken, says, _ := strings.Cut(want, ": ")
		for _, rule := range []string{"country-form", "country-known"} {
			if rule != broken {
				expect(t, code, rule, findings)
				continue
			}
			expect(t, code, rule, findings, says)
			expectAt(t, code, rule, findings, published+"/distributionCountries/1")
		}
	}
}

func TestWhereASkillIsAvailable(t *testing.T) {
	for members, broken := range map[string]string{
		`"isAvailableWorldwide":true,"distributionCountries":["US"]`:  "worldwide-countries",
		`"isAvailableWorldwide":true,"distributionCountries":[]`:      "",
		`"isAvailableWorldwide":true`:                                 "",
		`"isAvailableWorldwide":false`:                                "no-country",
		`"isAvailableWorldwide":false,"distributionCountries":[]`:     "no-country",
		`"isAvailableWorldwide":false,"distributionCountries":["US"]`: "",
		`"distributionCountries":["US"]`:                              "",
		`"category":"GAMES"`:                                          "",
	} {
		findings := judge(t, publishes(members))
		for _, rule := range []string{"worldwide-countries", "no-country"} {
			if rule == broken {
				expect(t, members, rule, findings, "")
			} else {
				expect(t, members, rule, findings)
			}
		}
	}
}

func TestCategoriesAndModes(t *testing.T) {
	if len(rules.Categories) != 59 {
		t.Errorf("there are %d categories", len(rules.Categories))
	}
	expect(t, "RADIO", "category-known", judge(t, publishes(`"category":"RADIO"`)), `"RADIO" is none`)
	expect(t, "GAMES_", "category-known", judge(t, publishes(`"category":"GAMES_"`)), `Did you mean "GAMES"?`)
	expect(t, "a word", "category-known", judge(t, publishes(`"category":"a word"`)))
	expect(t, "a word", "category-form", judge(t, publishes(`"category":"a word"`)), "words of capitals")
	expect(t, "PUBLIK", "distribution-mode", judge(t, publishes(`"distributionMode":"PUBLIK"`)), `Did you mean "PUBLIC"?`)
	expect(t, "INTERNAL", "distribution-mode", judge(t, publishes(`"distributionMode":"INTERNAL"`)))
}

func TestGadgets(t *testing.T) {
	for numbers, says := range map[string]string{
		`"minGadgetButtons":1,"maxGadgetButtons":4,"numPlayersMin":16,"numPlayersMax":100`: "",
		`"minGadgetButtons":0`:                      "0 is too few",
		`"maxGadgetButtons":5`:                      "5 is too many",
		`"numPlayersMin":17`:                        "17 is too many",
		`"numPlayersMax":0`:                         "0 is too few",
		`"numPlayersMin":3,"numPlayersMax":2`:       "the least number, 3, is above the largest, 2",
		`"minGadgetButtons":4,"maxGadgetButtons":3`: "the least number, 4, is above the largest, 3",
	} {
		findings := judge(t, publishes(`"gadgetSupport":{"requirement":"REQUIRED",`+numbers+`}`))
		if says == "" {
			expect(t, numbers, "gadget-numbers", findings)
		} else {
			expect(t, numbers, "gadget-numbers", findings, says)
		}
	}
}

func TestAutomaticLocales(t *testing.T) {
	expect(t, "two of a language", "automatic-distribution-sources",
		judge(t, publishes(fmt.Sprintf(`"automaticDistribution":{"isActive":true,"sourceLocaleForLanguages":[%s,%s,%s]}`, sourced("en-US"), sourced("de-DE"), sourced("en-GB")))),
		`en-US and en-GB are both of the language "en"`)
	expect(t, "switched off", "automatic-distribution-sources", judge(t, publishes(`"automaticDistribution":{"isActive":false}`)))
	expect(t, "a source of clones", "automatic-source-listed",
		judge(t, publishes(`"locales":{"de-DE":{"name":"Quiz"}},"automaticClonedLocale":{"locales":[{"source":"en-US","targets":["en-CA"]}]}`)), "listed in: de-DE")
	expectAt(t, "a clone", "cloned-locale-language",
		judge(t, publishes(`"automaticClonedLocale":{"locales":[{"source":"en-US","targets":["en-CA","fr-CA"]}]}`)), published+"/automaticClonedLocale/locales/0/targets/1")
	expect(t, "no clone", "cloned-locale-language", judge(t, publishes(`"automaticClonedLocale":{"locales":[{"source":"en-US"}]}`)))
}
