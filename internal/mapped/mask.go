// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package mapped

import (
	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
)

// Masked takes the secrets out of messages: Amazon may quote in an answer what it was
// sent.
func (s Set) Masked(diags diag.Diagnostics, sent document.Value) diag.Diagnostics {
	var masked diag.Diagnostics
	for _, d := range diags {
		summary, detail := s.Meaning.Mask(d.Summary(), sent), s.Meaning.Mask(d.Detail(), sent)
		plain := diag.Diagnostic(diag.NewErrorDiagnostic(summary, detail))
		if d.Severity() == diag.SeverityWarning {
			plain = diag.NewWarningDiagnostic(summary, detail)
		}
		if placed, ok := d.(diag.DiagnosticWithPath); ok {
			plain = diag.WithPath(placed.Path(), plain)
		}
		masked.Append(plain)
	}
	return masked
}
