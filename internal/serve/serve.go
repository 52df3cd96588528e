// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package serve is the process that Terraform starts: it serves a provider, and
// keeps small what the libraries for that would let grow with the configuration.
package serve

import (
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"
)

// ProtocolVersion is the plugin protocol that is served. The registry's manifest
// file must name the same.
const ProtocolVersion = 6

// Provider serves a provider until Terraform ends it. The address is where the
// registries list it. To debug serves for a debugger: it prints the environment
// variable that makes Terraform attach to this process.
func Provider(address string, newProvider func() provider.Provider, debug bool) error {
	var options []tf6server.ServeOpt
	if debug {
		options = append(options, tf6server.WithManagedDebug())
	} else if err := silenceLogs(address); err != nil {
		return err
	}
	return tf6server.Serve(address, func() tfprotov6.ProviderServer {
		return releasing(providerserver.NewProtocol6(newProvider())())
	}, options...)
}
