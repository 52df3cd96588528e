// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package process is what a process does that the CLI starts as the provider in tests.
package process

import (
	"log"
	"os"
	"time"

	framework "github.com/hashicorp/terraform-plugin-framework/provider"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/serve"
)

// BatchWindow is the variable with the batch window of the provider, as a duration.
const BatchWindow = "ALEXA_TEST_BATCH_WINDOW"

// Run serves the provider of this source tree. It does not return.
func Run() {
	var options []provider.Option
	if text := os.Getenv(BatchWindow); text != "" {
		window, err := time.ParseDuration(text)
		if err != nil {
			log.Fatalf("%s: %s", BatchWindow, err)
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
