// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// terraform-provider-alexa lets Terraform and OpenTofu manage the price, the
// privacy answers and the permissions in the manifest of an Alexa skill.
package main

import (
	"flag"
	"log"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/serve"
)

// version and commit are set by the linker when a release is built.
var (
	version = "dev"
	commit  = "none"
)

func main() {
	debug := flag.Bool("debug", false, "serve for a debugger: print the environment variable that makes Terraform attach to this process")
	flag.Parse()

	// Terraform shows what a provider writes to standard error only in its log.
	log.Printf("terraform-provider-alexa %s (%s)", version, commit)
	err := serve.Provider(provider.Address, provider.New(version), *debug)
	if err != nil {
		log.Fatal(err)
	}
}
