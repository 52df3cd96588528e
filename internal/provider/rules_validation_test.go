// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// strictness is the provider block with the argument.
func strictness(validation string) string {
	return "provider \"alexa\" {\n  validation = " + validation + "\n}\n"
}

// taxedAs is a resource that breaks no rule but perhaps one.
func taxedAs(category string) string {
	return fmt.Sprintf("resource %q \"this\" {\n  skill_id = %q\n%s}\n", pricing, acctest.SkillID, strings.Replace(forSale, "SOFTWARE", category, 1))
}

// expectRule asks for what was said of one rule: "" for nothing.
func expectRule(t *testing.T, label string, said []acctest.Diagnostic, rule, severity string) {
	t.Helper()
	got := ""
	for _, diagnostic := range said {
		if strings.HasSuffix(diagnostic.Detail, "\n\n"+rules.Named(rule).Reference()) {
			got = diagnostic.Severity
		}
	}
	if got != severity {
		t.Errorf("%s: %s is %q, want %q: %+v", label, rule, got, severity, said)
	}
}

// validate runs terraform validate as somebody without an account does.
func validate(t *testing.T, w *acctest.Workspace) (int, []acctest.Diagnostic) {
	t.Helper()
	bare := *w
	bare.Environment = nil
	for _, variable := range w.Environment {
		if !strings.HasPrefix(variable, "ASK_") {
			bare.Environment = append(bare.Environment, variable)
		}
	}
	run := bare.CLI("validate", "-json")
	var answer struct {
		Diagnostics []acctest.Diagnostic `json:"diagnostics"`
	}
	if err := json.Unmarshal([]byte(run.Output), &answer); err != nil {
		t.Fatalf("%s: %s", err, run.Output)
	}
	return run.Code, answer.Diagnostics
}

func TestValidationModes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		block    string
		severity string
		goesOn   bool
	}{
		{"", "error", false},
		{strictness(`"strict"`), "error", false},
		{strictness("null"), "error", false},
		{strictness(`"warn"`), "warning", true},
		{strictness(`"off"`), "", true},
	} {
		t.Run(c.block, func(t *testing.T) {
			t.Parallel()
			e := acctest.Start(t, skillForSale)
			w := e.Workspace(c.block + taxedAs("BOOKS"))
			code, said := validate(t, w)
			expectRule(t, "validate", said, "tax-category", c.severity)
			if (code == 0) != c.goesOn {
				t.Errorf("validate exited with %d", code)
			}
			run := w.CLI("plan", "-json")
			expectRule(t, "plan", run.Rules, "tax-category", c.severity)
			if (run.Code == 0) != c.goesOn {
				t.Errorf("the plan exited with %d", run.Code)
			}
			// Amazon has the last word, and the sandbox says no to this one too.
			run = w.CLI("apply", "-auto-approve", "-json")
			refused := run.Find("error", "Amazon says")
			if !c.goesOn {
				e.ExpectWrites(0)
				if len(refused) > 0 {
					t.Errorf("Amazon was asked: %+v", refused)
				}
				return
			}
			if len(refused) != 1 || !strings.HasPrefix(refused[0].Detail, "tax_information.category ") || run.Code != 1 {
				t.Errorf("the apply exited with %d and said %+v", run.Code, run.Diagnostics)
			}
			if e.Count(put) == 0 {
				t.Error("Amazon was not asked")
			}
			e.ExpectManifest(skillForSale)
		})
	}
}

// A word that Amazon takes, whatever the table says, gets through.
func TestWhatAmazonTakesGetsThrough(t *testing.T) {
	t.Parallel()
	for validation, severity := range map[string]string{"warn": "warning", "off": ""} {
		e := acctest.Start(t, skillForSale)
		w := e.Workspace(strictness(fmt.Sprintf("%q", validation)) + strings.Replace(taxedAs("SOFTWARE"), `"USD"`, `"EUR"`, 1))
		_, run := w.Apply()
		expectRule(t, validation, run.Rules, "currency-of-amazon-com", severity)
		e.ExpectWrites(1)
		expectChanges(t, w, map[string]string{})
	}
}

// An error that the skill's manifest gives rise to follows the mode as well:
// it forbids the write, or leaves it to Amazon. The plan only warns, because
// another resource may be about to put it right.
func TestValidationModesBesideTheSkill(t *testing.T) {
	t.Parallel()
	without := but(t, `{"custom":{}}`, `{"smartHome":{}}`)
	for validation, severity := range map[string]string{"strict": "error", "warn": "warning", "off": ""} {
		e := acctest.Start(t, without)
		w := e.Workspace(strictness(fmt.Sprintf("%q", validation)) + taxedAs("SOFTWARE"))
		planned := severity
		if planned != "" {
			planned = "warning"
		}
		expectRule(t, validation, w.CLI("plan", "-json").Rules, "custom-model", planned)
		run := w.CLI("apply", "-auto-approve", "-json")
		expectRule(t, validation, run.Rules, "custom-model", severity)
		if severity == "error" {
			e.ExpectWrites(0)
			e.ExpectManifest(without)
			continue
		}
		e.ExpectWrites(1)
	}
}

// What no manifest could be made of, and what says something of a change, is the
// same in all modes.
func TestStructuralRulesAreNeverOff(t *testing.T) {
	t.Parallel()
	for _, validation := range []string{"warn", "off"} {
		mistakes := []mistake{}
		for _, m := range append(offerMistakes, answerMistakes...) {
			switch m.rule {
			case "offer-required", "offer-complete", "null-entry", "price-positive", "currency-form", "tax-category-required", "trial-duration",
				"entitlement-subscription", "url-form", "policy-complete", "empty-text":
				if len(m.also) == 0 {
					mistakes = append(mistakes, m)
				}
			}
		}
		e, w := declare(t, mistakes)
		w.Write("provider.tf", strictness(fmt.Sprintf("%q", validation)))
		expectMistakes(t, w.CLI("plan", "-json"), mistakes, nil)

		beside := []mistake{}
		for _, m := range append(skillMistakes(t), changeMistakes(t)...) {
			switch m.rule {
			case "locale-listed", "one-offer", "becomes-paid", "offer-dropped", "currency-change", "trial-new", "price-change-limit":
				beside = append(beside, m)
			}
		}
		e2, w := declare(t, beside)
		w.Write("provider.tf", strictness(fmt.Sprintf("%q", validation)))
		expectMistakes(t, w.CLI("plan", "-json"), beside, nil)
		e.ExpectWrites(0)
		e2.ExpectWrites(0)
	}
}

// While the argument is not known, rules warn: nothing is refused that may turn
// out to be allowed, and nothing is hidden.
func TestUnknownValidation(t *testing.T) {
	t.Parallel()
	for validation, writes := range map[string]bool{"strict": false, "warn": true} {
		e := acctest.Start(t, skillForSale)
		later := "resource \"terraform_data\" \"later\" {\n  input = \"" + validation + "\"\n}\n"
		w := e.Workspace(later + strictness("terraform_data.later.output") + strings.Replace(taxedAs("SOFTWARE"), `"USD"`, `"EUR"`, 1))
		code, said := validate(t, w)
		expectRule(t, "validate", said, "currency-of-amazon-com", "warning")
		if code != 0 {
			t.Errorf("validate exited with %d", code)
		}
		_, run := w.Plan()
		expectRule(t, "plan", run.Rules, "currency-of-amazon-com", "warning")
		run = w.CLI("apply", "-json", "plan")
		severity := map[bool]string{false: "error", true: "warning"}[writes]
		expectRule(t, "apply", run.Rules, "currency-of-amazon-com", severity)
		if (run.Code == 0) != writes || (e.Count(put) > 0) != writes {
			t.Errorf("%s: the apply exited with %d after %d writes", validation, run.Code, e.Count(put))
		}
	}
}

func TestAWrongWordForValidation(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, skillForSale)
	for _, word := range []string{"lenient", "Strict", ""} {
		w := e.Workspace(strictness(fmt.Sprintf("%q", word)) + taxedAs("SOFTWARE"))
		code, said := validate(t, w)
		said = slices.DeleteFunc(said, func(d acctest.Diagnostic) bool { return d.Severity != "error" })
		if code != 1 || len(said) != 1 {
			t.Errorf("%q: validate exited with %d and said %+v", word, code, said)
			continue
		}
		for _, part := range []string{"validation", `"strict"`, `"warn"`, `"off"`} {
			if !strings.Contains(said[0].Detail, part) {
				t.Errorf("%q: %q is missing in %s", word, part, said[0].Detail)
			}
		}
	}
	e.ExpectWrites(0)
}

// The mode counts for a provider that was configured without being validated
// first, as for one that was only validated.
func TestValidationIsTakenFromEitherCall(t *testing.T) {
	judged := func(prepare func(s *session) []*tfprotov6.Diagnostic) int {
		t.Helper()
		bare(t)
		s := newSession(t)
		if diagnostics := prepare(s); len(diagnostics) > 0 {
			t.Fatal(text(diagnostics))
		}
		typed := s.schema.ResourceSchemas[permissions].ValueType()
		response, err := s.server.ValidateResourceConfig(t.Context(), &tfprotov6.ValidateResourceConfigRequest{
			TypeName: permissions, ClientCapabilities: &tfprotov6.ValidateResourceConfigClientCapabilities{},
			Config: encode(t, typed, map[string]any{"skill_id": skillID, "permissions": []tftypes.Value{tftypes.NewValue(tftypes.String, "payments:autopay_consent")}}),
		})
		if err != nil {
			t.Fatal(err)
		}
		return len(response.Diagnostics)
	}
	for validation, want := range map[string]int{"strict": 1, "warn": 1, "off": 0} {
		given := arguments{"validation": validation, "access_token": "a"}
		if got := judged(func(s *session) []*tfprotov6.Diagnostic { return s.validate(given) }); got != want {
			t.Errorf("%s, validated: %d warnings, want %d", validation, got, want)
		}
		if got := judged(func(s *session) []*tfprotov6.Diagnostic { return s.configure(given) }); got != want {
			t.Errorf("%s, configured: %d warnings, want %d", validation, got, want)
		}
	}
}
