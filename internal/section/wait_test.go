// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"context"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// busy is an Amazon whose update never ends. It is asked nothing else.
type busy struct{ reconcile.ManifestAPI }

func (busy) GetManifest(context.Context, string, smapi.Stage) (smapi.Manifest, error) {
	return smapi.Manifest{}, &smapi.StatusRedirectError{}
}

func (busy) ManifestStatus(context.Context, string) (smapi.Status, error) {
	return smapi.Status{State: smapi.UpdateInProgress}, nil
}

// Whoever has waited for an update that did not end is told that it runs.
func TestARefreshThatWaitsInVainSaysWhatFor(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		permissions := section.Resource(sections["permissions"], &mapped.Strictness{})()
		configurable, ok := permissions.(resource.ResourceWithConfigure)
		if !ok {
			t.Fatal("the resource is not to be configured")
		}
		var configured resource.ConfigureResponse
		configurable.Configure(t.Context(), resource.ConfigureRequest{
			ProviderData: &entity.Backend{Manifests: reconcile.New(reconcile.Config{
				Store: reconcile.NewManifests(busy{}, skillmanifest.Open, skillmanifest.Wrap),
			})},
		}, &configured)
		var described resource.SchemaResponse
		permissions.Schema(t.Context(), resource.SchemaRequest{}, &described)
		state := tfsdk.State{
			Schema: described.Schema,
			Raw:    object(t, described.Schema.Type().TerraformType(t.Context()), map[string]any{"skill_id": skillID, "permissions": []string{person}}),
		}
		response := resource.ReadResponse{State: state}
		permissions.Read(t.Context(), resource.ReadRequest{State: state}, &response)
		if response.Diagnostics.ErrorsCount() != 1 {
			t.Fatalf("got %v, want one error", response.Diagnostics)
		}
		detail := response.Diagnostics[0].Detail()
		if !strings.Contains(detail, "the last status was IN_PROGRESS") || !strings.HasSuffix(detail, "Plan again to see what the skill has.") {
			t.Errorf("it says %q", detail)
		}
		if response.State.Raw.IsNull() {
			t.Error("the resource left the state")
		}
	})
}
