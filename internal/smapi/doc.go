// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package smapi is the HTTP client for Amazon's Alexa Skill Management API
// (https://developer.amazon.com/docs/alexa/smapi/smapi-overview.html) and for
// the Login with Amazon tokens that open it.
//
// It knows requests, answers, tokens, throttling and repetition, and nothing
// of what a manifest means: documents go through it as bytes. What may safely
// be repeated is repeated here; a write whose answer was lost is reported as
// an [AmbiguousError], because only a caller that reads back can settle it.
package smapi
