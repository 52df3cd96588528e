// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package sandbox is the Alexa Skill Management API (SMAPI) and the token endpoint of Login with Amazon (LWA), in memory.
//
// It exists so that a provider can be tested against something that refuses, delays, rewrites and forgets the way
// Amazon does. It therefore shares no code with the provider: a mistake in the provider's reading of the manifest must
// not be repeated here. Documents are kept as the bytes that came in and are only looked at where Amazon looks at them.
//
// Where Amazon's behaviour is not published, the comments say what was observed and what was chosen.
package sandbox

// What every sandbox accepts. The shapes are Amazon's; the values are obviously not secrets.
const (
	// AccessToken is accepted from the start, without asking the token endpoint.
	AccessToken = "Atza|sandbox"
	// RefreshToken is exchanged for a new access token together with ClientID and ClientSecret.
	RefreshToken = "Atzr|sandbox"
	// ClientID is the id of the only LWA security profile.
	ClientID = "sandbox"
	// ClientSecret is the secret of that security profile.
	ClientSecret = "sandbox"
	// VendorID is the only developer account that the tokens belong to.
	VendorID = "MSANDBOX"
)

// The three stages of a skill that the API knows.
const (
	stageDevelopment = "development"
	stageCertified   = "certified"
	stageLive        = "live"
)
