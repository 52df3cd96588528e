// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package mapped

import (
	"errors"
	"fmt"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// ReportFindings reports broken rules on the attributes they are about.
func (s Set) ReportFindings(diags *diag.Diagnostics, findings []rules.Finding, doc document.Value) {
	for _, finding := range findings {
		s.ReportFinding(diags, finding, finding.Rule.Title, doc)
	}
}

// ReportFinding reports a broken rule under a summary of its own.
func (s Set) ReportFinding(diags *diag.Diagnostics, finding rules.Finding, summary string, doc document.Value) {
	at := s.PlaceOf(finding.At, doc)
	// Terraform prints no path of what is nested, so the text begins with it.
	text := fmt.Sprintf("%s: %s\n\n%s", at, finding.Message, finding.Rule.Reference())
	if finding.Severity == rules.Error {
		diags.AddAttributeError(entity.Place(at), summary, text)
		return
	}
	diags.AddAttributeWarning(entity.Place(at), summary, text)
}

// BrokenRulesError says that a document is not sent, because it breaks rules.
type BrokenRulesError struct {
	Findings []rules.Finding
	// Document is what would have been sent.
	Document document.Value
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

// Refusal returns the findings that forbid to send a document, as a *[BrokenRulesError],
// or nil if none does.
func Refusal(findings []rules.Finding, doc document.Value) error {
	var refusing []rules.Finding
	for _, finding := range findings {
		if finding.Severity == rules.Error {
			refusing = append(refusing, finding)
		}
	}
	if len(refusing) == 0 {
		return nil
	}
	return &BrokenRulesError{Findings: refusing, Document: doc}
}
