// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package pages has the tests that do what the README, the documentation and the
// examples say, with the real CLI against a sandbox. It has nothing else.
package pages
