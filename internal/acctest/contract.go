// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

//go:build contract

package acctest

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/contract"

// Whatever acceptance tests make the provider and the sandbox say to each other
// is then held against Amazon's description of the API.
func init() { observe = contract.Judge }
