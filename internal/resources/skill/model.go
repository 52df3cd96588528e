// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

// model is a configuration, a plan or a state.
type model struct {
	SkillID        types.String   `tfsdk:"skill_id"`
	VendorID       types.String   `tfsdk:"vendor_id"`
	InitialListing types.Object   `tfsdk:"initial_listing"`
	Manifest       types.String   `tfsdk:"manifest"`
	ForceDestroy   types.Bool     `tfsdk:"force_destroy"`
	SkipDestroy    types.Bool     `tfsdk:"skip_destroy"`
	Timeouts       timeouts.Value `tfsdk:"timeouts"`
}

// source is where a model is read from.
type source interface {
	Get(ctx context.Context, target any) diag.Diagnostics
}

// read reads a model; there is false for none, as the state of what is to be created.
func read(ctx context.Context, from source, raw tftypes.Value, diags *diag.Diagnostics) (m model, there bool) {
	if raw.IsNull() {
		return model{}, false
	}
	diags.Append(from.Get(ctx, &m)...)
	return m, true
}

// listing is the initial listing; a text that is not there is null.
type listing struct{ locale, name types.String }

// initialListing returns the listing that a creation is to begin with. It is nil where
// there is none or where it is not known yet.
func (m model) initialListing() *listing {
	if m.InitialListing.IsNull() || m.InitialListing.IsUnknown() {
		return nil
	}
	attributes := m.InitialListing.Attributes()
	text := func(name string) types.String {
		// The schema has both as strings.
		value, _ := attributes[name].(types.String)
		return value
	}
	return &listing{locale: text("locale"), name: text("name")}
}

func identify(ctx context.Context, identity *tfsdk.ResourceIdentity, id string) {
	entity.Identify(ctx, identity, map[string]string{entity.SkillID: id})
}
