// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package snapshot holds the files of a release against what the Terraform and OpenTofu registries ask of them, and
// with the build tag snapshot those that `make snapshot` has built.
package snapshot
