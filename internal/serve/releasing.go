// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package serve

import (
	"context"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// server is what the framework serves and Terraform asks for: the protocol and
// every part of it that a server may lack.
type server interface {
	tfprotov6.ProviderServer
	tfprotov6.ListResourceServer
	tfprotov6.ActionServer
	tfprotov6.StateStoreServer
}

// releasingServer is a server that keeps nothing of a request about a resource
// after it has answered it. Of the other kinds of requests there are few in a run.
type releasingServer struct {
	server
}

// releasing makes a server that releases what it is given.
func releasing(served server) releasingServer { return releasingServer{served} }

func (s releasingServer) ValidateResourceConfig(ctx context.Context, request *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	return release(ctx, request, s.server.ValidateResourceConfig)
}

func (s releasingServer) UpgradeResourceState(ctx context.Context, request *tfprotov6.UpgradeResourceStateRequest) (*tfprotov6.UpgradeResourceStateResponse, error) {
	return release(ctx, request, s.server.UpgradeResourceState)
}

func (s releasingServer) UpgradeResourceIdentity(ctx context.Context, request *tfprotov6.UpgradeResourceIdentityRequest) (*tfprotov6.UpgradeResourceIdentityResponse, error) {
	return release(ctx, request, s.server.UpgradeResourceIdentity)
}

func (s releasingServer) ReadResource(ctx context.Context, request *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	return release(ctx, request, s.server.ReadResource)
}

func (s releasingServer) PlanResourceChange(ctx context.Context, request *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	return release(ctx, request, s.server.PlanResourceChange)
}

func (s releasingServer) ApplyResourceChange(ctx context.Context, request *tfprotov6.ApplyResourceChangeRequest) (*tfprotov6.ApplyResourceChangeResponse, error) {
	return release(ctx, request, s.server.ApplyResourceChange)
}

func (s releasingServer) ImportResourceState(ctx context.Context, request *tfprotov6.ImportResourceStateRequest) (*tfprotov6.ImportResourceStateResponse, error) {
	return release(ctx, request, s.server.ImportResourceState)
}

// release lets go of the context of a request when it is answered.
func release[Request, Response any](ctx context.Context, request Request, method func(context.Context, Request) (Response, error)) (Response, error) {
	call, end := begin(ctx)
	defer end()
	return method(call, request)
}
