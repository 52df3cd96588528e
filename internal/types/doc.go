// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package types says when two values mean the same: exact decimals, which
// Terraform computes with noise after some 150 digits, and texts, which editors
// and consoles write in different ways. What means the same is no change.
package types
