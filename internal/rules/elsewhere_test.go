// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"strings"
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// correctedHere are rules that look at what another resource owns, and ask for a
// change of what the reporting one owns itself.
var correctedHere = map[string]bool{
	"prompts-missing": true, "personal-info-policy": true, "health-info-policy": true,
}

// A message about a part that another resource owns says which resource that is, so
// that nobody looks for it where it can't be.
func TestMessagesNameTheResourceToChange(t *testing.T) {
	judgedElsewhere := 0
	for _, rule := range rules.Table {
		for _, owner := range rule.Owners {
			others := map[string]bool{}
			for _, need := range rule.Needs {
				for _, part := range skillmanifest.Ownership {
					if part.Owner != owner && part.Overlaps(need) {
						others[part.Owner] = true
					}
				}
			}
			if len(others) == 0 || correctedHere[rule.ID] {
				continue
			}
			judgedElsewhere++
			for _, finding := range broken(rule.ID, judged(owner, rules.Strict, view(t, cases[rule.ID].breaks))) {
				named := false
				for other := range others {
					named = named || strings.Contains(finding.Message, other)
				}
				if !named {
					t.Errorf("%s, reported by %s, looks at %v and names none: %s", rule.ID, owner, others, finding.Message)
				}
			}
		}
	}
	if judgedElsewhere == 0 {
		t.Error("no rule looks at what another resource owns")
	}
}

// Of a part that no resource owns nothing is claimed.
func TestAPartOfNoResourceIsChangedInTheConsole(t *testing.T) {
	if got := rules.Elsewhere(document.Pointer{"subscriptions"}); got != "in the developer console, or with the tool that maintains it" {
		t.Errorf("got %q", got)
	}
}
