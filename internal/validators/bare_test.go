// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package validators_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/validators"
)

func TestNotBare(t *testing.T) {
	judge := validators.NotBare()
	bare := types.ObjectValueMust(endpointTypes, map[string]attr.Value{
		"port": types.NumberNull(), "uri": types.StringNull(), "kind": types.StringNull(),
	})
	for label, value := range map[string]types.Object{
		"null":      types.ObjectNull(endpointTypes),
		"unknown":   types.ObjectUnknown(endpointTypes),
		"one":       types.ObjectValueMust(endpointTypes, map[string]attr.Value{"port": types.NumberValue(big.NewFloat(5)), "uri": types.StringNull(), "kind": types.StringNull()}),
		"not known": types.ObjectValueMust(endpointTypes, map[string]attr.Value{"port": types.NumberNull(), "uri": types.StringUnknown(), "kind": types.StringNull()}),
	} {
		if got := validateObject(t, judge, value); len(got) > 0 {
			t.Errorf("%s: %v", label, got)
		}
	}
	got := validateObject(t, judge, bare)
	if len(got) != 1 || got[0].Severity() != diag.SeverityWarning || !strings.Contains(got[0].Detail(), "The attributes here are kind, port, uri") {
		t.Errorf("got %v, want a warning with the names", got)
	}
	if placed, ok := got[0].(diag.DiagnosticWithPath); !ok || !placed.Path().Equal(endpoint) {
		t.Errorf("%v is not on %s", got[0], endpoint)
	}
}
