// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package acctest is what acceptance tests share: a skill in a sandbox of the
// test's own, the provider in this very process, and the real CLI.
package acctest

import (
	"encoding/json"
	"fmt"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/tfversion"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/provider"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/serve"
)

// SkillID is the skill that every [Environment] begins with.
const SkillID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"

// Environment is a sandbox with one skill, for one test.
type Environment struct {
	*sandbox.Server
	// BatchWindow is how long the providers wait for more changes of a skill; zero
	// is what a release waits.
	BatchWindow time.Duration

	t testing.TB
}

// Start makes a sandbox whose skill has the given manifest, with or without
// the envelope.
func Start(t testing.TB, manifest string, options ...sandbox.Option) *Environment {
	t.Helper()
	e := &Environment{Server: sandbox.Start(t, append(observing(t), options...)...), t: t}
	e.Put(manifest)
	return e
}

// Put replaces the skill's manifest behind Terraform's back.
func (e *Environment) Put(manifest string) {
	e.t.Helper()
	if err := e.PutSkill(SkillID, []byte(manifest)); err != nil {
		e.t.Fatalf("the manifest of the test is not usable: %s", err)
	}
}

// Test runs steps with the CLI against the sandbox. Where a feature needs a
// newer CLI than there is, requirements skip the test, and say so.
func (e *Environment) Test(t *testing.T, steps ...resource.TestStep) {
	t.Helper()
	e.TestWith(t, nil, steps...)
}

// TestWith is [Environment.Test] with requirements of the CLI.
func (e *Environment) TestWith(t *testing.T, requirements []tfversion.TerraformVersionCheck, steps ...resource.TestStep) {
	t.Helper()
	CLI(t)
	resource.Test(t, resource.TestCase{
		IsUnitTest:               true,
		TerraformVersionChecks:   requirements,
		ProtoV6ProviderFactories: Providers(provider.WithBatchWindow(e.BatchWindow)),
		Steps:                    steps,
	})
}

// Providers is the provider of this source tree, served in this process.
func Providers(options ...provider.Option) map[string]func() (tfprotov6.ProviderServer, error) {
	return map[string]func() (tfprotov6.ProviderServer, error){
		"alexa": func() (tfprotov6.ProviderServer, error) { return serve.Server(provider.New("test", options...)()), nil },
	}
}

// Config puts a provider block for this sandbox before the given HCL.
func (e *Environment) Config(hcl string) string {
	return fmt.Sprintf(`
provider "alexa" {
  endpoint     = %q
  token_url    = "%s/auth/o2/token"
  access_token = %q
}
`, e.URL, e.URL, sandbox.AccessToken) + hcl
}

// Manifest returns the skill's manifest as it is stored.
func (e *Environment) Manifest() any {
	e.t.Helper()
	return decode(e.t, string(e.Document(SkillID)))
}

// ExpectManifest compares the stored manifest with JSON, without envelope. It
// compares numbers by their spelling.
func (e *Environment) ExpectManifest(want string) {
	e.t.Helper()
	if diff := cmp.Diff(decode(e.t, want), e.Manifest()); diff != "" {
		e.t.Errorf("manifest (-want +got):\n%s", diff)
	}
}

// ExpectWrites compares the number of manifests that were sent to Amazon since
// the recorder was last reset.
func (e *Environment) ExpectWrites(want int) {
	e.t.Helper()
	if got := e.Count(sandbox.OperationPutManifest); got != want {
		e.t.Errorf("%d writes of the manifest, want %d", got, want)
	}
}

// Change edits the skill behind Terraform's back, at a path of keys, of which a
// number steps into an array; a nil value removes. It is what somebody does in
// the developer console.
func (e *Environment) Change(value any, path ...string) {
	e.t.Helper()
	err := e.Edit(SkillID, func(manifest map[string]any) {
		var at any = manifest
		for _, key := range path[:len(path)-1] {
			at = step(at, key)
		}
		holder, ok := at.(map[string]any)
		if !ok {
			e.t.Fatalf("there is no object at the end of %q", path[:len(path)-1])
		}
		last := path[len(path)-1]
		if value == nil {
			delete(holder, last)
			return
		}
		holder[last] = value
	})
	if err != nil {
		e.t.Fatal(err)
	}
}

// step returns what a key or an index leads to, nil for nothing.
func step(from any, key string) any {
	switch holder := from.(type) {
	case map[string]any:
		return holder[key]
	case []any:
		if index, err := strconv.Atoi(key); err == nil && index >= 0 && index < len(holder) {
			return holder[index]
		}
	}
	return nil
}

// decode reads JSON, a manifest above all.
func decode(t testing.TB, text string) any {
	t.Helper()
	value, err := decodeNumbers(text)
	if err != nil {
		t.Fatalf("%s: not JSON: %s", text, err)
	}
	sortInterfaces(value)
	return value
}

// Number is a JSON number as it is spelt, for use with Change.
func Number(literal string) json.Number { return json.Number(literal) }
