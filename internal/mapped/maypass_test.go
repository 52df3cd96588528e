// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package mapped_test

import (
	"testing"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// A write waits for a listing that another resource may be about to add, and for
// nothing that the configuration itself has to put right.
func TestWhatOtherResourcesMayPutRight(t *testing.T) {
	manifest, err := document.Parse([]byte(`{"publishingInformation": {"locales": {
		"en-US": {"name": "Quick Trivia"},
		"de-DE": {"customProductPrompts": {"purchasePromptDescription": "Fragen."}}
	}}}`))
	if err != nil {
		t.Fatal(err)
	}
	findings := rules.Judge("alexa_paid_skill_pricing", rules.Written, rules.Strict, rules.View{Root: manifest})
	if len(findings) != 1 || findings[0].Rule.ID != "locale-listed" {
		t.Fatalf("broken is %+v", findings)
	}
	if !(&mapped.BrokenRulesError{Findings: findings}).MayPass() {
		t.Error("prompts without a listing are not waited with")
	}
	findings = append(findings, rules.Finding{Rule: rules.Named("offer-type")})
	if (&mapped.BrokenRulesError{Findings: findings}).MayPass() {
		t.Error("a wrong offer type is waited with")
	}
}
