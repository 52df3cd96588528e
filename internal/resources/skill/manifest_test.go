// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill_test

import (
	"os"
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const (
	before = `{"manifest":{
		"apis": {"custom": {"endpoint": {"uri": "https://example.com/a", "sslCertificateType": "Trusted"}, "interfaces": [{"type": "AUDIO_PLAYER"}, {"type": "VIDEO_APP"}]}},
		"publishingInformation": {"category": "GAMES", "distributionCountries": ["US", "GB"], "locales": {"en-US": {"name": "Quick Trivia", "keywords": ["a", "b"]}}}
	}}`
	after = `{
		"apis": {"custom": {"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:b"}, "interfaces": [{"type": "VIDEO_APP"}]}},
		"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia", "summary": "Trivia", "keywords": ["a", "b"]}}}
	}`
)

// adopted is a scene in which the skill of the account is managed, and its other values
// are somebody else's.
func adopted(t *testing.T, manifest, declared string) scene {
	t.Helper()
	s := start(t, sandbox.WithNormalization(false))
	s.Put(manifest)
	if report := s.Import(address, acctest.SkillID); len(report.Errors()) > 0 {
		t.Fatalf("the import failed: %+v", report.Diagnostics)
	}
	s.Succeed(declaring(declared))
	s.ResetRequests()
	return s
}

func TestAnUpdateChangesWhatIsDeclared(t *testing.T) {
	s := adopted(t, before, before)
	s.Change("Trivia for all", "publishingInformation", "testingInstructions")
	p := s.Succeed(declaring(after))
	said := p.Find("warning", "Values in the manifest of Quick Trivia (...00000000) will change")
	if len(said) == 0 {
		t.Fatalf("the plan says %+v", p.Warnings())
	}
	for _, line := range []string{
		`/apis/custom/endpoint/uri: "https://example.com/a" -> "arn:aws:lambda:us-east-1:123456789012:function:b"`,
		`/apis/custom/endpoint/sslCertificateType: "Trusted" -> (absent)`,
		`/publishingInformation/category: "GAMES" -> (absent)`,
		`/publishingInformation/locales/en-US/summary: (absent) -> "Trivia"`,
	} {
		if !strings.Contains(said[0].Detail, line) {
			t.Errorf("%s is missing in: %s", line, said[0].Detail)
		}
	}
	s.expectCounts(0, 0, 1)
	s.expectStored(acctest.SkillID, `{
		"apis": {"custom": {"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:b"}, "interfaces": [{"type": "VIDEO_APP"}]}},
		"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia", "summary": "Trivia", "keywords": ["a", "b"]}}, "testingInstructions": "Trivia for all"}
	}`)
	s.expectNothingPlanned(declaring(after))
	// With the last value of the endpoint the endpoint goes, but never the api.
	s.Succeed(declaring(`{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}}}`))
	s.expectStored(acctest.SkillID, `{
		"apis": {"custom": {}},
		"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}, "testingInstructions": "Trivia for all"}
	}`)
}

// What means the same plans nothing, whatever it looks like.
func TestTheSameInOtherWords(t *testing.T) {
	const declared = `{"permissions":[{"name":"a"},{"name":"b"}],"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia","keywords":["a"]}},
		"paidSkillInformation":{"pricing":{"amazon.com":[{"offerType":"ENTITLEMENT","price":4.90,"currency":"USD"}]},"taxInformation":{"category":"SOFTWARE"}}}}`
	s := adopted(t, declared, declared)
	s.expectCounts(0, 0, 0)
	for _, same := range []string{
		`{"manifest":` + declared + `}`,
		strings.Replace(declared, "4.90", "4.9", 1),
		strings.Replace(declared, "4.90", "49e-1", 1),
		strings.Replace(declared, `{"name":"a"},{"name":"b"}`, `{"name":"b"},{"name":"a"}`, 1),
		strings.Replace(declared, `"keywords":["a"]`, `"keywords":["a"],"examplePhrases":[],"summary":"","description":null`, 1),
		strings.Replace(declared, `"offerType":"ENTITLEMENT","price":4.90`, `"price":4.90,"offerType":"ENTITLEMENT"`, 1),
	} {
		s.expectNothingPlanned(declaring(same))
	}
	for _, other := range []string{
		strings.Replace(declared, "4.90", "4.91", 1),
		strings.Replace(declared, `{"name":"a"},`, "", 1),
		strings.Replace(declared, `"keywords":["a"]`, `"keywords":["b"]`, 1),
	} {
		if p := s.Plan(declaring(other)); p.Planned()[address] != "update" {
			t.Errorf("%s plans %v", other, p.Planned())
		}
	}
	s.expectCounts(0, 0, 0)
}

// Drift shows on what is declared, and on nothing else.
func TestDrift(t *testing.T) {
	s := adopted(t, before, before)
	s.Change("Another text", "publishingInformation", "locales", "en-US", "summary")
	s.Change(map[string]any{"protocolVersion": "3"}, "apis", "smartHome")
	s.Change([]any{"GB", "US"}, "publishingInformation", "distributionCountries")
	s.Change([]any{map[string]any{"type": "VIDEO_APP"}, map[string]any{"type": "AUDIO_PLAYER"}}, "apis", "custom", "interfaces")
	s.expectNothingPlanned(declaring(before))

	s.Change("Slow Trivia", "publishingInformation", "locales", "en-US", "name")
	s.Change(nil, "publishingInformation", "category")
	s.Change([]any{}, "publishingInformation", "distributionCountries")
	p := s.Succeed(declaring(before))
	if p.Planned()[address] != "update" {
		t.Errorf("planned is %v", p.Planned())
	}
	for _, line := range []string{
		`/publishingInformation/locales/en-US/name: "Slow Trivia" -> "Quick Trivia"`, `/publishingInformation/category: (absent) -> "GAMES"`,
		`/publishingInformation/distributionCountries: (absent) -> ["US","GB"]`,
	} {
		if len(p.Find("warning", line)) == 0 {
			t.Errorf("%s is missing in: %+v", line, p.Warnings())
		}
	}
	s.expectCounts(0, 0, 1)
	s.expectStored(acctest.SkillID, `{
		"apis": {"custom": {"endpoint": {"uri": "https://example.com/a", "sslCertificateType": "Trusted"}, "interfaces": [{"type": "VIDEO_APP"}, {"type": "AUDIO_PLAYER"}]}, "smartHome": {"protocolVersion": "3"}},
		"publishingInformation": {"category": "GAMES", "distributionCountries": ["US", "GB"], "locales": {"en-US": {"name": "Quick Trivia", "summary": "Another text", "keywords": ["a", "b"]}}}
	}`)
}

// A manifest with whatever a careless reader or writer loses stays as it is around the
// values that are declared.
func TestTorture(t *testing.T) {
	torture, err := os.ReadFile("../../document/testdata/torture.json")
	if err != nil {
		t.Fatal(err)
	}
	s := start(t, sandbox.WithNormalization(false))
	s.Put(string(torture))
	if report := s.Import(address, acctest.SkillID); len(report.Errors()) > 0 {
		t.Fatalf("the import failed: %+v", report.Diagnostics)
	}
	stored := string(s.Document(acctest.SkillID))
	s.Succeed(declaring(`{"publishingInformation":{"category":"GAMES","locales":{"en-US":{"summary":"Trivia"}}},"apis":{"custom":{"endpoint":{"uri":"arn:aws:lambda:us-east-1:123456789012:function:quick-trivia"}}}}`))
	want := strings.NewReplacer(`"KNOWLEDGE_AND_TRIVIA"`, `"GAMES"`, `"Ten categories <b>&</b> more \u2014 every month."`, `"Trivia"`).Replace(stored)
	if got := string(s.Document(acctest.SkillID)); compact(t, got) != compact(t, want) {
		t.Errorf("the manifest is\n%s\nwant\n%s", compact(t, got), compact(t, want))
	}
	s.expectCounts(0, 0, 1)
	// Taking the values away again touches nothing else either.
	s.Succeed(declaring(`{}`))
	want = strings.NewReplacer(`"category":"GAMES",`, "", `"summary":"Trivia",`, "", `"uri":"arn:aws:lambda:us-east-1:123456789012:function:quick-trivia",`, "").Replace(compact(t, want))
	if got := compact(t, string(s.Document(acctest.SkillID))); got != want {
		t.Errorf("the manifest is\n%s\nwant\n%s", got, want)
	}
}
