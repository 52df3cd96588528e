// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// view is a manifest with some places in it, as JSON pointers, not known yet.
func view(t *testing.T, json string, unknown ...string) rules.View {
	t.Helper()
	doc, err := skillmanifest.Open([]byte(`{"manifest":` + json + `}`))
	if err != nil {
		t.Fatalf("%s: %s", json, err)
	}
	for _, text := range unknown {
		doc = forget(t, doc, text)
	}
	return rules.View{Root: doc}
}

// forget makes a place not known. Inside a place that is not known already there
// is nothing to do.
func forget(t *testing.T, doc document.Value, text string) document.Value {
	t.Helper()
	place, err := document.ParsePointer(text)
	if err != nil {
		t.Fatal(err)
	}
	for i := range place {
		if doc.Get(place[:i]).Kind() == document.Unknown {
			return doc
		}
	}
	doc, err = doc.Set(place, document.NotKnown())
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// judged are the findings of one owner on all occasions together, those that come
// again in the write left out.
func judged(owner string, mode rules.Mode, view rules.View) []rules.Finding {
	var findings []rules.Finding
	for _, occasion := range []rules.Occasion{rules.Configured, rules.Planned, rules.Applied} {
		findings = append(findings, rules.Judge(owner, occasion, mode, view)...)
	}
	return findings
}

// broken are the findings of one rule.
func broken(rule string, findings []rules.Finding) []rules.Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(f rules.Finding) bool { return f.Rule.ID != rule })
}

// expect asks for a finding of a rule whose message has all of the parts, or for
// none where there are no parts.
func expect(t *testing.T, label, rule string, findings []rules.Finding, parts ...string) {
	t.Helper()
	found := broken(rule, findings)
	if len(parts) == 0 {
		if len(found) > 0 {
			t.Errorf("%s: %s is broken: %s", label, rule, found[0].Message)
		}
		return
	}
	if len(found) != 1 {
		t.Errorf("%s: %d findings of %s, want one", label, len(found), rule)
		return
	}
	for _, part := range parts {
		if !strings.Contains(found[0].Message, part) {
			t.Errorf("%s: %q is missing in %q", label, part, found[0].Message)
		}
	}
}

// expectAt asks for findings of a rule in these places and no others.
func expectAt(t *testing.T, label, rule string, findings []rules.Finding, places ...string) {
	t.Helper()
	got := []string{}
	for _, finding := range broken(rule, findings) {
		got = append(got, finding.At[0].String())
	}
	if diff := cmp.Diff(append([]string{}, places...), got); diff != "" {
		t.Errorf("%s: places of %s (-want +got):\n%s", label, rule, diff)
	}
}

// selling is the manifest of a skill with one offer.
func selling(marketplace, offer string) string {
	return fmt.Sprintf(`{"publishingInformation":{"paidSkillInformation":{"pricing":{%q:[{%s}]},"taxInformation":{"category":"SOFTWARE"}}}}`, marketplace, offer)
}

// routed is the manifest of a skill that gets events at one endpoint.
func routed(uri, more string) string {
	return fmt.Sprintf(`{"events":{"endpoint":{"uri":%q%s}}}`, uri, more)
}

// using is the manifest of a custom skill with some interfaces.
func using(items string) string { return `{"apis":{"custom":{"interfaces":[` + items + `]}}}` }

// onScreen is an interface for one kind of screen.
func onScreen(viewport string) string {
	return `{"type":"ALEXA_PRESENTATION_APL","supportedViewports":[{` + viewport + `}]}`
}

// The resource types that report rules.
const (
	pricing     = "alexa_paid_skill_pricing"
	publishing  = "alexa_skill_publishing"
	privacy     = "alexa_skill_privacy"
	permissions = "alexa_skill_permissions"
	customAPI   = "alexa_skill_custom_api"
	events      = "alexa_skill_events"

	offerOnCom = "/publishingInformation/paidSkillInformation/pricing/amazon.com/0"

	endpoint   = "/events/endpoint"
	interfaces = "/apis/custom/interfaces"
)

var owners = []string{pricing, publishing, privacy, permissions, customAPI, events}
