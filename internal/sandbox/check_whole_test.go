// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package sandbox_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func withListing(members string) string {
	return `{"publishingInformation":{"locales":{"en-US":{"name":"Quiz",` + members + `}}}}`
}

func withAPI(api string) string { return `{"apis":{` + api + `}}` }

func withPublishing(members string) string { return `{"publishingInformation":{` + members + `}}` }

const (
	listingPath = "$.manifest.publishingInformation.locales.en-US"
	feed        = `"url":"https://example.com/f","contentType":"TEXT","updateFrequency":"DAILY","isDefault":true`
)

func briefing(members string) string {
	return withAPI(`"flashBriefing":{"locales":{"en-US":{"feeds":[{` + members + `}]}}}`)
}

// Each part of a manifest that Amazon's published model describes, with a mistake of each kind that the model knows.
func TestProblemsInTheWholeManifest(t *testing.T) {
	long := func(length int) string { return `"` + strings.Repeat("é", length) + `"` }
	const feedPath = "$.manifest.apis.flashBriefing.locales.en-US.feeds[0]"
	for manifest, want := range map[string]string{
		`{"manifestVersion":"2.0"}`: "failed INVALID_ENUM_VALUE $.manifest.manifestVersion",
		`{"manifestVersion":1.0}`:   "refused INVALID_DATA_TYPE $.manifest.manifestVersion",
		`{"skillVersion":"1.0"}`:    "refused UNEXPECTED_PROPERTY $.manifest",

		withListing(`"summary":` + long(161)):                                             "failed INVALID_STRING_LENGTH " + listingPath + ".summary",
		withListing(`"description":` + long(4001)):                                        "failed INVALID_STRING_LENGTH " + listingPath + ".description",
		withListing(`"examplePhrases":["a","b","c","d","e"]`):                             "refused INVALID_ARRAY_SIZE " + listingPath + ".examplePhrases",
		withListing(`"examplePhrases":[` + long(201) + `]`):                               "failed INVALID_STRING_LENGTH " + listingPath + ".examplePhrases[0]",
		withListing(`"keywords":[""` + strings.Repeat(`,""`, 30) + `]`):                   "refused INVALID_ARRAY_SIZE " + listingPath + ".keywords",
		withListing(`"smallIconUri":"file://assets/icon.png"`):                            "failed INVALID_URL_FORMAT " + listingPath + ".smallIconUri",
		withListing(`"privacyPolicyUrl":"https://example.com"`):                           "refused UNEXPECTED_PROPERTY " + listingPath,
		withPublishing(`"locales":{"en-US":{}}`):                                          "refused MISSING_REQUIRED_PROPERTY " + listingPath,
		withPublishing(`"locales":{"en-US":{"name":"Q"}}`):                                "failed INVALID_STRING_LENGTH " + listingPath + ".name",
		withPublishing(`"locales":{"en-US":"Quiz"}`):                                      "refused INVALID_DATA_TYPE " + listingPath,
		withPublishing(`"distributionCountries":["UK"]`):                                  "failed INVALID_ENUM_VALUE $.manifest.publishingInformation.distributionCountries[0]",
		withPublishing(`"distributionCountries":["US","US"]`):                             "refused DUPLICATE_ARRAY_ITEMS $.manifest.publishingInformation.distributionCountries",
		withPublishing(`"distributionMode":"INTERNAL"`):                                   "failed INVALID_ENUM_VALUE $.manifest.publishingInformation.distributionMode",
		withPublishing(`"manufacturer":"Quick"`):                                          "refused UNEXPECTED_PROPERTY $.manifest.publishingInformation",
		withPublishing(`"testingInstructions":` + long(4001)):                             "failed INVALID_STRING_LENGTH $.manifest.publishingInformation.testingInstructions",
		withPublishing(`"gadgetSupport":{}`):                                              "refused MISSING_REQUIRED_PROPERTY $.manifest.publishingInformation.gadgetSupport",
		withPublishing(`"gadgetSupport":{"requirement":"OPTIONAL","minGadgetButtons":5}`): "failed INVALID_INTEGER_VALUE $.manifest.publishingInformation.gadgetSupport.minGadgetButtons",
		withPublishing(`"gadgetSupport":{"requirement":"OPTIONAL","numPlayersMin":0}`):    "failed INVALID_INTEGER_VALUE $.manifest.publishingInformation.gadgetSupport.numPlayersMin",
		withPublishing(`"automaticDistribution":{"isActive":true}`):                       "refused MISSING_REQUIRED_PROPERTY $.manifest.publishingInformation.automaticDistribution",
		withPublishing(`"automaticClonedLocale":{"locales":[{}]}`):                        "refused MISSING_REQUIRED_PROPERTY $.manifest.publishingInformation.automaticClonedLocale.locales[0]",
		`{"apis":{"music":{}},"publishingInformation":{"category":"GAMES"}}`:              "failed INVALID_ENUM_VALUE $.manifest.publishingInformation.category",

		withPrivacy(`{"privacyPolicyUrl":"https://example.com"}`):                                 "refused UNEXPECTED_PROPERTY " + privacyPath,
		withPrivacy(`{"allowPurchases":true}`):                                                    "refused UNEXPECTED_PROPERTY " + privacyPath,
		withPrivacy(`{"locales":{"en-US":{"privacyPolicyUri":"x"}}}`):                             "refused UNEXPECTED_PROPERTY " + privacyPath + ".locales.en-US",
		withOffer(`{"offerType":"ENTITLEMENT","price":1,"currency":"USD","introductoryPrice":1}`): "refused UNEXPECTED_PROPERTY " + offerPath,
		`{"permissions":[{"name":"a","reason":"b"}]}`:                                             "refused UNEXPECTED_PROPERTY $.manifest.permissions[0]",
		`{"authorizedClients":[{"authenticationProvider":"OTHER"}]}`:                              "failed INVALID_ENUM_VALUE $.manifest.authorizedClients[0].authenticationProvider",

		withAPI(`"custom":{"endpoint":{"uri":""}}`):                                                                  "failed INVALID_STRING_PATTERN $.manifest.apis.custom.endpoint.uri",
		withAPI(`"custom":{"endpoint":{"uri":"http://example.com"}}`):                                                "failed INVALID_STRING_PATTERN $.manifest.apis.custom.endpoint.uri",
		withAPI(`"custom":{"endpoint":{"uri":"https://example.com"}}`):                                               "refused MISSING_REQUIRED_PROPERTY $.manifest.apis.custom.endpoint",
		withAPI(`"custom":{"endpoint":{"uri":"arn:a","sslCertificateType":"x"}}`):                                    "failed INVALID_ENUM_VALUE $.manifest.apis.custom.endpoint.sslCertificateType",
		withAPI(`"custom":{"regions":{"NA":{}}}`):                                                                    "refused MISSING_REQUIRED_PROPERTY $.manifest.apis.custom.regions.NA",
		withAPI(`"custom":{"regions":{"EU":{"endpoint":{"uri":"lambda"}}}}`):                                         "failed INVALID_STRING_PATTERN $.manifest.apis.custom.regions.EU.endpoint.uri",
		withAPI(`"custom":{"interfaces":[{"type":"SCREEN"}]}`):                                                       "failed INVALID_ENUM_VALUE $.manifest.apis.custom.interfaces[0].type",
		withAPI(`"custom":{"interfaces":[{}]}`):                                                                      "refused MISSING_REQUIRED_PROPERTY $.manifest.apis.custom.interfaces[0]",
		withAPI(`"custom":{"interfaces":[{"type":"AUDIO_PLAYER","supportedViewports":[]}]}`):                         "refused UNEXPECTED_PROPERTY $.manifest.apis.custom.interfaces[0]",
		withAPI(`"custom":{"interfaces":[{"type":"ALEXA_PRESENTATION_APL","supportedViewports":[{"mode":"HUB"}]}]}`): "refused MISSING_REQUIRED_PROPERTY $.manifest.apis.custom.interfaces[0].supportedViewports[0]",
		withAPI(`"custom":{"interfaces":[{"type":"ALEXA_DATASTORE_PACKAGEMANAGER"}]}`):                               "refused MISSING_REQUIRED_PROPERTY $.manifest.apis.custom.interfaces[0]",
		withAPI(`"custom":{"tasks":[]}`):                                                                             "refused INVALID_ARRAY_SIZE $.manifest.apis.custom.tasks",
		withAPI(`"custom":{"appLink":{"linkedWebDomains":[""]}}`):                                                    "failed INVALID_STRING_LENGTH $.manifest.apis.custom.appLink.linkedWebDomains[0]",
		withAPI(`"custom":{"connections":{"requires":[{"name":"a"}]}}`):                                              "refused MISSING_REQUIRED_PROPERTY $.manifest.apis.custom.connections.requires[0]",
		withAPI(`"smartHome":{"endpoint":{"uri":"https://example.com"}}`):                                            "failed INVALID_STRING_PATTERN $.manifest.apis.smartHome.endpoint.uri",
		withAPI(`"smartHome":{"protocolVersion":"1"}`):                                                               "failed INVALID_ENUM_VALUE $.manifest.apis.smartHome.protocolVersion",
		withAPI(`"flashBriefing":{"endpoint":{"uri":"arn:a"},"locales":{"en-US":{}}}`):                               "refused UNEXPECTED_PROPERTY $.manifest.apis.flashBriefing",
		withAPI(`"flashBriefing":{"locales":{}}`):                                                                    "refused UNEXPECTED_EMPTY_OBJECT $.manifest.apis.flashBriefing.locales",
		briefing(feed):                                                          "refused MISSING_REQUIRED_PROPERTY " + feedPath,
		briefing(feed + `,"genre":"Lifestyle"`):                                 "failed INVALID_ENUM_VALUE " + feedPath + ".genre",
		briefing(feed + `,"genre":"OTHER","vuiPreamble":"a<b"`):                 "failed INVALID_STRING_PATTERN " + feedPath + ".vuiPreamble",
		withAPI(`"music":{"contentTypes":[{"name":"TALK"}]}`):                   "failed INVALID_ENUM_VALUE $.manifest.apis.music.contentTypes[0].name",
		withAPI(`"music":{"locales":{"en-US":{"aliases":[]}}}`):                 "refused INVALID_ARRAY_SIZE $.manifest.apis.music.locales.en-US.aliases",
		withAPI(`"video":{"locales":{"en-US":{}}}`):                             "refused MISSING_REQUIRED_PROPERTY $.manifest.apis.video.locales.en-US",
		withAPI(`"knowledge":{"locales":{"en-US":{"answerAttribution":"a!"}}}`): "failed INVALID_STRING_PATTERN $.manifest.apis.knowledge.locales.en-US.answerAttribution",
		withAPI(`"householdList":{"endpoint":{}}`):                              "refused UNEXPECTED_PROPERTY $.manifest.apis.householdList",
		withAPI(`"alexaForBusiness":{"interfaces":[{}]}`):                       "refused MISSING_REQUIRED_PROPERTY $.manifest.apis.alexaForBusiness.interfaces[0]",
		withAPI(`"demandResponse":{"enrollmentUrl":"here"}`):                    "failed INVALID_URL_FORMAT $.manifest.apis.demandResponse.enrollmentUrl",
		withAPI(`"costum":{}`):                                                  "refused UNEXPECTED_PROPERTY $.manifest.apis",

		`{"events":{}}`: "refused MISSING_REQUIRED_PROPERTY $.manifest.events",
		`{"events":{"endpoint":{"uri":"arn:a"},"subscriptions":[{"eventName":"SKILL_ENABLE"}]}}`: "failed INVALID_ENUM_VALUE $.manifest.events.subscriptions[0].eventName",
	} {
		found, problem := problemOf(t, manifest)
		code, path := at(problem, "code"), at(problem, "validationDetails", "originalInstance", "propertyPath")
		if got := fmt.Sprintf("%s %v %v", found, code, path); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", manifest, got, want)
		}
	}
}

// What Amazon's samples and the manifests of real skills have, though the published model does not.
func TestAcceptedBeyondTheModel(t *testing.T) {
	for _, manifest := range []string{
		withAPI(`"custom":{"endpoint":{"sourceDir":"lambda/custom"}}`),
		withAPI(`"custom":{"endpoint":{"uri":"arn:aws:lambda:a"},"regions":{"NA":{"endpoint":{"uri":"https://example.com","sslCertificateType":"Trusted"}}}}`),
		withAPI(`"custom":{"interfaces":[{"type":"ALEXA_EXTENSION","requestedExtensions":[{"uri":"alexaext:datastore:10"}]},{"type":"ALEXA_PRESENTATION_HTML"}]}`),
		withAPI(`"custom":{"interfaces":[{"type":"RENDER_TEMPLATE","minimumTemplateVersion":"1.0","minimumApmlVersion":"1.0"}]}`),
		withAPI(`"custom":{"interfaces":[{"type":"ALEXA_DATA_STORE","anything":{}}],"locales":{}}`),
		withAPI(`"smartHome":{"endpoint":{"uri":"arn:aws:lambda:a"}}`),
		withAPI(`"video":{"countries":{"US":{"catalogInformation":[{"sourceId":"a","type":"FIRE_TV_CATALOG"}]}}}`),
		withAPI(`"music":{"endpoint":{"uri":"https://example.com","sslCertificateType":"Trusted"}}`),
		withAPI(`"householdList":{}`),
		withPrivacy(`{"isAlexaShoppingActionsEnabled":true,"locales":{"en-US":{}}}`),
		withPublishing(`"category":"RADIO","automaticClonedLocale":{"locales":[{"source":"en-US"}]}`),
		withPublishing(`"locales":{"en-US":{"name":"Quiz","examplePhrases":[],"smallIconUri":"","updatesDescription":""}},"automaticDistribution":{"isActive":false}`),
		`{"events":{"endpoint":{"uri":"arn:a"},"subscriptions":[{"eventName":"Legacy.Spotify.Event"},{"eventName":"SKILL_ACCOUNT_UNLINKED"}],"publications":[{"eventName":"AMAZON.OrderStatus.Updated"}]}}`,
		`{"apis":{"music":{}},"publishingInformation":{"category":"STREAMING_SERVICE"}}`,
	} {
		if found, problem := problemOf(t, manifest); found != "accepted" {
			t.Errorf("%s\nis %s: %v", manifest, found, problem)
		}
	}
}

// A skill that Amazon holds stays writable, whatever is in it: only what an update adds is judged.
func TestWhatIsStoredIsNotRefused(t *testing.T) {
	const odd = `{"future":1,"permissions":[{"name":"a"},{"name":"b","reason":1e999999999}],` +
		`"apis":{"custom":{"endpoint":{"uri":"to be chosen"}}},"publishingInformation":{"locales":{"en-US":{"name":"Quiz","summary":"` + "%s" + `"}}}}`
	long := strings.Repeat("a", 161)
	stored := fmt.Sprintf(odd, long)
	for name, test := range map[string]struct{ manifest, want string }{
		"nothing changed":     {stored, ""},
		"something else":      {strings.Replace(stored, `"Quiz"`, `"Trivia"`, 1), ""},
		"an element moved up": {strings.Replace(stored, `{"name":"a"},`, ``, 1), ""},
		"one more letter":     {fmt.Sprintf(odd, long+"a"), "INVALID_STRING_LENGTH"},
		"another endpoint":    {strings.Replace(stored, "to be chosen", "http://example.com", 1), "INVALID_STRING_PATTERN"},
		"a second unknown":    {strings.Replace(stored, `"future":1`, `"future":1,"past":1`, 1), "UNEXPECTED_PROPERTY"},
	} {
		s := sandbox.New()
		put(t, s, stored)
		answer := exchange(s, http.MethodPut, manifestPath, `{"manifest":`+test.manifest+`}`)
		code := at(lastUpdate(t, s), "errors", 0, "code")
		if answer.Code == http.StatusBadRequest {
			code = at(object(t, answer.Body.Bytes()), "violations", 0, "code")
		}
		if got := fmt.Sprint(code); got != test.want && (code != nil || test.want != "") {
			t.Errorf("%s: %s, want %q", name, got, test.want)
		}
	}
}

func TestWordsOfAmazon(t *testing.T) {
	for manifest, want := range map[string]string{
		withListing(`"examplePhrases":["a","b","c","d","e"]`):     `Size of Array instance at property path "$.manifest.publishingInformation.locales.en-US.examplePhrases" is outside the allowed range: Actual number of items: 5, Maximum number of items: 4.`,
		withPrivacy(`{"privacyPolicyUrl":"https://example.com"}`): `Object instance at property path "$.manifest.privacyAndCompliance" has unexpected property: "privacyPolicyUrl".`,
		withAPI(`"custom":{"endpoint":{"uri":""}}`):               `String instance at property path "$.manifest.apis.custom.endpoint.uri" does not match the regular expression: "^(arn|https://)"`,
	} {
		if _, problem := problemOf(t, manifest); at(problem, "message") != want {
			t.Errorf("says %v\nwant %s", at(problem, "message"), want)
		}
	}
}

// Where Amazon knows one way only, and the sandbox a second one, a refusal names the first.
func TestOneWayIsNamedOfTwo(t *testing.T) {
	s := sandbox.New()
	put(t, s, `{}`)
	answer := exchange(s, http.MethodPut, manifestPath, `{"manifest":`+withPrompts(`{"purchasePromptDescription":"a"}`)+`}`)
	wantStatus(t, answer, http.StatusBadRequest)
	violations, _ := object(t, answer.Body.Bytes())["violations"].([]any)
	if len(violations) != 1 || at(violations, 0, "validationDetails", "requiredProperty") != "purchaseConfirmationDescription" {
		t.Errorf("violations are %v", violations)
	}
}

// Numbers of a few bytes can be too long to calculate with.
func TestLongNumbersAreChecked(t *testing.T) {
	items := make([]string, 30)
	for i := range items {
		items[i] = fmt.Sprintf(`{"name":"%d","level":1e999999999}`, i)
	}
	found, problem := problemOf(t, `{"permissions":[`+strings.Join(items, ",")+`]}`)
	if code := at(problem, "code"); found != "refused" || code != "UNEXPECTED_PROPERTY" {
		t.Errorf("%s: %v", found, problem)
	}
}
