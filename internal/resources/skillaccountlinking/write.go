// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillaccountlinking

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Create adopts: what the skill has already becomes what the plan says.
func (r *linkingResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	limit, diags := entity.Timeout(ctx, req.Plan, "create")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	planned := mapped.ValuesOf(req.Plan.Raw)
	r.Backend.Created(ctx, typeName, skillOf(planned), resp.Private)
	written, ok := r.write(ctx, &resp.Diagnostics, change{
		verb: "create", limit: limit, planned: planned, configured: mapped.ValuesOf(req.Config.Raw), private: resp.Private,
	})
	// A create that failed leaves no state: Terraform would take what is there for
	// damaged and plan to destroy it first.
	if !ok || resp.Diagnostics.HasError() {
		return
	}
	r.identify(ctx, resp.Identity, skillOf(planned))
	resp.State.Raw = tftypes.NewValue(req.Plan.Raw.Type(), r.StateOf(req.Plan.Raw, written))
}

// Update writes everything again, unless nothing has changed that Amazon is told of.
func (r *linkingResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	prior, planned := mapped.ValuesOf(req.State.Raw), mapped.ValuesOf(req.Plan.Raw)
	r.identify(ctx, resp.Identity, skillOf(planned))
	limit, diags := entity.Timeout(ctx, req.Plan, "update")
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	if !writes(prior, planned) {
		resp.State.Raw = req.Plan.Raw
		return
	}
	written, ok := r.write(ctx, &resp.Diagnostics, change{
		verb: "update", limit: limit, prior: prior, planned: planned, configured: mapped.ValuesOf(req.Config.Raw), private: resp.Private,
	})
	if ok {
		resp.State.Raw = tftypes.NewValue(req.Plan.Raw.Type(), r.StateOf(req.Plan.Raw, written))
	}
}

// change is what a create or an update has to do.
type change struct {
	verb  string
	limit time.Duration
	// prior is the state that the plan was made from, nil for a create.
	prior, planned, configured mapped.Values
	private                    mapped.PrivateState
}

// write brings the account linking to the plan and returns what it is then; ok is false
// when it is as it was before.
func (r *linkingResource) write(ctx context.Context, diags *diag.Diagnostics, c change) (current mapped.Values, ok bool) {
	id, desired := skillOf(c.planned), r.desired(c.planned, c.configured)
	failed := func(err error) {
		r.Report(diags, r.Backend.Said, mapped.Failure{Verb: c.verb, Key: id, Err: err, Sent: desired, Timeout: c.verb})
	}
	if r.Backend.Linkings == nil {
		failed(entity.ErrUnconfigured)
		return nil, false
	}
	ctx, cancel := context.WithTimeout(ctx, c.limit)
	defer cancel()
	written, err := r.Backend.Linkings.Put(ctx, id, reconcile.Change{
		Owner: typeName, Created: c.prior == nil,
		Edit: func(shown document.Value) (document.Value, error) { return r.edit(shown, desired, c.prior) },
	})
	if err != nil {
		failed(err)
		return nil, false
	}
	diags.Append(remember(ctx, c.private, written.Version)...)
	// The state has what Amazon never shows as the plan has it, which has no secret that
	// is write-only.
	read := completed(written.Document, r.Encode(c.planned))
	if current, err = r.Decode(read); err != nil {
		failed(err)
		return nil, false
	}
	var found diag.Diagnostics
	for _, d := range r.Compare(r.Merge(read, r.Encode(c.planned)), read) {
		found.AddAttributeError(entity.Place(d.Attribute), r.Unable(c.verb), fmt.Sprintf(
			"Amazon reported success for skill %s, but its account linking has another value than was sent for %s: it was to be %s and is %s.\n\n"+
				"The skill keeps what Amazon made of it, unless somebody else has written since. Plan again to see the difference; "+
				"if the value can't be stored, configure the one that Amazon has.", id, d.Attribute, d.Before(), d.After()))
	}
	diags.Append(r.Masked(found, desired)...)
	return current, true
}

// edit makes what is written of what Amazon shows, unless that is no longer what the
// plan was made from.
func (r *linkingResource) edit(shown, desired document.Value, prior mapped.Values) (document.Value, error) {
	if _, err := r.Decode(shown); err != nil {
		return shown, err
	}
	if prior != nil {
		before := r.Encode(prior)
		if conflicts := r.Conflicts(before, desired, completed(shown, before)); len(conflicts) > 0 {
			return shown, &mapped.ChangedError{Conflicts: conflicts}
		}
	}
	if !shown.Exists() {
		shown = document.EmptyObject()
	}
	sent := r.Merge(shown, desired)
	for _, key := range neverShown {
		sent = sent.With(key, desired.Member(key))
	}
	return sent, nil
}
