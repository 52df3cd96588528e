// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel

import (
	"context"
	"errors"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Read refreshes the state. A model that is gone leaves it.
func (r *modelResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	state, _ := read(ctx, req.State, req.State.Raw, &resp.Diagnostics)
	identify(ctx, resp.Identity, state.SkillID.ValueString(), state.Locale.ValueString())
	if resp.Diagnostics.HasError() || r.Backend.Models == nil {
		return
	}
	stored, err := r.Backend.Models.Model(ctx, state.key())
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		resp.State.RemoveResource(ctx)
	case err != nil:
		r.report(&resp.Diagnostics, failure{verb: "read", values: state, err: err})
	default:
		resp.Diagnostics.Append(resp.State.Set(ctx, state.with(stored))...)
	}
}

// with is what is known of a model, written as before wherever it means the same.
func (v values) with(stored reconcile.Model) values {
	before, err := declare(v.Content.ValueString())
	switch {
	case err != nil:
		// A state that can't be read is written anew.
		v.Content = types.StringValue(declared{wrapped: true}.withContent(stored.Content))
	case !same(before.content, stored.Content):
		v.Content = types.StringValue(before.withContent(conform(stored.Content, before.content)))
	}
	if stored.Described {
		v.Description = descriptionOf(stored.Description)
	}
	v.Version = versionOf(stored)
	return v
}

func descriptionOf(text string) types.String {
	if text == "" {
		return types.StringNull()
	}
	return types.StringValue(text)
}

func versionOf(stored reconcile.Model) types.String { return descriptionOf(stored.Version) }
