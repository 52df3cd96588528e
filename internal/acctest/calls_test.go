// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package acctest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// listener notes which calls a provider gets about resources.
type listener struct {
	tfprotov6.ProviderServer
	log *callLog
}

type callLog struct {
	mutex sync.Mutex
	calls []string
}

func (l *callLog) add(call string) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.calls = append(l.calls, call)
}

func (l *callLog) take() []string {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	calls := l.calls
	l.calls = nil
	return calls
}

func (l listener) ValidateResourceConfig(ctx context.Context, request *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	l.log.add("ValidateResourceConfig")
	return l.ProviderServer.ValidateResourceConfig(ctx, request)
}

func (l listener) UpgradeResourceState(ctx context.Context, request *tfprotov6.UpgradeResourceStateRequest) (*tfprotov6.UpgradeResourceStateResponse, error) {
	l.log.add("UpgradeResourceState")
	return l.ProviderServer.UpgradeResourceState(ctx, request)
}

func (l listener) ReadResource(ctx context.Context, request *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	l.log.add("ReadResource")
	return l.ProviderServer.ReadResource(ctx, request)
}

func (l listener) PlanResourceChange(ctx context.Context, request *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	l.log.add("PlanResourceChange")
	return l.ProviderServer.PlanResourceChange(ctx, request)
}

func (l listener) ApplyResourceChange(ctx context.Context, request *tfprotov6.ApplyResourceChangeRequest) (*tfprotov6.ApplyResourceChangeResponse, error) {
	l.log.add("ApplyResourceChange")
	return l.ProviderServer.ApplyResourceChange(ctx, request)
}

// received is how the plugin library logs a call of the CLI's.
var received = regexp.MustCompile(`Received request:.*tf_rpc=(\w*Resource(?:Config|State|Change)?)\b`)

// What is asked of a provider without a CLI is what the CLI asks of it, call by
// call: for a create with a value that is not known yet, for one that turns out
// to be the same, for an update, for no change, and for another skill.
func TestCallsAreThoseOfTheCLI(t *testing.T) {
	t.Parallel()
	const other = "amzn1.ask.skill.11111111-1111-1111-1111-111111111111"
	steps := []struct{ name, hcl string }{
		{"create", permissions.Config(`permissions = [terraform_data.later.output]`) + later(`"alexa::person_id:read"`, 1)},
		{"the same", permissions.Config(`permissions = [terraform_data.later.output]`) + later(`"alexa::person_id:read"`, 2)},
		{"update", permissions.Config(`permissions = ["alexa::profile:email:read"]`)},
		{"no change", permissions.Config(`permissions = ["alexa::profile:email:read"]`)},
		{"another skill", permissions.ConfigFor(fmt.Sprintf("%q", other), `permissions = ["alexa::profile:email:read"]`)},
		{"wrong", permissions.Config(`permissions = []`)},
	}
	within, outside := Start(t, unpermitted), Start(t, unpermitted)
	for _, e := range []*Environment{within, outside} {
		if err := e.PutSkill(other, []byte(unpermitted)); err != nil {
			t.Fatal(err)
		}
	}
	log := &callLog{}
	r := within.Terraform(t)
	r.wrap = func(server tfprotov6.ProviderServer) tfprotov6.ProviderServer { return listener{server, log} }
	w := outside.Workspace("")
	file := filepath.Join(w.Folder(), "log")
	w.Environment = append(w.Environment, "TF_LOG_PROVIDER=trace", "TF_LOG_PATH="+file)
	for _, step := range steps {
		r.Run(step.hcl)
		w.Write("main.tf", step.hcl)
		w.CLI("apply", "-auto-approve")
		logged, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var calls []string
		for _, line := range regexp.MustCompile(`.*\n`).FindAllString(string(logged), -1) {
			if call := received.FindStringSubmatch(line); call != nil && !regexp.MustCompile(`terraform\.io/builtin`).MatchString(line) {
				calls = append(calls, call[1])
			}
		}
		if diff := cmp.Diff(calls, log.take()); diff != "" || len(calls) == 0 {
			t.Errorf("%s (-CLI +here):\n%s", step.name, diff)
		}
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
	}
}
