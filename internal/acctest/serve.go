// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"os"

	framework "github.com/hashicorp/terraform-plugin-framework/provider"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest/process"
)

const (
	// pluginCookie is set by Terraform when it starts a provider, and by nothing else.
	pluginCookie = "TF_PLUGIN_MAGIC_COOKIE"
	// OtherProvider is set in a [Workspace] whose provider is not the one of this
	// source tree. The test package then serves its own, in an init that calls [Serve].
	OtherProvider = "ALEXA_TEST_OTHER_PROVIDER"
	// builtProvider names a binary that is to be the provider of every [Workspace]:
	// internal/cmd/testprovider, which make builds. It starts in half the time of a
	// test binary, and without the race detector. What a provider does at the same time
	// is watched in the tests that have it in their own process.
	builtProvider = "ALEXA_TEST_PROVIDER"
)

// A test binary that Terraform starts is the provider, so that `go test` needs no
// build besides.
func init() {
	if os.Getenv(pluginCookie) != "" && os.Getenv(OtherProvider) == "" {
		process.Run()
	}
}

// executable is what the CLI starts as the provider.
func executable() (string, error) {
	if built := os.Getenv(builtProvider); built != "" {
		return built, nil
	}
	return os.Executable()
}

// Serve is the whole life of a process that is another provider. It does not return.
func Serve(newProvider func() framework.Provider) { process.Serve(newProvider) }
