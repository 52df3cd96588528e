// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity_test

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

// private is the private state of one plan.
type private map[string][]byte

func (p private) GetKey(_ context.Context, key string) ([]byte, diag.Diagnostics) { return p[key], nil }

func (p private) SetKey(_ context.Context, key string, value []byte) diag.Diagnostics {
	p[key] = value
	return nil
}

// Terraform hands the private state of the first plan of a replacement to the
// second, and an earlier process may have left its own.
func TestPlannedBefore(t *testing.T) {
	first := private{}
	if entity.PlannedBefore(t.Context(), false, private{}, first) {
		t.Error("a first plan is said to be a second")
	}
	if !entity.PlannedBefore(t.Context(), true, first, private{}) {
		t.Error("the second plan of a replacement is not seen")
	}
	if entity.PlannedBefore(t.Context(), false, first, private{}) {
		t.Error("a later update is said to be a second plan")
	}
	if entity.PlannedBefore(t.Context(), true, private{}, private{}) {
		t.Error("a second instance is said to be the first")
	}
	stranger := private{}
	for key := range first {
		stranger[key] = []byte(`"another process"`)
	}
	if entity.PlannedBefore(t.Context(), true, stranger, private{}) {
		t.Error("what another process has planned is said to be planned by this one")
	}
}
