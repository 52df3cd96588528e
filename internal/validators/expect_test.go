// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
)

// expectError asks for one error on an attribute, which the message must name
// too, because Terraform prints no path for what is nested.
func expectError(t *testing.T, diagnostics diag.Diagnostics, at path.Path, parts ...string) {
	t.Helper()
	if len(diagnostics) != 1 || diagnostics[0].Severity() != diag.SeverityError {
		t.Errorf("%s: got %v, want one error", at, diagnostics)
		return
	}
	placed, ok := diagnostics[0].(diag.DiagnosticWithPath)
	if !ok || !placed.Path().Equal(at) {
		t.Errorf("%v is not on %s", diagnostics[0], at)
	}
	for _, part := range parts {
		if !strings.Contains(diagnostics[0].Detail(), part) {
			t.Errorf("%q is missing in %q", part, diagnostics[0].Detail())
		}
	}
	if diagnostics[0].Summary() == "" {
		t.Errorf("the error on %s has no summary", at)
	}
}

// expectPathFirst asks for a path at the beginning of each message: that of the
// value that was judged, or of something in it.
func expectPathFirst(t *testing.T, diagnostics diag.Diagnostics, at path.Path) {
	t.Helper()
	for _, d := range diagnostics {
		if rest, ok := strings.CutPrefix(d.Detail(), at.String()); !ok || !strings.HasPrefix(rest, ": ") && !strings.HasPrefix(rest, ".") {
			t.Errorf("%q does not begin with %s", d.Detail(), at)
		}
	}
}
