// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// quoted is a JSON string.
func quoted(text string) string { return string(document.Text(text).JSON()) }

func TestLocalesThatFit(t *testing.T) {
	for _, locale := range rules.Locales {
		for owner, json := range writtenIn(locale) {
			findings := judged(owner, rules.Strict, view(t, json))
			expect(t, owner+" "+locale, "locale-form", findings)
			expect(t, owner+" "+locale, "locale-known", findings)
		}
	}
}

// writtenIn are manifests in which each owner has something in a language.
func writtenIn(locale string) map[string]string {
	return map[string]string{
		pricing: fmt.Sprintf(`{"publishingInformation":{"locales":{%s:{"customProductPrompts":{"purchasePromptDescription":"Buy?"}}}}}`, quoted(locale)),
		privacy: fmt.Sprintf(`{"privacyAndCompliance":{"locales":{%s:{"termsOfUseUrl":"https://example.com/terms"}}}}`, quoted(locale)),
	}
}

func TestLocalesThatDoNotFit(t *testing.T) {
	at := map[string]string{
		pricing: "/publishingInformation/locales/%s/customProductPrompts",
		privacy: "/privacyAndCompliance/locales/%s",
	}
	for locale, hint := range map[string]string{
		"en_US": "en-US", "en_us": "en-US", "EN-us": "en-US", "en-us": "en-US", "EN_US": "en-US",
		"en-USA": "en-US", "eng-US": "en-US", "en-U1": "en-US", "en-US\n": "en-US", " en-US": "en-US", "en US": "en-US", "en_UK": "en-GB",
		"en": "", "english": "", "": "", "en-Latn-US": "",
	} {
		for owner, json := range writtenIn(locale) {
			label := fmt.Sprintf("%s %q", owner, locale)
			findings := judged(owner, rules.Strict, view(t, json))
			expect(t, label, "locale-form", findings, fmt.Sprintf("the key %q does not fit", locale), "a locale such as en-US")
			expectHint(t, label, "locale-form", findings, hint)
			expectAt(t, label, "locale-form", findings, fmt.Sprintf(at[owner], locale))
			// One mistake is reported once.
			expect(t, label, "locale-known", findings)
		}
	}
	for locale, hint := range map[string]string{"en-NZ": "", "de-AT": "", "xx-XX": "", "en-UK": "en-GB", "fr-FA": "", "jp-JP": "ja-JP"} {
		for owner, json := range writtenIn(locale) {
			findings := judged(owner, rules.Strict, view(t, json))
			expect(t, locale, "locale-form", findings)
			expect(t, locale, "locale-known", findings, fmt.Sprintf("%q", locale), "Known are ar-SA, de-DE")
			expectHint(t, locale, "locale-known", findings, hint)
			expectAt(t, locale, "locale-known", findings, fmt.Sprintf(at[owner], locale))
		}
	}
}

// A listing without prompts belongs to somebody else, and so does its language.
func TestLanguagesOfOthersAreNotJudged(t *testing.T) {
	for _, listing := range []string{`{"name":"Quick Trivia"}`, `{"customProductPrompts":null}`, `null`} {
		findings := judged(pricing, rules.Strict, view(t, `{"publishingInformation":{"locales":{"en_US":`+listing+`,"xx-XX":`+listing+`}}}`))
		expect(t, listing, "locale-form", findings)
		expect(t, listing, "locale-known", findings)
	}
}

func expectHint(t *testing.T, label, rule string, findings []rules.Finding, hint string) {
	t.Helper()
	for _, finding := range broken(rule, findings) {
		if want := " Did you mean \"" + hint + "\"?"; hint != "" && !strings.HasSuffix(finding.Message, want) {
			t.Errorf("%s: %q does not end with %q", label, finding.Message, want)
		}
		if hint == "" && strings.Contains(finding.Message, "Did you mean") {
			t.Errorf("%s: guessed in %q", label, finding.Message)
		}
	}
}

func TestMarketplaceKeys(t *testing.T) {
	for _, name := range []string{"amazon.com", "amazon.co.uk", "amazon.de", "amazon.co.jp", "amazon.com.au", "amazon.in"} {
		expect(t, name, "marketplace-form", judged(pricing, rules.Strict, view(t, selling(name, ""))))
	}
	for name, hint := range map[string]string{
		"Amazon.com": "amazon.com", "www.amazon.co.uk": "amazon.co.uk", "https://www.amazon.de": "amazon.de", "https://amazon.de/": "amazon.de", "\tamazon.de\n": "amazon.de",
		"amazonXcom": "amazon.com", "amazon.c0m": "amazon.com", "amzon.com": "amazon.com",
		"US": "", "amazon": "", "amazon.": "", "amazon.com.example.org": "", "example.com": "", "amazon.com\n": "amazon.com", "": "",
	} {
		label := fmt.Sprintf("%q", name)
		json := fmt.Sprintf(`{"publishingInformation":{"paidSkillInformation":{"pricing":{%s:[{}]}}}}`, quoted(name))
		findings := judged(pricing, rules.Strict, view(t, json))
		expect(t, label, "marketplace-form", findings, fmt.Sprintf("the key %q does not fit", name), "a marketplace such as amazon.com")
		expectHint(t, label, "marketplace-form", findings, hint)
		expectAt(t, label, "marketplace-form", findings, "/publishingInformation/paidSkillInformation/pricing"+document.Pointer{name}.String())
	}
}

func TestUnknownMarketplaces(t *testing.T) {
	for name, hint := range map[string]string{
		"amazon.con": "amazon.com", "amazon.uk": "amazon.co.uk", "amazon.jp": "amazon.co.jp",
		// Amazon is there, and sells no skills.
		"amazon.com.au": "", "amazon.com.mx": "", "amazon.in": "",
	} {
		findings := judged(pricing, rules.Strict, view(t, selling(name, "")))
		expect(t, name, "marketplace-undocumented", findings, fmt.Sprintf("no marketplace %q", name), "Known are amazon.com, amazon.ca")
		expectHint(t, name, "marketplace-undocumented", findings, hint)
	}
}

func TestEveryWrongKeyIsReportedInOrder(t *testing.T) {
	findings := judged(privacy, rules.Strict, view(t, `{"privacyAndCompliance":{"locales":{"zz":{},"en-US":{},"aa":{},"mm":{}}}}`))
	expectAt(t, "locales", "locale-form", findings, "/privacyAndCompliance/locales/aa", "/privacyAndCompliance/locales/mm", "/privacyAndCompliance/locales/zz")
}
