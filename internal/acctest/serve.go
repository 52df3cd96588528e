// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"log"
	"os"
	"time"

	framework "github.com/hashicorp/terraform-plugin-framework/provider"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/serve"
)

const (
	// pluginCookie is set by Terraform when it starts a provider, and by nothing else.
	pluginCookie = "TF_PLUGIN_MAGIC_COOKIE"
	// OtherProvider is set in a [Workspace] whose provider is not the one of this
	// source tree. The test package then serves its own, in an init that calls [Serve].
	OtherProvider = "ALEXA_TEST_OTHER_PROVIDER"
	// batchWindow is set in a [Workspace] of an [Environment] with a BatchWindow.
	batchWindow = "ALEXA_TEST_BATCH_WINDOW"
	// builtProvider names the binary of this package's tests, to be the provider of
	// every [Workspace]. `make race` sets it to one without the race detector, with
	// which each run of the CLI would take seconds: what a provider does at the same
	// time is watched in the tests that have it in their own process.
	builtProvider = "ALEXA_TEST_PROVIDER"
)

// A test binary that Terraform starts is the provider, so that a [Workspace] needs
// no build of its own.
func init() {
	if os.Getenv(pluginCookie) == "" || os.Getenv(OtherProvider) != "" {
		return
	}
	var options []provider.Option
	if text := os.Getenv(batchWindow); text != "" {
		window, err := time.ParseDuration(text)
		if err != nil {
			log.Fatalf("%s: %s", batchWindow, err)
		}
		options = append(options, provider.WithBatchWindow(window))
	}
	Serve(provider.New("test", options...))
}

// executable is what the CLI starts as the provider.
func executable() (string, error) {
	if built := os.Getenv(builtProvider); built != "" {
		return built, nil
	}
	return os.Executable()
}

// Serve is the whole life of a process that is a provider. It does not return.
func Serve(newProvider func() framework.Provider) {
	err := serve.Provider(provider.Address, newProvider, false)
	if err == nil {
		err = leavePeak()
	}
	if err != nil {
		log.Fatal(err)
	}
	os.Exit(0)
}
