// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// judge applies the rules about a product in a certain skill, which meet nowhere else.
// The association is made by then: the rules are warnings, and what can't be read is
// judged by nobody.
func (r *associationResource) judge(ctx context.Context, diags *diag.Diagnostics, p pair) {
	mode := r.strictness.Mode()
	if mode == rules.Off {
		return
	}
	manifest, err := r.Backend.Manifests.Read(ctx, p.skill, reconcile.Development)
	if err != nil || !rules.IsForChildren(manifest) {
		return
	}
	definition, err := r.Backend.Products.Read(ctx, p.product, reconcile.Development)
	if err != nil {
		return
	}
	for _, finding := range rules.Judge(typeName, rules.Configured, mode, rules.ViewOfAssociation(manifest, definition)) {
		diags.AddAttributeWarning(path.Root(productIDName), fmt.Sprintf("%s: %s", finding.Rule.Title, p),
			fmt.Sprintf("%s: %s\n\n%s", productIDName, finding.Message, finding.Rule.Reference()))
	}
}
