// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package resources_test

import (
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// wholeSkill is what the example makes of an empty account: the full sample of
// Amazon's page on paid skills in words of our own, and what the other sections
// add to it.
const wholeSkill = `{
	"manifestVersion": "1.0",
	"publishingInformation": {
		"category": "CUSTOM",
		"isAvailableWorldwide": false,
		"distributionCountries": ["US", "GB"],
		"testingInstructions": "Say: Alexa, buy Quick Trivia. Then ask for a hard question.",
		"paidSkillInformation": {
			"pricing": {
				"amazon.com": [{
					"offerType": "SUBSCRIPTION", "price": 4.99, "currency": "USD",
					"subscriptionInformation": {"subscriptionPaymentFrequency": "MONTHLY"},
					"freeTrialInformation": {"freeTrialDuration": "P1D"}
				}],
				"amazon.co.uk": [{
					"offerType": "ENTITLEMENT", "price": 49.99, "currency": "GBP",
					"freeTrialInformation": {"freeTrialDuration": "P7D"}
				}]
			},
			"taxInformation": {"category": "SOFTWARE"}
		},
		"locales": {"en-US": ` + quickTrivia + `, "en-GB": ` + quickTrivia + `}
	},
	"privacyAndCompliance": {
		"allowsPurchases": true, "usesPersonalInfo": false, "isChildDirected": false, "isExportCompliant": true,
		"locales": {
			"en-US": {"privacyPolicyUrl": "http://privacy.example.com", "termsOfUseUrl": "http://terms.example.com"},
			"en-GB": {"privacyPolicyUrl": "http://privacy.example.co.uk", "termsOfUseUrl": "http://terms.example.co.uk"}
		}
	},
	"permissions": [{"name": "alexa::person_id:read"}],
	"apis": {"custom": {
		"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:quick-trivia"},
		"interfaces": [{"type": "ALEXA_PRESENTATION_APL"}, {"type": "AUDIO_PLAYER"}]
	}},
	"events": {
		"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:quick-trivia"},
		"subscriptions": [
			{"eventName": "SKILL_ENABLED"},
			{"eventName": "IN_SKILL_PRODUCT_SUBSCRIPTION_STARTED"}, {"eventName": "IN_SKILL_PRODUCT_SUBSCRIPTION_ENDED"}
		]
	}
}`

const quickTrivia = `{
	"name": "Quick Trivia",
	"summary": "Ten subjects to be asked about, and more of them each month.",
	"description": "Play for points in ten subjects, and in more of them each month. Questions are easy, medium or hard, as you like.",
	"smallIconUri": "https://example.com/quick-trivia/108.png",
	"largeIconUri": "https://example.com/quick-trivia/512.png",
	"examplePhrases": ["Alexa, open Quick Trivia", "Alexa, ask Quick Trivia for an easy question"],
	"keywords": ["trivia", "quiz", "questions", "points"],
	"customProductPrompts": {
		"purchasePromptDescription": "Quick Trivia asks you about something new each month.",
		"boughtCardDescription": "Quick Trivia is yours. Have fun!"
	}
}`

// From an empty account, one apply of the example creates the whole skill, and
// nothing is left to plan, though Amazon is slow to list it and rewrites what it
// can.
func TestWholeSkill(t *testing.T) {
	t.Parallel()
	// An update takes a while, as Amazon's do. Sections that come too late for the
	// first write are all in the second one.
	e := acctest.Start(t, `{}`, sandbox.WithUpdates(sandbox.After(time.Second)), sandbox.WithListDelay(2), sandbox.WithHostedIcons())
	// How many writes there are is not to depend on how busy the machine is.
	e.BatchWindow = 3 * time.Second
	e.DeleteSkill(acctest.SkillID)
	w := e.Workspace(exampleFile(t, "whole-skill", "main.tf"))
	w.Apply()
	posts, puts, skills := e.Count(sandbox.OperationCreateSkill), e.Count(sandbox.OperationPutManifest), e.SkillIDs()
	if posts != 1 || puts > 2 || len(skills) != 1 {
		t.Fatalf("%d creations and %d writes made %d skills, want one, at most two, and one", posts, puts, len(skills))
	}
	skillID := skills[0]
	expectMeaning(t, wholeSkill, e.Document(skillID))
	if changes, _ := w.Plan(); len(changes) > 0 {
		t.Errorf("after the apply the plan is %v", changes)
	}

	w.Succeed("destroy", "-auto-approve")
	if left := e.SkillIDs(); len(left) > 0 {
		t.Errorf("the destroy left %v", left)
	}
}

// The same skill, made by somebody else, is imported section by section: nothing
// is to change, and nothing is written.
func TestWholeSkillIsImported(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, wholeSkill)
	w := e.Workspace(importing(exampleFile(t, "whole-skill", "main.tf"), acctest.SkillID))
	changes, _ := w.Apply()
	// The skill does not say what it was created with, so the argument for that is
	// new to the state, and nothing to Amazon.
	if diff := gocmp.Diff(map[string]string{"alexa_skill.quick_trivia": "update"}, changes); diff != "" {
		t.Errorf("an import plans (-want +got):\n%s", diff)
	}
	if changes, _ := w.Plan(); len(changes) > 0 {
		t.Errorf("the plan after the import is %v", changes)
	}
	e.ExpectWrites(0)
	e.ExpectManifest(wholeSkill)
}

// importing adds an import of every resource of a configuration.
func importing(configuration, skillID string) string {
	blocks := ""
	for line := range strings.Lines(configuration) {
		if words := strings.Split(line, `"`); len(words) == 5 && words[0] == "resource " {
			blocks += "\nimport {\n  to = " + words[1] + "." + words[3] + "\n  id = \"" + skillID + "\"\n}\n"
		}
	}
	return configuration + blocks
}

// exampleFile reads a file of an example.
func exampleFile(t *testing.T, names ...string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(append([]string{"..", "..", "examples"}, names...)...))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// expectMeaning compares a manifest, whose version Amazon knows by itself, with
// another one as Amazon reads them: only of example phrases the order counts.
func expectMeaning(t *testing.T, want string, got []byte) {
	t.Helper()
	if !strings.Contains(string(got), `"manifestVersion"`) {
		got = []byte(strings.Replace(string(got), "{", `{"manifestVersion": "1.0", `, 1))
	}
	if diff := gocmp.Diff(meaning(t, []byte(want)), meaning(t, got)); diff != "" {
		t.Errorf("manifest (-want +got):\n%s", diff)
	}
}

func meaning(t *testing.T, document []byte) any {
	t.Helper()
	var value any
	if err := json.Unmarshal(document, &value); err != nil {
		t.Fatalf("%s is no JSON: %s", document, err)
	}
	return unordered(value, "")
}

func unordered(value any, name string) any {
	switch value := value.(type) {
	case map[string]any:
		for key, member := range value {
			value[key] = unordered(member, key)
		}
	case []any:
		if name == "examplePhrases" {
			return value
		}
		slices.SortFunc(value, func(a, b any) int { return cmp.Compare(textOf(a), textOf(b)) })
	}
	return value
}

func textOf(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return string(text)
}
