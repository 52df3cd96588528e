// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillaccountlinking

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// versionKey is where the private state has the version (ETag) of the last write, or of
// the import.
const versionKey = "version"

// remember notes a version.
func remember(ctx context.Context, private mapped.PrivateState, version string) diag.Diagnostics {
	return private.SetKey(ctx, versionKey, document.Text(version).JSON())
}

// remembered is the version of the last write, "" where none was noted.
func remembered(ctx context.Context, private mapped.PrivateState) string {
	// A key that is not there is no error, and what can't be read is as good as nothing.
	content, _ := private.GetKey(ctx, versionKey)
	version, err := document.Parse(content)
	if err != nil {
		return ""
	}
	return version.Text()
}

// Read refreshes the state. Account linking that is gone leaves it.
func (r *linkingResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	state := mapped.ValuesOf(req.State.Raw)
	id, before := skillOf(state), r.Encode(state)
	r.identify(ctx, resp.Identity, id)
	if r.Backend.Linkings == nil {
		return
	}
	shown, err := r.Backend.Linkings.Snapshot(ctx, id, reconcile.Development)
	var current mapped.Values
	if err == nil {
		current, err = r.Decode(completed(shown.Document, before))
	}
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		resp.State.RemoveResource(ctx)
		return
	case err != nil:
		r.Report(&resp.Diagnostics, r.Backend.Said, mapped.Failure{Verb: "read", Key: id, Err: err, Sent: before})
		return
	}
	attributes := r.StateOf(req.State.Raw, current)
	resp.State.Raw = tftypes.NewValue(req.State.Raw.Type(), attributes)
	switch known := remembered(ctx, req.Private); {
	case known == "":
		resp.Diagnostics.Append(remember(ctx, resp.Private, shown.Version)...)
	case !reconcile.SameVersion(known, shown.Version) && len(r.Compare(before, r.Encode(attributes))) == 0:
		resp.Diagnostics.AddWarning(fmt.Sprintf("Account linking of %s was written by somebody else", label(id)), fmt.Sprintf(
			"What Amazon shows of the account linking of skill %s is as Terraform has it, but its version (ETag) is another one than that of the last write of this resource. "+
				"So somebody may have changed what Amazon never shows: the client secret, reciprocal_access_token_url or skip_on_enablement.\n\n"+
				"To write what is configured again, change %s and apply. This warning stays until then, because no refresh can tell what was changed.", id, secretVersion))
	}
}
