// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package entitlementreset is the action that lets a tester buy an in-skill product
// again.
package entitlementreset

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/actions"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

const (
	productID = "product_id"
	stage     = "stage"
	unable    = "Unable to reset the entitlement"
)

// New makes the action.
var New = actions.Define(actions.Definition{
	TypeName: "alexa_entitlement_reset",
	Unable:   unable,
	Description: "Makes Amazon forget that the account behind the provider's credentials has bought an in-skill product, so that the purchase can be tested again. " +
		"It is about this account alone: what customers have bought stays theirs, and so does what other testers have.\n\n" +
		"What was never bought can be reset too. Nothing is refunded; purchases by the developer at the development stage cost nothing.",
	Attributes: map[string]schema.Attribute{
		productID: schema.StringAttribute{
			Required:            true,
			MarkdownDescription: "The ID of the product, such as `amzn1.adg.product.00000000-0000-0000-0000-000000000000`.",
			Validators:          []validator.String{stringvalidator.LengthAtLeast(1)},
		},
		stage: schema.StringAttribute{
			Optional: true,
			MarkdownDescription: fmt.Sprintf("Where the product was bought: `%s` (the default), where testers buy it, or `%s`.",
				reconcile.Development, reconcile.Live),
			Validators: []validator.String{stringvalidator.OneOf(string(reconcile.Development), string(reconcile.Live))},
		},
	},
	Check:  check,
	Invoke: invoke,
})

// check asks for the product, unless it is yet to be made.
func check(ctx context.Context, call actions.Call) {
	if call.IsUnknown(ctx, productID) || call.IsUnknown(ctx, stage) {
		return
	}
	id, at := arguments(ctx, call)
	_, err := call.Backend.Products.Summary(ctx, id, at)
	report(ctx, call, id, at, err)
}

func invoke(ctx context.Context, call actions.Call) {
	id, at := arguments(ctx, call)
	err := call.Backend.Products.Reset(ctx, id, at)
	report(ctx, call, id, at, err)
	if err == nil {
		call.Progress("This account can buy the in-skill product %s again (%s).", id, at)
	}
}

func arguments(ctx context.Context, call actions.Call) (id string, at reconcile.Stage) {
	at = reconcile.Stage(call.Text(ctx, stage))
	if at == "" {
		at = reconcile.Development
	}
	return call.Text(ctx, productID), at
}

// report says what went wrong. A product without a live stage is another mistake than
// no product, and Amazon's answer is the same.
func report(ctx context.Context, call actions.Call, id string, at reconcile.Stage, err error) {
	if err == nil {
		return
	}
	if at != reconcile.Development && errors.Is(err, reconcile.ErrNotFound) {
		if _, unread := call.Backend.Products.Summary(ctx, id, reconcile.Development); unread == nil {
			call.Diagnostics.AddAttributeError(path.Root(stage), unable, fmt.Sprintf(
				"stage: the in-skill product %s has no stage %s, so nobody can have bought it there.\n\n%s", id, at, trouble.Cure("nothing-bought")))
			return
		}
	}
	call.Fail(actions.Subject{Attribute: productID, Noun: "in-skill product", Key: id, Missing: "unknown-product"}, err)
}
