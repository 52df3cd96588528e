// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package entity holds what every Terraform entity of the provider shares,
// whatever it manages: what the provider hands to it, identity, timeouts, the
// attribute that a message is placed on, and what a message advises to do.
package entity

import (
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/siblings"
)

// Backend is what the provider hands to its entities. What needs Amazon is nil while
// an argument of the provider is not known yet. Then nothing is read and nothing
// fails; what needs Amazon is left to apply.
type Backend struct {
	// Manifests are the manifests of skills, by skill id.
	Manifests *reconcile.Engine
	// Products are the in-skill products of the account.
	Products *reconcile.Products
	// BetaTests are the beta tests of skills, by skill id.
	BetaTests *reconcile.BetaTests
	// Linkings are the account linkings of skills, by skill id.
	Linkings *reconcile.Linkings
	// Models are the interaction models of skills.
	Models *reconcile.Models
	// Account is the developer account behind the credentials.
	Account *reconcile.Account
	// Certification takes skills to their customers.
	Certification *reconcile.Certification
	// Siblings has what other provider configurations plan in the same run; nil
	// also where that can't be known.
	Siblings *siblings.Registry
	// Settings are arguments of the provider block that count for every resource
	// which has an attribute of the same name and leaves it out. They are there also
	// while another argument is not known, and may be unknown themselves.
	Settings map[string]tftypes.Value
	// Said is what the user has been told already.
	Said *Said
}

// EndpointVariable is the ASK CLI's environment variable for the address of the
// Skill Management API, which the provider heeds as well.
const EndpointVariable = "ASK_SMAPI_SERVER_BASE_URL"

// ErrUnconfigured is met when Terraform applies although an argument of the
// provider is still unknown, which it never should.
var ErrUnconfigured = errors.New("an argument of the provider is not known, so no request can be made")

// Configure takes over what the provider hands out. It is nil where the provider
// has not been configured, as in terraform validate.
func (b *Backend) Configure(data any, typeName string) diag.Diagnostics {
	var diags diag.Diagnostics
	switch handed := data.(type) {
	case nil:
	case *Backend:
		*b = *handed
	default:
		diags.AddError("Unable to configure "+typeName, fmt.Sprintf(
			"The provider handed over a %T where an *entity.Backend belongs. This is a bug of the provider; please report it.", data))
	}
	return diags
}
