// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package inskillproductassociation

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

// failure is an operation that did not succeed.
type failure struct {
	// verb says what was being done: "create".
	verb string
	pair pair
	err  error
	// timeout is the operation that bounds it, if one does: "create".
	timeout string
}

// unable is the summary of an error: "Unable to create in-skill product association".
func unable(verb string) string { return "Unable to " + verb + " in-skill product association" }

// What is named in messages, and the trouble of a product that Amazon does not know.
const (
	noun           = "in-skill product"
	unknownProduct = "unknown-product"
)

// liveRule is the rule about associations that can't be undone.
const liveRule = "live-association"

// waysOut is what can be done about an association that is live.
var waysOut = trouble.Cure("live-association")

// report turns an error into what the user reads: with the product, the skill, Amazon's
// words, and what to do next at the end.
func (r *associationResource) report(ctx context.Context, diags *diag.Diagnostics, f failure) {
	var rejected *reconcile.RejectedError
	var locked *reconcile.LockedError
	switch {
	case errors.As(f.err, &locked):
		diags.AddAttributeError(path.Root(entity.SkillID), unable(f.verb), fmt.Sprintf("%s: %s.\n\n%s", entity.SkillID, f.err, entity.Advice(f.err, f.timeout)))
	case errors.Is(f.err, reconcile.ErrNotFound):
		r.reportUnknown(ctx, diags, f)
	case errors.As(f.err, &rejected):
		diags.AddAttributeError(path.Root(productIDName), unable(f.verb), fmt.Sprintf("%s: Amazon did not change the association of %s.\n\n%s\n\n%s",
			productIDName, f.pair, said(rejected), trouble.Cure("association-refused")))
	case errors.Is(f.err, reconcile.ErrForbidden) && f.timeout != "":
		r.reportForbidden(ctx, diags, f)
	case f.timeout == "" && r.Backend.Said.IsExplained(f.err):
		diags.AddError(unable(f.verb), entity.ExplainedElsewhere(noun, f.pair.product))
	default:
		diags.AddError(unable(f.verb), fmt.Sprintf("%s: %s.\n\n%s", entity.Sentence(f.pair.String()), f.err, entity.Advice(f.err, f.timeout)))
	}
}

// said has Amazon's words about a refusal.
func said(rejected *reconcile.RejectedError) string {
	text := ""
	for _, problem := range rejected.Problems {
		text += entity.Quote(problem, rejected.RequestID) + "\n"
	}
	if text == "" {
		return rejected.Err.Error()
	}
	return text[:len(text)-1]
}

// reportUnknown says which of the two Amazon does not know.
func (r *associationResource) reportUnknown(ctx context.Context, diags *diag.Diagnostics, f failure) {
	if _, err := r.Backend.Products.Skills(ctx, f.pair.product, reconcile.Development); err == nil {
		diags.AddAttributeError(path.Root(entity.SkillID), unable(f.verb), entity.UnknownSkill(f.pair.skill, f.err))
		return
	}
	diags.AddAttributeError(path.Root(productIDName), unable(f.verb), entity.Unknown(productIDName, noun, f.pair.product, f.err, unknownProduct))
}

// reportForbidden says why Amazon may have refused: a 403 alone does not tell.
func (r *associationResource) reportForbidden(ctx context.Context, diags *diag.Diagnostics, f failure) {
	live, err := r.Backend.Products.IsAssociatedAt(ctx, f.pair.product, f.pair.skill, reconcile.Live)
	if f.verb != "delete" || err != nil || !live {
		diags.AddAttributeError(path.Root(productIDName), unable(f.verb), fmt.Sprintf("%s: %s: %s.\n\n%s", productIDName, f.pair, f.err, entity.Advice(f.err, f.timeout)))
		return
	}
	diags.AddAttributeError(path.Root(productIDName), unable(f.verb), fmt.Sprintf(
		"%s: in-skill product %s is published with skill %s, and Amazon disassociates no such product: %s.\n\nThe association stays in the state. %s\n\n%s",
		productIDName, f.pair.product, f.pair.skill, f.err, waysOut, rules.Named(liveRule).Reference()))
}
