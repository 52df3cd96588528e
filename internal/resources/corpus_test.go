// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package resources_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

// corpusVariable names a folder of manifests that [TestCorpus] tries besides
// those of the repository. What other people's manifests have in them is the
// best list there is of what must survive.
const corpusVariable = "ALEXA_MANIFESTS"

// ownedPart is a part of the manifest that a resource may change, and the
// objects around it that may come and go with it. It is written down here once
// more, because the provider's own table must not be its own judge.
type ownedPart struct {
	resource   string
	owned      *regexp.Regexp
	containers *regexp.Regexp
	// says is what there must be of the part for it to be imported, where that is
	// not just anything.
	says *regexp.Regexp
	// configuration is one that differs from whatever a manifest has.
	configuration string
	// needs is the kind of skill without which the configuration breaks a rule.
	needs string
}

var ownedParts = []ownedPart{
	{
		resource:   "alexa_paid_skill_pricing",
		owned:      regexp.MustCompile(`^/publishingInformation/(paidSkillInformation|locales/[^/]+/customProductPrompts)(/|$)`),
		containers: regexp.MustCompile(`^/publishingInformation$`),
		configuration: `{
			"skill_id": "` + acctest.SkillID + `",
			"pricing": {"amazon.es": {"offer_type": "ENTITLEMENT", "price": 17.35, "currency": "EUR"}},
			"tax_information": {"category": "NEWSPAPERS"}
		}`,
		needs: "custom",
	},
	{
		resource: "alexa_skill_privacy",
		owned: regexp.MustCompile(`^/privacyAndCompliance/(` +
			`allowsPurchases|usesPersonalInfo|isChildDirected|isExportCompliant|containsAds|usesHealthInfo|` +
			`shoppingKit/(isShoppingActionsEnabled|isAmazonAssociatesOnAlexaEnabled)|` +
			`locales/[^/]+/(privacyPolicyUrl|termsOfUseUrl))$`),
		containers: regexp.MustCompile(`^/privacyAndCompliance(/shoppingKit|/locales(/[^/]+)?)?$`),
		configuration: `{
			"skill_id": "` + acctest.SkillID + `",
			"allows_purchases": true, "uses_personal_info": true, "is_child_directed": true, "is_export_compliant": false,
			"contains_ads": true, "uses_health_info": true,
			"shopping_kit": {"is_shopping_actions_enabled": true, "is_amazon_associates_on_alexa_enabled": true}
		}`,
	},
	{
		resource:      "alexa_skill_permissions",
		owned:         regexp.MustCompile(`^/permissions(/|$)`),
		containers:    regexp.MustCompile(`^$`),
		configuration: `{"skill_id": "` + acctest.SkillID + `", "permissions": ["alexa::utterance_id:read"]}`,
	},
	{
		resource:   "alexa_skill_custom_api",
		owned:      regexp.MustCompile(`^/apis/custom/(endpoint|regions|interfaces)(/|$)`),
		containers: regexp.MustCompile(`^/apis(/custom)?$`),
		says:       regexp.MustCompile(`^/apis/custom/((regions/[^/]+/)?endpoint/(uri|sslCertificateType)|interfaces/\d+/type)$`),
		configuration: `{
			"skill_id": "` + acctest.SkillID + `",
			"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:corpus"},
			"regions": {"FE": {"endpoint": {"uri": "https://example.com/corpus", "ssl_certificate_type": "Trusted"}}},
			"interfaces": {"CAN_FULFILL_INTENT_REQUEST": {}}
		}`,
	},
	{
		resource:   "alexa_skill_events",
		owned:      regexp.MustCompile(`^/events(/|$)`),
		containers: regexp.MustCompile(`^$`),
		configuration: `{
			"skill_id": "` + acctest.SkillID + `",
			"endpoint": {"uri": "arn:aws:lambda:us-east-1:123456789012:function:corpus"},
			"subscriptions": ["ALL_LISTS_CHANGED"], "publications": ["AMAZON.SportsEvent.Updated"]
		}`,
	},
}

// Every section of every manifest is imported, planned, changed and destroyed, and
// its function and its data source say of it what was imported.
// Whatever no section owns stays as it is spelt, and nothing owned is left. A
// manifest that says one thing twice is refused before anything is written, and
// so is what the kind of skill rules out, until the rules are told to warn only.
func TestCorpus(t *testing.T) {
	t.Parallel()
	files := []string{
		filepath.Join("..", "cmd", "demo", "skill.json"),
		filepath.Join("..", "document", "testdata", "torture.json"),
		filepath.Join("testdata", "household-list.json"),
	}
	if folder := os.Getenv(corpusVariable); folder != "" {
		found, err := filepath.Glob(filepath.Join(folder, "*.json"))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s names %s, in which there is no *.json (%v)", corpusVariable, folder, err)
		}
		files = append(files, found...)
	}
	var imported, refused atomic.Int64
	t.Cleanup(func() {
		lived := int64(len(files)) - refused.Load()
		t.Logf("%d manifests: %d kept whatever no section owns, %d refused for a duplicate key; %d sections imported, %d made",
			len(files), lived, refused.Load(), imported.Load(), lived*int64(len(ownedParts))-imported.Load())
	})
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			document, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			// Additions of Amazon's would be differences of their own.
			m := member{T: t, environment: acctest.Start(t, string(document), sandbox.WithNormalization(false))}
			if m.repeats() {
				m.isRefused()
				refused.Add(1)
				return
			}
			imported.Add(m.lives())
		})
	}
}

// member is one manifest of the corpus.
type member struct {
	*testing.T
	environment *acctest.Environment
}

// command is a provider of its own, as each run of the CLI has.
func (m member) command(validation string) *acctest.Protocol {
	return m.environment.Protocol(map[string]tftypes.Value{"validation": tftypes.NewValue(tftypes.String, validation)})
}

func (m member) document() []byte { return m.environment.Document(acctest.SkillID) }

func (m member) repeats() bool {
	seen, repeated := map[string]bool{}, false
	walk(m.T, m.document(), func(place, _ string) {
		repeated = repeated || seen[place]
		seen[place] = true
	})
	return repeated
}

func (m member) isRefused() {
	m.Helper()
	for _, part := range ownedParts {
		_, errors := m.command("strict").Adopt(part.resource, acctest.SkillID)
		if len(errors) != 1 {
			m.Errorf("importing %s reports %d errors, want one", part.resource, len(errors))
		} else if !strings.Contains(errors[0].Detail, "duplicate key") {
			m.Errorf("importing %s says %s", part.resource, errors[0].Detail)
		}
		if _, failure := m.command("strict").Extract(part.resource, string(m.document())); failure == nil || !strings.Contains(failure.Text, "duplicate key") {
			m.Errorf("the function of %s says %+v", part.resource, failure)
		}
	}
	m.environment.ExpectWrites(0)
}

// lives takes every section through its life, one after the other, and returns
// how many there were to import.
func (m member) lives() (imported int64) {
	original := spelling(m.T, m.document())
	for _, part := range ownedParts {
		before := spelling(m.T, m.document())
		m.environment.ResetRequests()
		command := m.command("strict")
		held, absent := command.Absent(part.resource), command.Absent(part.resource)
		if holds(before, part) {
			adopted, errors := command.Adopt(part.resource, acctest.SkillID)
			if len(errors) > 0 {
				m.Errorf("importing %s: %s %s", part.resource, errors[0].Summary, errors[0].Detail)
				continue
			}
			if command.Changes(command.Plan(adopted, adopted.State)) {
				m.Errorf("what was imported of %s is planned to change", part.resource)
			}
			held = adopted
			imported++
		}
		m.expectDerived(command, part, held)
		validation := "strict"
		if other(before, part) {
			command = m.command(validation)
			refusals := command.Refusals(held, command.Configuration(part.resource, part.configuration))
			if len(refusals) != 1 || !strings.Contains(refusals[0].Detail, part.needs) {
				m.Errorf("%s for a skill that is not %s is refused with %+v", part.resource, part.needs, refusals)
			}
			validation = "warn"
		}
		m.environment.ExpectWrites(0)

		command = m.command(validation)
		held = command.Apply(command.Plan(held, command.Configuration(part.resource, part.configuration)))
		m.environment.ExpectWrites(1)
		m.expectKept(before, part)
		command = m.command("strict")
		command.Apply(command.Plan(held, absent.State))
		m.environment.ExpectWrites(2)
		m.expectKept(before, part)
		if mentions(spelling(m.T, m.document()), part) {
			m.Errorf("the destroy of %s left something", part.resource)
		}
	}
	m.expectKept(original, ownedParts...)
	return imported
}

// expectDerived compares what the data source and the function of a section say
// of the manifest with what was imported, if anything was.
func (m member) expectDerived(command *acctest.Protocol, part ownedPart, held acctest.Instance) {
	m.Helper()
	object, failure := command.Extract(part.resource, string(m.document()))
	data := command.Data(part.resource, map[string]string{"skill_id": acctest.SkillID})
	if held.State.IsNull() {
		if failure == nil {
			m.Errorf("there is nothing of %s to import, but the function says %v", part.resource, object)
		}
		if len(data.Diagnostics) > 0 || !data.Attributes["present"].Equal(tftypes.NewValue(tftypes.Bool, false)) {
			m.Errorf("there is nothing of %s to import, but the data source says %+v", part.resource, data)
		}
		return
	}
	if failure != nil {
		m.Errorf("the function of %s: %s", part.resource, failure.Text)
	}
	if diff := cmp.Diff(command.Own(held), object); diff != "" {
		m.Errorf("%s (-imported +function):\n%s", part.resource, diff)
	}
	for name, value := range object {
		if !data.Attributes[name].Equal(value) {
			m.Errorf("%s of the data source %s is %s, that of the function %s", name, part.resource, data.Attributes[name], value)
		}
	}
}

// mentions reports whether a document has anything of a part, be it empty.
func mentions(places map[string]string, part ownedPart) bool {
	return slices.ContainsFunc(slices.Collect(maps.Keys(places)), func(place string) bool {
		return part.owned.MatchString(strings.ReplaceAll(place, `"`, ""))
	})
}

// other reports whether the skill says what kind it is, and is not what a part needs.
func other(places map[string]string, part ownedPart) bool {
	return part.needs != "" && places[`/"apis"`] != "" && places[`/"apis"/"`+part.needs+`"`] == ""
}

// holds reports whether there is anything to import; an empty list is nothing.
func holds(places map[string]string, part ownedPart) bool {
	if part.says != nil {
		part.owned = part.says
	}
	filled := maps.Clone(places)
	maps.DeleteFunc(filled, func(place, value string) bool { return value == "[" && places[place+"/0"] == "" })
	return mentions(filled, part)
}

// expectKept compares the manifest with what it was, but for some parts.
func (m member) expectKept(before map[string]string, parts ...ownedPart) {
	m.Helper()
	for _, place := range changed(before, spelling(m.T, m.document())) {
		allowed := false
		for _, part := range parts {
			allowed = allowed || part.owned.MatchString(place) || part.containers.MatchString(place)
		}
		if !allowed {
			m.Errorf("%s was changed", place)
		}
	}
}
