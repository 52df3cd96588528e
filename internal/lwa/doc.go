// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package lwa gets the access tokens that open Amazon's Alexa Skill Management
// API, from Login with Amazon
// (https://developer.amazon.com/docs/login-with-amazon/refresh-token.html) or
// from a profile of the ASK CLI.
//
// It decides which of the credentials that a machine offers are used, and says
// in every error where they came from. It knows nothing of what a token is
// used for.
package lwa
