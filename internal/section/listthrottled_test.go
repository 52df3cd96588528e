// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/lwa"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/sandbox"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/section"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// inMemory carries requests to a sandbox without a network, so that time can be virtual.
type inMemory struct{ sandbox *sandbox.Sandbox }

func (m inMemory) RoundTrip(request *http.Request) (*http.Response, error) {
	received := request.Clone(request.Context())
	received.Body = http.NoBody
	recorder := httptest.NewRecorder()
	m.sandbox.ServeHTTP(recorder, received)
	return recorder.Result(), nil
}

// listPermissions lists the skills of a sandbox that have permissions.
func listPermissions(t *testing.T, s *sandbox.Sandbox, limit int64) []list.ListResult {
	t.Helper()
	client, err := smapi.New(smapi.Config{TokenSource: lwa.StaticToken(lwa.Setting{Value: sandbox.AccessToken}), Transport: inMemory{s}})
	if err != nil {
		t.Fatal(err)
	}
	listed := section.List(sections["permissions"])()
	configurable, ok := listed.(list.ListResourceWithConfigure)
	if !ok {
		t.Fatal("the list is not to be configured")
	}
	configurable.Configure(t.Context(), resource.ConfigureRequest{ProviderData: &entity.Backend{
		Manifests: reconcile.New(reconcile.Config{Store: reconcile.NewManifests(client, skillmanifest.Open, skillmanifest.Wrap)}),
		Account:   reconcile.NewAccount(client, ""),
	}}, &resource.ConfigureResponse{})
	managed := section.Resource(sections["permissions"], &mapped.Strictness{})()
	identified, ok := managed.(resource.ResourceWithIdentity)
	if !ok {
		t.Fatal("the resource has no identity")
	}
	var described resource.SchemaResponse
	managed.Schema(t.Context(), resource.SchemaRequest{}, &described)
	var identity resource.IdentitySchemaResponse
	identified.IdentitySchema(t.Context(), resource.IdentitySchemaRequest{}, &identity)
	var arguments list.ListResourceSchemaResponse
	listed.ListResourceConfigSchema(t.Context(), list.ListResourceSchemaRequest{}, &arguments)
	config := object(t, arguments.Schema.Type().TerraformType(t.Context()), nil)
	var stream list.ListResultsStream
	listed.List(t.Context(), list.ListRequest{
		Config: tfsdk.Config{Schema: arguments.Schema, Raw: config}, Limit: limit,
		ResourceSchema: described.Schema, ResourceIdentitySchema: identity.IdentitySchema,
	}, &stream)
	var results []list.ListResult
	for result := range stream.Results {
		results = append(results, result)
	}
	return results
}

// A throttled account takes longer and loses nothing, and few requests are made in
// vain: each that got through was made once.
func TestListOfAThrottledAccount(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const skills, wanted, perSecond = 120, 34, 5
		s := sandbox.New(sandbox.WithRateLimit(perSecond, perSecond))
		var want []string
		for i := range skills {
			manifest := bare
			if i%3 == 0 {
				manifest = fmt.Sprintf(`{"publishingInformation":{"locales":{"en-US":{"name":"%d"}}},"permissions":[{"name":"alexa::one"}]}`, i)
				want = append(want, fmt.Sprintf("%d (...skill-%02d)", i, i))
			}
			if err := s.PutSkill(fmt.Sprintf("skill-%02d", i), []byte(manifest)); err != nil {
				t.Fatal(err)
			}
		}
		began := time.Now()
		var got []string
		for _, result := range listPermissions(t, s, wanted) {
			if len(result.Diagnostics) > 0 {
				t.Errorf("it says %v", result.Diagnostics)
			}
			got = append(got, result.DisplayName)
		}
		if diff := cmp.Diff(want[:wanted], got); diff != "" {
			t.Errorf("listed (-want +got):\n%s", diff)
		}
		passed, refused := map[sandbox.Operation]int{}, 0
		for _, request := range s.Requests() {
			if request.Status == http.StatusTooManyRequests {
				refused++
				continue
			}
			passed[request.Operation]++
		}
		if diff := cmp.Diff(map[sandbox.Operation]int{sandbox.OperationVendors: 1, sandbox.OperationListSkills: 2, get: 100}, passed); diff != "" {
			t.Errorf("requests that got through (-want +got):\n%s", diff)
		}
		// The account gives these 103 requests in no less than 19 seconds.
		if took := time.Since(began); refused == 0 || refused > 50 || took < 19*time.Second || took > time.Minute {
			t.Errorf("%d requests were refused, and it took %s", refused, took)
		}
	})
}
