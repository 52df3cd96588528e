// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package docgen renders registry documentation for a protocol 6 provider without a Terraform CLI.
package docgen
