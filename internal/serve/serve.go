// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package serve is the process that Terraform starts: it serves a provider, and
// keeps small what the libraries for that would let grow with the configuration.
package serve

import (
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/siblings"
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
		return newServer(newProvider, isRepeated)
	}, options...)
}

// shown has what the processes of this command have shown. It is opened for the
// first warning: most processes give none.
var shown = sync.OnceValue(func() *siblings.Registry { return siblings.Open("") })

func isRepeated(text string) bool { return shown().IsRepeated(text) }

// newServer makes the server of a provider: the framework's, with what it lacks.
func newServer(newProvider func() provider.Provider, isRepeated func(text string) bool) tfprotov6.ProviderServer {
	return releasing(&warnOnce{server: whole(Server(newProvider())), isRepeated: isRepeated})
}

// Server is the framework's server of a provider, with better generated configurations.
func Server(served provider.Provider) tfprotov6.ProviderServer {
	return &generating{server: whole(providerserver.NewProtocol6(served)())}
}

// whole is a server of the framework's with every part of the protocol.
func whole(served tfprotov6.ProviderServer) server {
	all, ok := served.(server)
	if !ok {
		panic("serve: the framework's server lacks a part of the protocol")
	}
	return all
}
