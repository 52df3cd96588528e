// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"log"
	"os"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
)

// pluginCookie is set by Terraform when it starts a provider, and by nothing else.
const pluginCookie = "TF_PLUGIN_MAGIC_COOKIE"

// A test binary that Terraform starts is the provider. So a [Workspace] needs no
// build of its own, and the race detector watches the provider there too.
func init() {
	if os.Getenv(pluginCookie) == "" {
		return
	}
	err := providerserver.Serve(context.Background(), provider.New("test"), providerserver.ServeOpts{
		Address:         provider.Address,
		ProtocolVersion: provider.ProtocolVersion,
	})
	if err != nil {
		log.Fatal(err)
	}
	os.Exit(0)
}
