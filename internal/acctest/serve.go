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
)

// A test binary that Terraform starts is the provider. So a [Workspace] needs no
// build of its own, and the race detector watches the provider there too.
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
