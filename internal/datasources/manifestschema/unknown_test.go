// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package manifestschema_test

import (
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/acctest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

func later(value string) string {
	return fmt.Sprintf("resource \"terraform_data\" \"later\" {\n  input = %q\n}\n", value)
}

func TestArgumentThatIsNotKnownYet(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	w := e.Workspace(source("  vendor_id = terraform_data.later.output") + later(sandbox.VendorID))
	w.Succeed("plan", "-out=plan")
	expectRequests(t, e)
	w.Succeed("apply", "plan")
	expectRequests(t, e, locate, document)
	expectOutputs(t, w, map[string]any{"vendor_id": sandbox.VendorID})
}

// Terraform takes no unknown value from a data source, so the error has to say
// the way out, and the way out has to work.
func TestProviderThatIsNotConfiguredYet(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	provider := "provider \"alexa\" {\n  endpoint = terraform_data.later.output\n}\n" + later(e.URL)
	w := e.Workspace(source("") + provider)
	run := w.CLI("plan", "-json")
	if found := run.Find("error", "depends_on"); run.Code != 1 || len(found) != 1 || found[0].Address != "data.alexa_manifest_schema.this" {
		t.Errorf("exited with %d: %s", run.Code, run.Output)
	}
	expectRequests(t, e)

	w.Write("main.tf", source("  depends_on = [terraform_data.later]")+provider)
	w.Succeed("plan", "-out=plan")
	expectRequests(t, e)
	w.Succeed("apply", "plan")
	expectRequests(t, e, vendors, locate, document)
	expectOutputs(t, w, map[string]any{"operation": "UPDATE_SKILL"})
}

// A Terraform that can put off a data source is asked to.
func TestProviderThatIsNotConfiguredYetIsWaitedFor(t *testing.T) {
	t.Parallel()
	e := acctest.Start(t, bare)
	p := e.Protocol(map[string]tftypes.Value{"endpoint": tftypes.NewValue(tftypes.String, tftypes.UnknownValue)})
	schemas, err := p.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	typed := schemas.DataSourceSchemas["alexa_manifest_schema"].ValueType()
	null := tftypes.NewValue(tftypes.String, nil)
	config, err := tfprotov6.NewDynamicValue(typed, tftypes.NewValue(typed, map[string]tftypes.Value{"vendor_id": null, "operation": null, "schema": null}))
	if err != nil {
		t.Fatal(err)
	}
	answer, err := p.ReadDataSource(t.Context(), &tfprotov6.ReadDataSourceRequest{
		TypeName: "alexa_manifest_schema", Config: &config,
		ClientCapabilities: &tfprotov6.ReadDataSourceClientCapabilities{DeferralAllowed: true},
	})
	if err != nil || len(answer.Diagnostics) > 0 {
		t.Fatalf("got %v and %+v", err, answer)
	}
	if answer.Deferred == nil || answer.Deferred.Reason != tfprotov6.DeferredReasonProviderConfigUnknown {
		t.Errorf("it was not put off but %+v", answer.Deferred)
	}
	expectRequests(t, e)
}
