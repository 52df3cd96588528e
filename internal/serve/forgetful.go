// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package serve

import (
	"context"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// server is what the framework serves and Terraform asks for.
type server interface {
	tfprotov6.ProviderServer
	tfprotov6.ListResourceServer
}

// forgetful is a server that keeps nothing of a request about a resource after
// it has answered it. Of the other kinds of requests there are few in a run.
type forgetful struct {
	server
}

// forgetting makes a server of the framework's forgetful.
func forgetting(served tfprotov6.ProviderServer) forgetful {
	whole, ok := served.(server)
	if !ok {
		panic("serve: the framework's server has no lists")
	}
	return forgetful{whole}
}

func (f forgetful) ValidateResourceConfig(ctx context.Context, request *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	return answer(ctx, request, f.server.ValidateResourceConfig)
}

func (f forgetful) UpgradeResourceState(ctx context.Context, request *tfprotov6.UpgradeResourceStateRequest) (*tfprotov6.UpgradeResourceStateResponse, error) {
	return answer(ctx, request, f.server.UpgradeResourceState)
}

func (f forgetful) UpgradeResourceIdentity(ctx context.Context, request *tfprotov6.UpgradeResourceIdentityRequest) (*tfprotov6.UpgradeResourceIdentityResponse, error) {
	return answer(ctx, request, f.server.UpgradeResourceIdentity)
}

func (f forgetful) ReadResource(ctx context.Context, request *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	return answer(ctx, request, f.server.ReadResource)
}

func (f forgetful) PlanResourceChange(ctx context.Context, request *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	return answer(ctx, request, f.server.PlanResourceChange)
}

func (f forgetful) ApplyResourceChange(ctx context.Context, request *tfprotov6.ApplyResourceChangeRequest) (*tfprotov6.ApplyResourceChangeResponse, error) {
	return answer(ctx, request, f.server.ApplyResourceChange)
}

func (f forgetful) ImportResourceState(ctx context.Context, request *tfprotov6.ImportResourceStateRequest) (*tfprotov6.ImportResourceStateResponse, error) {
	return answer(ctx, request, f.server.ImportResourceState)
}

func answer[Request, Response any](ctx context.Context, request Request, method func(context.Context, Request) (Response, error)) (Response, error) {
	call, end := begin(ctx)
	defer end()
	return method(call, request)
}
