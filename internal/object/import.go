// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package object

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// ImportState reads the document at once instead of leaving it to the refresh that
// follows, because only here can it be said why there is nothing to import.
func (r *objectResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	key := req.ID
	if key == "" && req.Identity != nil {
		key = r.keyOf(mapped.ValuesOf(req.Identity.Raw))
	}
	if key == "" {
		resp.Diagnostics.AddError(r.Unable("import"), fmt.Sprintf("The import names no %[1]s. Give the ID of the %[1]s.", r.Definition.Noun))
		return
	}
	r.identify(ctx, resp.Identity, key)
	if !r.backend.RequireAccount(&resp.Diagnostics, r.Unable("import"), r.Definition.Noun) {
		return
	}
	stored, err := r.documents.Engine().Read(ctx, key, reconcile.Development)
	var current mapped.Values
	if err == nil {
		current, err = r.Decode(stored)
	}
	if err != nil {
		r.Report(&resp.Diagnostics, r.backend.Said, mapped.Failure{Verb: "import", Key: key, Err: err})
		return
	}
	attributes := mapped.Imported(resp.State.Raw.Type(), current)
	attributes[r.Definition.Key] = tftypes.NewValue(tftypes.String, key)
	r.noteFacts(ctx, &resp.Diagnostics, attributes, key)
	resp.State.Raw = tftypes.NewValue(resp.State.Raw.Type(), attributes)
}
