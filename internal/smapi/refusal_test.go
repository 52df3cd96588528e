// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package smapi

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// A refusal with a reason for every listing of every language keeps them all.
func TestLargeRefusals(t *testing.T) {
	const violations = 150
	var list []string
	for i := range violations {
		list = append(list, fmt.Sprintf(`{"code":"INVALID_STRING_LENGTH","message":"reason %d %s","validationDetails":{"originalInstance":{"propertyPath":"$.manifest.p%d"}}}`,
			i, strings.Repeat("x", 500), i))
	}
	body := `{"message":"Skill manifest is not valid.","violations":[` + strings.Join(list, ",") + `]}`
	if len(body) < 92<<10 {
		t.Fatalf("only %d bytes", len(body))
	}
	network := script(t, step{Status: 400, Body: body})
	err := callManifest(t.Context(), newTestClient(t, network, nil), http.MethodPut)
	var refused *Error
	if !errors.As(err, &refused) || len(refused.Problems) != violations {
		t.Fatalf("%d problems", len(refused.Problems))
	}
	if last := refused.Problems[violations-1]; last.PropertyPaths[0] != "$.manifest.p149" {
		t.Errorf("the last is %+v", last)
	}
	expectContains(t, err.Error(), "Skill manifest is not valid.", "reason 0", "reason 4", "and 145 more", "request-1")
	if strings.Contains(err.Error(), "reason 5") {
		t.Error("more than five reasons are repeated")
	}
}

func TestFewReasonsAreNotCounted(t *testing.T) {
	network := script(t, step{Status: 400, Body: `{"message":"m","violations":["a","b","c","d","e"]}`})
	err := callManifest(t.Context(), newTestClient(t, network, nil), http.MethodPut)
	expectContains(t, err.Error(), "; d; e (request id")
	if strings.Contains(err.Error(), "more") {
		t.Error(err)
	}
}
