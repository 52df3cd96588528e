// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// ValidateConfig applies the rules that need no more than the configuration.
// Terraform calls it again before an apply, when all values are known.
func (r *sectionResource) ValidateConfig(_ context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	configured := r.layout.Encode(valuesOf(req.Config.Raw))
	r.reportFindings(&resp.Diagnostics, r.judge(rules.Configured, rules.View{Root: configured}), configured)
}

func (r *sectionResource) judge(occasion rules.Occasion, view rules.View) []rules.Finding {
	return rules.Judge(r.TypeName, occasion, r.strictness.Mode(), view)
}

// reportFindings reports broken rules on the attributes they are about.
func (r *sectionResource) reportFindings(diags *diag.Diagnostics, findings []rules.Finding, manifest document.Value) {
	for _, finding := range findings {
		r.reportFinding(diags, finding, finding.Rule.Title, manifest)
	}
}

func (r *sectionResource) reportFinding(diags *diag.Diagnostics, finding rules.Finding, summary string, manifest document.Value) {
	at := r.placeOf(finding.At, manifest)
	// Terraform prints no path of what is nested, so the text begins with it.
	text := fmt.Sprintf("%s: %s\n\n%s", at, finding.Message, finding.Rule.Reference())
	if finding.Severity == rules.Error {
		diags.AddAttributeError(entity.Place(at), summary, text)
		return
	}
	diags.AddAttributeWarning(entity.Place(at), summary, text)
}

// placeOf is the attribute that stands for the first of some places in the
// manifest that is the section's, and the skill where none is.
func (r *sectionResource) placeOf(places []document.Pointer, manifest document.Value) path.Path {
	for _, place := range places {
		if at, ok := r.layout.LocatePointer(place, manifest); ok && len(at.Steps()) > 0 {
			return at
		}
	}
	return path.Root(skillID)
}

// BrokenRulesError says that a manifest is not sent, because it breaks rules.
type BrokenRulesError struct {
	Findings []rules.Finding
	// Manifest is what would have been sent.
	Manifest document.Value
}

func (e *BrokenRulesError) Error() string {
	var broken []error
	for _, finding := range e.Findings {
		broken = append(broken, errors.New(finding.Message))
	}
	return errors.Join(broken...).Error()
}

// MayPass reports whether other resources may be about to put right all that is wrong.
func (e *BrokenRulesError) MayPass() bool {
	return !slices.ContainsFunc(e.Findings, func(finding rules.Finding) bool { return !finding.Provisional })
}

// soFar adds what can't be seen while an apply runs: Terraform may be about to
// change another part of the skill.
func soFar(findings []rules.Finding) []rules.Finding {
	for i := range findings {
		findings[i].Message += " If another resource of this apply is still to do so, nothing is wrong."
	}
	return findings
}

// Refusal returns the findings that forbid to send a manifest, as a *[BrokenRulesError],
// or nil if none does.
func Refusal(findings []rules.Finding, manifest document.Value) error {
	var refusing []rules.Finding
	for _, finding := range findings {
		if finding.Severity == rules.Error {
			refusing = append(refusing, finding)
		}
	}
	if len(refusing) == 0 {
		return nil
	}
	return &BrokenRulesError{Findings: refusing, Manifest: manifest}
}
