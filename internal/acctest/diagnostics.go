// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/zclconf/go-cty/cty"
)

// Report is what an operation had to say.
type Report struct {
	// Diagnostics are the warnings and errors, without the warnings of rules.
	Diagnostics []Diagnostic
	// Rules are the warnings and errors of rules.
	Rules []Diagnostic
}

// Diagnostic is one warning or error, as -json prints it.
type Diagnostic struct {
	Severity string `json:"severity"`
	Summary  string `json:"summary"`
	Detail   string `json:"detail"`
	Address  string `json:"address"`
	// Path is the attribute that a diagnostic of the provider is placed on, such
	// as pricing["amazon.com"].price. The CLI does not print it.
	Path string `json:"-"`
	// Rule is the ID of the rule that is broken, if it is one.
	Rule string `json:"-"`
}

// ruleName is how a message ends that is about a rule.
var ruleName = regexp.MustCompile(`\n\nRule ([a-z-]+): https://\S+#([a-z-]+)$`)

func (r *Report) note(diagnostics ...Diagnostic) {
	for _, diagnostic := range diagnostics {
		if rule := ruleName.FindStringSubmatch(diagnostic.Detail); rule != nil {
			diagnostic.Rule = rule[1]
			r.Rules = append(r.Rules, diagnostic)
		}
		if diagnostic.Rule == "" || diagnostic.Severity == "error" {
			r.Diagnostics = append(r.Diagnostics, diagnostic)
		}
	}
}

func (r *Report) merge(other Report) {
	r.Diagnostics = append(r.Diagnostics, other.Diagnostics...)
	r.Rules = append(r.Rules, other.Rules...)
}

// Find returns the diagnostics of one severity whose detail or summary contains
// a text.
func (r Report) Find(severity, text string) []Diagnostic {
	var found []Diagnostic
	for _, diagnostic := range r.Diagnostics {
		if diagnostic.Severity == severity && strings.Contains(diagnostic.Summary+"\n"+diagnostic.Detail, text) {
			found = append(found, diagnostic)
		}
	}
	return found
}

// Errors returns the errors.
func (r Report) Errors() []Diagnostic { return r.Find("error", "") }

// Warnings returns the warnings, without those of rules.
func (r Report) Warnings() []Diagnostic { return r.Find("warning", "") }

// Broken returns what was said of a rule.
func (r Report) Broken(rule string) []Diagnostic {
	var found []Diagnostic
	for _, diagnostic := range r.Rules {
		if diagnostic.Rule == rule {
			found = append(found, diagnostic)
		}
	}
	return found
}

// diagnosticsOf reads what the provider said about a resource.
func diagnosticsOf(address string, diagnostics []*tfprotov6.Diagnostic) []Diagnostic {
	var read []Diagnostic
	for _, diagnostic := range diagnostics {
		severity := "warning"
		if diagnostic.Severity == tfprotov6.DiagnosticSeverityError {
			severity = "error"
		}
		read = append(read, Diagnostic{
			Severity: severity, Summary: diagnostic.Summary, Detail: diagnostic.Detail,
			Address: address, Path: renderAttributePath(diagnostic.Attribute),
		})
	}
	return read
}

func failed(diagnostics []Diagnostic) bool {
	for _, diagnostic := range diagnostics {
		if diagnostic.Severity == "error" {
			return true
		}
	}
	return false
}

// renderAttributePath writes a path as the provider's messages do.
func renderAttributePath(path *tftypes.AttributePath) string {
	rendered := ""
	if path == nil {
		return rendered
	}
	for _, step := range path.Steps() {
		switch step := step.(type) {
		case tftypes.AttributeName:
			rendered += "." + string(step)
		case tftypes.ElementKeyString:
			rendered += "[" + strconv.Quote(string(step)) + "]"
		case tftypes.ElementKeyInt:
			rendered += "[" + strconv.FormatInt(int64(step), 10) + "]"
		case tftypes.ElementKeyValue:
			rendered += "[" + renderSetElement(tftypes.Value(step)) + "]"
		}
	}
	return strings.TrimPrefix(rendered, ".")
}

// renderSetElement names an element of a set by its value, texts as the
// framework writes them.
func renderSetElement(element tftypes.Value) string {
	var text string
	if !element.Type().Is(tftypes.String) || element.As(&text) != nil {
		return element.String()
	}
	return "Value(" + strconv.Quote(text) + ")"
}

func renderPath(path cty.Path) string {
	rendered := ""
	for _, step := range path {
		switch step := step.(type) {
		case cty.GetAttrStep:
			rendered += "." + step.Name
		case cty.IndexStep:
			switch step.Key.Type() {
			case cty.String:
				rendered += "[" + strconv.Quote(step.Key.AsString()) + "]"
			case cty.Number:
				rendered += "[" + step.Key.AsBigFloat().Text('f', -1) + "]"
			default:
				rendered += "[...]"
			}
		}
	}
	return strings.TrimPrefix(rendered, ".")
}
