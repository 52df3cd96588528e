// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproduct_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// What Amazon fills in is in the state as soon as the product was created, for whoever
// uses it in the same apply.
func TestWhatAmazonFillsIn(t *testing.T) {
	t.Parallel()
	r := acctest.Start(t, `{"apis": {"custom": {}}}`).Terraform(t)
	r.Succeed(subject.Config(subject.Lean.HCL))
	attributes, ok := r.State(subject.Address()).(map[string]any)
	if !ok {
		t.Fatal("there is no product")
	}
	got := map[string]any{}
	for _, name := range []string{"purchasable_state", "promotable_state", "status", "editable_state", "testing_instructions"} {
		got[name] = attributes[name]
	}
	want := map[string]any{
		"purchasable_state": "PURCHASABLE", "promotable_state": "IN_SKILL_ONLY", "status": "INCOMPLETE", "editable_state": "EDITABLE", "testing_instructions": nil,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("state (-want +got):\n%s", diff)
	}
}
