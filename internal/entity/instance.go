// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"bytes"
	"context"
	"crypto/rand"
	"strconv"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// plannedKey is where the private state of a planned resource says which process
// has planned it.
const plannedKey = "planned_by"

// process tells the private state that this process has written from what an
// earlier one has left.
var process = []byte(strconv.Quote(rand.Text()))

// private is the private state of a plan.
type private interface {
	GetKey(ctx context.Context, key string) ([]byte, diag.Diagnostics)
	SetKey(ctx context.Context, key string, value []byte) diag.Diagnostics
}

// PlannedBefore reports whether this process has planned the same instance of a
// resource before, and takes note that it has now. Terraform plans a forced
// replacement twice, the second time as a create, and hands the private state of
// the first plan to the second; two instances never share one.
func PlannedBefore(ctx context.Context, creating bool, before, after private) bool {
	if before == nil || after == nil {
		return false
	}
	// A key that is not there is no error, and neither is one that is valid JSON.
	planned, _ := before.GetKey(ctx, plannedKey)
	_ = after.SetKey(ctx, plannedKey, process)
	return creating && bytes.Equal(planned, process)
}
