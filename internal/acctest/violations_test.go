// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/zclconf/go-cty/cty"
)

// recorder is a test that may fail.
type recorder struct {
	testing.TB
	mutex  sync.Mutex
	faults []string
}

func (r *recorder) Errorf(format string, arguments ...any) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.faults = append(r.faults, fmt.Sprintf(format, arguments...))
}

// alteredProvider is a provider whose answers are changed on the way.
type alteredProvider struct {
	tfprotov6.ProviderServer
	plan  func(*tfprotov6.PlanResourceChangeResponse)
	apply func(*tfprotov6.ApplyResourceChangeResponse)
	read  func(*tfprotov6.ReadResourceResponse)
}

func (l alteredProvider) PlanResourceChange(ctx context.Context, request *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	answer, err := l.ProviderServer.PlanResourceChange(ctx, request)
	if l.plan != nil {
		l.plan(answer)
	}
	return answer, err
}

func (l alteredProvider) ApplyResourceChange(ctx context.Context, request *tfprotov6.ApplyResourceChangeRequest) (*tfprotov6.ApplyResourceChangeResponse, error) {
	answer, err := l.ProviderServer.ApplyResourceChange(ctx, request)
	if l.apply != nil {
		l.apply(answer)
	}
	return answer, err
}

func (l alteredProvider) ReadResource(ctx context.Context, request *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	answer, err := l.ProviderServer.ReadResource(ctx, request)
	if l.read != nil {
		l.read(answer)
	}
	return answer, err
}

const (
	permissionsType = "alexa_skill_permissions"
	unpermitted     = `{"publishingInformation":{"locales":{"en-US":{"name":"Quick Trivia"}}}}`
)

var permissions = Subject{Type: permissionsType}

// What Terraform refuses of a provider fails the test that sees it.
func TestViolations(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		alter func(change func(*tfprotov6.DynamicValue, string, cty.Value)) alteredProvider
		want  string
	}{
		"plan": {func(change func(*tfprotov6.DynamicValue, string, cty.Value)) alteredProvider {
			return alteredProvider{plan: func(answer *tfprotov6.PlanResourceChangeResponse) {
				change(answer.PlannedState, "permissions", cty.SetVal([]cty.Value{cty.StringVal("alexa::alerts:timers:skill:readwrite")}))
			}}
		}, "Provider produced invalid plan: .permissions"},
		"result": {func(change func(*tfprotov6.DynamicValue, string, cty.Value)) alteredProvider {
			return alteredProvider{apply: func(answer *tfprotov6.ApplyResourceChangeResponse) { change(answer.NewState, "skip_destroy", cty.True) }}
		}, "Provider produced inconsistent result after apply: .skip_destroy"},
		"unknown result": {func(change func(*tfprotov6.DynamicValue, string, cty.Value)) alteredProvider {
			return alteredProvider{apply: func(answer *tfprotov6.ApplyResourceChangeResponse) {
				change(answer.NewState, "skip_destroy", cty.UnknownVal(cty.Bool))
			}}
		}, "Provider returned invalid result object after apply"},
		"unknown after a refresh": {func(change func(*tfprotov6.DynamicValue, string, cty.Value)) alteredProvider {
			return alteredProvider{read: func(answer *tfprotov6.ReadResourceResponse) {
				change(answer.NewState, "skip_destroy", cty.UnknownVal(cty.Bool))
			}}
		}, "Provider produced invalid object: unknown values"},
		"no identity": {func(func(*tfprotov6.DynamicValue, string, cty.Value)) alteredProvider {
			return alteredProvider{apply: func(answer *tfprotov6.ApplyResourceChangeResponse) { answer.NewIdentity = nil }}
		}, "the identity is missing"},
		"another identity": {func(func(*tfprotov6.DynamicValue, string, cty.Value)) alteredProvider {
			return alteredProvider{read: func(answer *tfprotov6.ReadResourceResponse) {
				packed, err := pack(cty.ObjectVal(map[string]cty.Value{identity: cty.StringVal("other")}), cty.Object(map[string]cty.Type{identity: cty.String}))
				if err != nil {
					t.Error(err)
				}
				answer.NewIdentity.IdentityData = packed
			}}
		}, "Provider produced different identity: .skill_id"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			seen := &recorder{TB: t}
			r := Start(t, unpermitted).Terraform(seen)
			hcl := permissions.Config(`permissions = ["alexa::person_id:read"]`)
			// The refresh needs a resource, which the provider makes without alterations.
			if strings.Contains(name, "refresh") || strings.Contains(name, "another") {
				r.Succeed(hcl)
			}
			r.wrap = func(server tfprotov6.ProviderServer) tfprotov6.ProviderServer {
				altered := c.alter(changer(t))
				altered.ProviderServer = server
				return altered
			}
			r.Run(hcl)
			if len(seen.faults) == 0 || !strings.Contains(seen.faults[0], c.want) {
				t.Errorf("got %q, want %q", seen.faults, c.want)
			}
		})
	}
}

// changer returns a function that changes one attribute of a value on the wire.
func changer(t *testing.T) func(*tfprotov6.DynamicValue, string, cty.Value) {
	typed, err := ctyType(Start(t, unpermitted).Unconfigured().resources[permissionsType].ValueType())
	if err != nil {
		t.Fatal(err)
	}
	return func(packed *tfprotov6.DynamicValue, name string, changed cty.Value) {
		read, err := unpack(packed, typed)
		if err != nil || read.IsNull() {
			t.Errorf("nothing to change: %v", err)
			return
		}
		attributes := read.AsValueMap()
		attributes[name] = changed
		again, err := pack(cty.ObjectVal(attributes), typed)
		if err != nil {
			t.Error(err)
			return
		}
		*packed = *again
	}
}
