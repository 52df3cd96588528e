// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package serve

import (
	"context"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// warnOnce is a server that leaves out of an answer the warnings that an earlier
// process of the same command has given. Terraform validates a configuration, then
// validates it again for the plan, with the values that are known by then, and
// validates and plans once more while it applies; and it shows all warnings that
// come of it together. Errors end a command, so they don't come again.
type warnOnce struct {
	server
	// isRepeated notes a warning, and reports whether it has been given before.
	isRepeated func(text string) bool
	// configured is set when Terraform plans or applies. The validation before,
	// which begins every command, always speaks.
	configured atomic.Bool
}

func (s *warnOnce) ConfigureProvider(ctx context.Context, request *tfprotov6.ConfigureProviderRequest) (*tfprotov6.ConfigureProviderResponse, error) {
	s.configured.Store(true)
	return s.server.ConfigureProvider(ctx, request)
}

func (s *warnOnce) ValidateResourceConfig(ctx context.Context, request *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	response, err := s.server.ValidateResourceConfig(ctx, request)
	if err == nil {
		response.Diagnostics = s.sift(request.TypeName, response.Diagnostics)
	}
	return response, err
}

func (s *warnOnce) PlanResourceChange(ctx context.Context, request *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	response, err := s.server.PlanResourceChange(ctx, request)
	// A removal is planned for the command as a whole, and not again while it is
	// applied. Before a destroy Terraform plans everything once without showing it.
	if err == nil && !removes(request.ProposedNewState) {
		response.Diagnostics = s.sift(request.TypeName, response.Diagnostics)
	}
	return response, err
}

func (s *warnOnce) ValidateActionConfig(ctx context.Context, request *tfprotov6.ValidateActionConfigRequest) (*tfprotov6.ValidateActionConfigResponse, error) {
	response, err := s.server.ValidateActionConfig(ctx, request)
	if err == nil {
		response.Diagnostics = s.sift(request.ActionType, response.Diagnostics)
	}
	return response, err
}

// PlanAction is asked for the plan, and again right before the action runs.
func (s *warnOnce) PlanAction(ctx context.Context, request *tfprotov6.PlanActionRequest) (*tfprotov6.PlanActionResponse, error) {
	response, err := s.server.PlanAction(ctx, request)
	if err == nil {
		response.Diagnostics = s.sift(request.ActionType, response.Diagnostics)
	}
	return response, err
}

func removes(proposed *tfprotov6.DynamicValue) bool {
	if proposed == nil {
		return true
	}
	null, err := proposed.IsNull()
	return err == nil && null
}

// sift keeps what has not been said before.
func (s *warnOnce) sift(typeName string, diagnostics []*tfprotov6.Diagnostic) []*tfprotov6.Diagnostic {
	return slices.DeleteFunc(diagnostics, func(d *tfprotov6.Diagnostic) bool {
		if d.Severity != tfprotov6.DiagnosticSeverityWarning {
			return false
		}
		place := ""
		if d.Attribute != nil {
			place = d.Attribute.String()
		}
		repeated := s.isRepeated(strings.Join([]string{typeName, place, d.Summary, d.Detail}, "\x00"))
		return repeated && s.configured.Load()
	})
}
