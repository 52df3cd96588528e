// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package types holds what Terraform's own types lack: exact decimals, which
// Terraform computes with noise after some 150 digits.
package types
