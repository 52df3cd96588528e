// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproduct_test

import (
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
)

// edit replaces one text in the configuration, and one in the definition.
func edit(name, hcl, becomes, json, turns string) acctest.Edit {
	return acctest.Edit{Name: name, HCL: [2]string{hcl, becomes}, JSON: [2]string{json, turns}}
}

// hcl is the configuration of the subject with other texts.
func hcl(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(full) }
