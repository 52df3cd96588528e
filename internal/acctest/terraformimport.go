// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// Import imports a resource by its ID into the state.
func (r *Terraform) Import(address, id string) Report {
	r.t.Helper()
	return r.ImportAll(map[string]string{address: id})
}

// ImportAll imports resources by their IDs, which it is given by address, in one run.
func (r *Terraform) ImportAll(ids map[string]string) Report {
	r.t.Helper()
	return r.each(r.process(), slices.Sorted(maps.Keys(ids)), func(ctx context.Context, c *core) {
		address := c.address
		if r.stored(address) != nil {
			c.note(Diagnostic{Severity: "error", Summary: "Resource already managed by Terraform", Address: address})
			return
		}
		answer, err := c.ImportResourceState(ctx, &tfprotov6.ImportResourceStateRequest{TypeName: c.typeName, ID: ids[address]})
		if err != nil {
			c.succeeded(err, nil)
			return
		}
		if !c.succeeded(nil, answer.Diagnostics) {
			return
		}
		if len(answer.ImportedResources) != 1 {
			c.violation("Import returned no resources", "there is not exactly one")
			return
		}
		imported := answer.ImportedResources[0]
		value, ok := c.unpack("Provider produced invalid object", imported.State)
		if !ok {
			return
		}
		now, ok := c.refresh(ctx, object{value: value, private: imported.Private, identity: imported.Identity})
		if !ok {
			return
		}
		if now.value.IsNull() {
			c.note(Diagnostic{
				Severity: "error", Summary: "Cannot import non-existent remote object", Address: address,
				Detail: "While attempting to import an existing object, the provider detected that no object exists with the given id.",
			})
			return
		}
		r.keep(address, c.store(now))
	})
}
