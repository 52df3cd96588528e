// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Command testprovider is the provider that the CLI starts in tests.
package main

import "github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest/process"

func main() { process.Run() }
