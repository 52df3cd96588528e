// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"errors"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Read refreshes the state. A skill that is gone, or that has lost the section,
// leaves it.
func (r *sectionResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	id := skillOf(mapped.ValuesOf(req.State.Raw))
	identify(ctx, resp.Identity, id)
	if r.backend.Manifests == nil {
		return
	}
	manifest, err := r.backend.Manifests.Read(ctx, id, reconcile.Development)
	var current values
	var present bool
	if err == nil {
		current, present, err = r.open(mapped.Recognize(ctx, r.Meaning, req.Private, manifest))
	}
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		resp.State.RemoveResource(ctx)
	case err != nil:
		r.report(&resp.Diagnostics, mapped.Failure{Verb: "read", Key: id, Err: err})
	case !present:
		resp.State.RemoveResource(ctx)
	default:
		resp.State.Raw = r.state(req.State.Raw, current)
		_, noted := mapped.Learn(ctx, r.Meaning, resp.Private, r.Encode(mapped.ValuesOf(resp.State.Raw)), manifest)
		resp.Diagnostics.Append(noted...)
	}
}

// fetch reads the section from the skill. While an update of the skill runs it
// waits, and the engine ends that in time.
func (s section) fetch(ctx context.Context, backend entity.Backend, id string) (current values, present bool, err error) {
	manifest, err := backend.Manifests.Read(ctx, id, reconcile.Development)
	if err != nil {
		return nil, false, err
	}
	return s.open(manifest)
}

// open reads the section of a manifest.
func (s section) open(manifest document.Value) (current values, present bool, err error) {
	current, err = s.Decode(manifest)
	return current, s.Present(manifest), err
}
