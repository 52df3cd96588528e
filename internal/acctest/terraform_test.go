// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
)

const listed = `{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}}, "apis": {"custom": {}}}`

// Terraform applies resources at the same time, which the provider relies on to
// write a manifest once for all of its sections.
func TestResourcesAreAppliedTogether(t *testing.T) {
	t.Parallel()
	e := Start(t, listed)
	// Whether they come together is not to depend on how busy the machine is.
	e.BatchWindow = 3 * time.Second
	r := e.Terraform(t)
	if planned := r.Succeed(Sections("4.99", true, "alexa::person_id:read")).Planned(); len(planned) != 3 {
		t.Errorf("planned %v", planned)
	}
	e.ExpectWrites(1)
	if planned := r.Succeed(Sections("4.99", false, "alexa::person_id:read")).Planned(); !cmp.Equal(planned, map[string]string{"alexa_skill_privacy.this": actionUpdate}) {
		t.Errorf("planned %v", planned)
	}
	e.ExpectWrites(2)

	// What leaves the configuration is destroyed, and a refresh sees what is gone.
	e.ResetRequests()
	p := r.Succeed(permissions.Config(`permissions = ["alexa::person_id:read"]`))
	want := map[string]string{"alexa_paid_skill_pricing.this": actionDelete, "alexa_skill_privacy.this": actionDelete}
	if diff := cmp.Diff(want, p.Planned()); diff != "" {
		t.Errorf("planned (-want +got):\n%s", diff)
	}
	e.ExpectWrites(1)
	e.ExpectManifest(`{"publishingInformation": {"locales": {"en-US": {"name": "Quick Trivia"}}}, "apis": {"custom": {}}, "permissions": [{"name": "alexa::person_id:read"}]}`)
	e.Put(listed)
	if report := r.Refresh(); len(report.Diagnostics) > 0 || r.State(permissions.Address()) != nil {
		t.Errorf("the refresh says %+v and leaves %v", report.Diagnostics, r.State(permissions.Address()))
	}
	e.ExpectWrites(1)
}

// A plan and its apply are two processes, so nothing that one provider knows is
// there for the other.
func TestOperationsHaveAProviderEach(t *testing.T) {
	t.Parallel()
	e := Start(t, listed)
	r := e.Terraform(t)
	var servers []tfprotov6.ProviderServer
	r.wrap = func(server tfprotov6.ProviderServer) tfprotov6.ProviderServer {
		servers = append(servers, server)
		return server
	}
	r.Succeed(permissions.Config(`permissions = ["alexa::person_id:read"]`))
	// The first one validates.
	if len(servers) != 3 || servers[1] == servers[2] {
		t.Errorf("%d providers", len(servers))
	}
}

// What a create leaves behind when it fails is replaced by the next plan.
func TestTaintedObjectIsReplaced(t *testing.T) {
	t.Parallel()
	e := Start(t, listed)
	r := e.Terraform(t)
	config := permissions.Config(`permissions = ["alexa::person_id:read"]`)
	r.wrap = func(server tfprotov6.ProviderServer) tfprotov6.ProviderServer {
		return alteredProvider{ProviderServer: server, apply: func(answer *tfprotov6.ApplyResourceChangeResponse) {
			answer.Diagnostics = []*tfprotov6.Diagnostic{{Severity: tfprotov6.DiagnosticSeverityError, Summary: "Half done"}}
		}}
	}
	if p := r.Run(config); len(p.Find("error", "Half done")) != 1 || r.State(permissions.Address()) == nil {
		t.Errorf("said %+v", p.Diagnostics)
	}
	r.wrap = nil
	permissions.expectPlanned(t, "tainted", r.Plan(config), actionReplace)
	r.Succeed(config)
	permissions.expectPlanned(t, "in the end", r.Plan(config), "")
}

// The private state of a resource is what the provider left in it.
func TestPrivateStateIsKept(t *testing.T) {
	t.Parallel()
	e := Start(t, listed)
	r := e.Terraform(t)
	config := permissions.Config(`permissions = ["alexa::person_id:read"]`)
	r.wrap = func(server tfprotov6.ProviderServer) tfprotov6.ProviderServer {
		return alteredProvider{ProviderServer: server, apply: func(answer *tfprotov6.ApplyResourceChangeResponse) { answer.Private = []byte(`{"seen":"InllcyI="}`) }}
	}
	r.Succeed(config)
	log := &privateLog{}
	r.wrap = func(server tfprotov6.ProviderServer) tfprotov6.ProviderServer {
		log.ProviderServer = server
		return log
	}
	r.Plan(config)
	if diff := cmp.Diff([]string{`{"seen":"InllcyI="}`, `{"seen":"InllcyI="}`}, log.private); diff != "" {
		t.Errorf("private state at read and plan (-want +got):\n%s", diff)
	}
}

type privateLog struct {
	tfprotov6.ProviderServer
	private []string
}

func (l *privateLog) ReadResource(ctx context.Context, request *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	l.private = append(l.private, string(request.Private))
	answer, err := l.ProviderServer.ReadResource(ctx, request)
	answer.Private = request.Private
	return answer, err
}

func (l *privateLog) PlanResourceChange(ctx context.Context, request *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	l.private = append(l.private, string(request.PriorPrivate))
	return l.ProviderServer.PlanResourceChange(ctx, request)
}

// A mistake in the configuration itself is Terraform's to report.
func TestConfigurationThatTerraformRefuses(t *testing.T) {
	t.Parallel()
	e := Start(t, listed)
	r := e.Terraform(t)
	for hcl, want := range map[string]string{
		``:                                     `The argument "permissions" is required`,
		`permissions = [{}]`:                   `Inappropriate value for attribute "permissions"`,
		"permissions = [\"a\"]\nscopes = []":   `An argument named "scopes" is not expected here.`,
		`permissions = [terraform_data.other]`: `This object does not have an attribute named "other".`,
	} {
		if found := r.Validate(permissions.Config(hcl)+later(`"x"`, 1)).Find("error", want); len(found) != 1 || found[0].Address != permissions.Address() {
			t.Errorf("%s: no %q", hcl, want)
		}
	}
	for hcl, want := range map[string]string{
		`provider "alexa" {}`: "only resources can be run without a CLI",
		permissions.Config(`permissions = ["a"]`) + permissions.Config(`permissions = ["a"]`): "there are two resources",
		`resource "terraform_data" "later" { input = nothing }`:                               "Variables not allowed",
		`resource {`: "Unclosed configuration block",
	} {
		if _, err := parseConfiguration(hcl); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", hcl, err, want)
		}
	}
	if requests := e.Count(sandbox.OperationGetManifest); requests > 0 {
		t.Errorf("%d requests", requests)
	}
}
