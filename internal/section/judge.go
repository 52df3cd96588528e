// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// ValidateConfig applies the rules that need no more than the configuration.
// Terraform calls it again before an apply, when all values are known.
func (m *managed) ValidateConfig(_ context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	configured := valuesOf(req.Config.Raw)
	m.tell(&resp.Diagnostics, m.judge(rules.Configured, m.layout.view(configured)), configured)
}

func (m *managed) judge(occasion rules.Occasion, view rules.View) []rules.Finding {
	return rules.Judge(m.definition.TypeName, occasion, m.strictness.Mode(), view)
}

// tell reports broken rules on the attributes they are about.
func (m *managed) tell(diags *diag.Diagnostics, findings []rules.Finding, attributes values) {
	for _, finding := range findings {
		at := m.placeOf(finding.At, attributes)
		text := ruleText(at, finding)
		switch {
		case finding.Severity == rules.Error:
			diags.AddAttributeError(at, finding.Rule.Title, text)
		default:
			diags.AddAttributeWarning(at, finding.Rule.Title, text)
		}
	}
}

// ruleText begins with the attribute, for Terraform prints no path of what is
// nested, and ends with the name under which the documentation has the rule.
func ruleText(at path.Path, finding rules.Finding) string {
	return fmt.Sprintf("%s: %s%s", at, finding.Message, named(finding.Rule.ID))
}

// placeOf is the attribute that stands for the first of some places in the
// manifest that is the section's, and the skill where none is.
func (m *managed) placeOf(places []manifest.Pointer, attributes values) path.Path {
	for _, place := range places {
		if at, ok := m.layout.locatePointer(place, attributes); ok {
			return at
		}
	}
	return path.Root(skillID)
}

// BrokenRulesError says that a manifest is not sent, because it breaks rules.
type BrokenRulesError struct{ Findings []rules.Finding }

func (e *BrokenRulesError) Error() string {
	var broken []error
	for _, finding := range e.Findings {
		broken = append(broken, errors.New(finding.Message))
	}
	return errors.Join(broken...).Error()
}

// soFar adds what can't be seen while an apply runs: Terraform may be about to
// change another part of the skill.
func soFar(findings []rules.Finding) []rules.Finding {
	for i := range findings {
		findings[i].Message += " If another resource of this apply is still to do so, nothing is wrong."
	}
	return findings
}

// refusing are the findings that forbid a write.
func refusing(findings []rules.Finding) []rules.Finding {
	var refusals []rules.Finding
	for _, finding := range findings {
		if finding.Severity == rules.Error {
			refusals = append(refusals, finding)
		}
	}
	return refusals
}
