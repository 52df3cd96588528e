// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/serve"
)

func TestSchemasAreValid(t *testing.T) {
	s := newSession(t)
	if len(s.schema.Diagnostics) > 0 {
		t.Error(text(s.schema.Diagnostics))
	}
	identities, err := s.server.GetResourceIdentitySchemas(t.Context(), &tfprotov6.GetResourceIdentitySchemasRequest{})
	if err != nil || len(identities.Diagnostics) > 0 {
		t.Fatalf("%v %s", err, text(identities.Diagnostics))
	}
	metadata, err := s.server.GetMetadata(t.Context(), &tfprotov6.GetMetadataRequest{})
	if err != nil || len(metadata.Diagnostics) > 0 {
		t.Fatalf("%v %s", err, text(metadata.Diagnostics))
	}
	// The names are fixed for users, so they are spelt out here.
	sections := []string{
		"alexa_paid_skill_pricing", "alexa_skill", "alexa_skill_custom_api", "alexa_skill_events", "alexa_skill_permissions", "alexa_skill_privacy",
		"alexa_skill_publishing",
	}
	want := map[string][]string{
		"alexa_in_skill_product": {"product_id"}, "alexa_in_skill_product_association": {"product_id", "skill_id"},
		"alexa_skill_account_linking": {"skill_id"}, "alexa_skill_beta_test": {"skill_id"},
		"alexa_skill_interaction_model": {"locale", "skill_id"}, "alexa_skill_submission": {"skill_id"},
	}
	for _, name := range sections {
		want[name] = []string{"skill_id"}
	}
	listed := slices.Sorted(slices.Values(slices.Concat(sections, []string{"alexa_in_skill_product"})))
	for label, names := range map[string]struct{ want, got []string }{
		"resources":      {slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(s.schema.ResourceSchemas))},
		"list resources": {listed, slices.Sorted(maps.Keys(s.schema.ListResourceSchemas))},
		"data sources": {listed, slices.DeleteFunc(slices.Sorted(maps.Keys(s.schema.DataSourceSchemas)), func(name string) bool {
			return s.schema.ResourceSchemas[name] == nil
		})},
	} {
		if diff := cmp.Diff(names.want, names.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", label, diff)
		}
	}
	got := map[string][]string{}
	for name, identity := range identities.IdentitySchemas {
		for _, attribute := range identity.IdentityAttributes {
			got[name] = append(got[name], attribute.Name)
			if !attribute.RequiredForImport {
				t.Errorf("an import of %s does not need %s", name, attribute.Name)
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("identities (-want +got):\n%s", diff)
	}
}

func TestArgumentsOfTheProvider(t *testing.T) {
	want := map[string]string{
		"access_token": "String", "refresh_token": "String", "client_id": "String", "client_secret": "String",
		"profile": "String", "vendor_id": "String", "endpoint": "String", "token_url": "String",
		"max_retries": "Number", "request_timeout": "String", "validation": "String", "price_change_limit_percent": "Number",
	}
	got := map[string]string{}
	for _, attribute := range newSession(t).schema.Provider.Block.Attributes {
		got[attribute.Name] = strings.TrimPrefix(attribute.Type.String(), "tftypes.")
		if !attribute.Optional {
			t.Errorf("%s is not optional, so a provider block without it fails", attribute.Name)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("arguments (-want +got):\n%s", diff)
	}
}

// What can be set by a variable says so where people look for it.
func TestVariablesAreDocumented(t *testing.T) {
	var all string
	for _, attribute := range newSession(t).schema.Provider.Block.Attributes {
		all += attribute.Description
	}
	for _, variable := range variables {
		if !strings.Contains(all, "`"+variable+"`") {
			t.Errorf("%s is documented nowhere", variable)
		}
	}
}

func TestEverythingIsDescribed(t *testing.T) {
	s := newSession(t)
	schemas := map[string]*tfprotov6.Schema{"provider": s.schema.Provider}
	maps.Copy(schemas, s.schema.ResourceSchemas)
	for name, list := range s.schema.ListResourceSchemas {
		schemas["list "+name] = list
	}
	for name, source := range s.schema.DataSourceSchemas {
		schemas["data "+name] = source
	}
	for name, ephemeral := range s.schema.EphemeralResourceSchemas {
		schemas["ephemeral "+name] = ephemeral
	}
	for name, schema := range schemas {
		if schema.Block.Description == "" {
			t.Errorf("%s has no description", name)
		}
		if len(schema.Block.BlockTypes) > 0 {
			t.Errorf("%s has blocks; nested attributes are the rule", name)
		}
		expectDescriptions(t, name, schema.Block.Attributes)
	}
}

func expectDescriptions(t *testing.T, where string, attributes []*tfprotov6.SchemaAttribute) {
	t.Helper()
	for _, attribute := range attributes {
		at := fmt.Sprintf("%s.%s", where, attribute.Name)
		if !strings.HasSuffix(attribute.Description, ".") && !strings.HasSuffix(attribute.Description, ").") {
			t.Errorf("%s is described as %q, which is no sentence", at, attribute.Description)
		}
		if attribute.NestedType != nil {
			expectDescriptions(t, at, attribute.NestedType.Attributes)
		} else if attribute.Type.Is(tftypes.DynamicPseudoType) {
			t.Errorf("%s has no type", at)
		}
	}
}

// A data source of the name of a resource has what that has, but for what tells the
// resource what to do. What is secret there is secret here.
func TestDataSourcesHaveTheAttributesOfTheirResources(t *testing.T) {
	s := newSession(t)
	settings := []string{"skip_destroy", "timeouts", "price_change_limit_percent"}
	for name, source := range s.schema.DataSourceSchemas {
		got := described(source.Block.Attributes)
		if got["present"] == "" {
			continue
		}
		want := described(s.schema.ResourceSchemas[name].Block.Attributes)
		maps.DeleteFunc(want, func(attribute, _ string) bool {
			root, _, _ := strings.Cut(attribute, ".")
			return slices.Contains(settings, root)
		})
		want["stage"], want["present"] = "tftypes.String", "tftypes.Bool"
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-resource +data source):\n%s", name, diff)
		}
		given := []string{"skill_id"}
		optional := []string{"stage"}
		if name == "alexa_in_skill_product" {
			given = []string{"vendor_id"}
			optional = []string{"product_id", "reference_name", "stage", "vendor_id"}
		}
		for _, a := range source.Block.Attributes {
			isGiven, isOptional := slices.Contains(given, a.Name), slices.Contains(optional, a.Name)
			if a.Required != (isGiven && !isOptional) || a.Optional != isOptional || a.Computed == isGiven {
				t.Errorf("%s.%s: required %t, optional %t, computed %t", name, a.Name, a.Required, a.Optional, a.Computed)
			}
		}
	}
}

// A function gives what its resource takes.
func TestFunctionsGiveWhatTheirResourcesTake(t *testing.T) {
	s := newSession(t)
	got := map[string]string{}
	for name := range s.schema.Functions {
		if part, _, ok := strings.Cut(name, "_from_"); ok {
			got[name] = part
		}
	}
	// The names are fixed for users, so they are spelt out here.
	want := map[string]string{
		"pricing_from_manifest": "alexa_paid_skill_pricing", "privacy_from_manifest": "alexa_skill_privacy", "permissions_from_manifest": "alexa_skill_permissions",
		"publishing_from_manifest": "alexa_skill_publishing", "custom_api_from_manifest": "alexa_skill_custom_api", "events_from_manifest": "alexa_skill_events",
		"product_from_json": "alexa_in_skill_product",
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(got))); diff != "" {
		t.Fatalf("functions (-want +got):\n%s", diff)
	}
	for name, resource := range want {
		taken := map[string]tftypes.Type{}
		for _, attribute := range s.schema.ResourceSchemas[resource].Block.Attributes {
			if attribute.Required || attribute.Optional {
				taken[attribute.Name] = attribute.ValueType()
			}
		}
		for _, setting := range []string{"skill_id", "vendor_id", "skip_destroy", "timeouts", "price_change_limit_percent"} {
			delete(taken, setting)
		}
		given := s.schema.Functions[name].Return.Type
		if want := (tftypes.Object{AttributeTypes: taken}); !given.Equal(want) {
			t.Errorf("%s gives %s, want %s", name, given, want)
		}
	}
}

// described are the types of attributes, and which of them are secret, by path.
func described(attributes []*tfprotov6.SchemaAttribute) map[string]string {
	all := map[string]string{}
	for _, attribute := range attributes {
		if attribute.NestedType == nil {
			all[attribute.Name] = attribute.Type.String()
		} else {
			all[attribute.Name] = attribute.NestedType.Nesting.String()
			for path, nested := range described(attribute.NestedType.Attributes) {
				all[attribute.Name+"."+path] = nested
			}
		}
		if attribute.Sensitive {
			all[attribute.Name] += ", sensitive"
		}
	}
	return all
}

// The registry tells Terraform which protocol to speak from this file alone.
func TestRegistryManifestNamesTheProtocol(t *testing.T) {
	content, err := os.ReadFile("../../terraform-registry-manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	var manifest struct {
		Version  int `json:"version"`
		Metadata struct {
			ProtocolVersions []string `json:"protocol_versions"`
		} `json:"metadata"`
	}
	if err := json.Unmarshal(content, &manifest); err != nil {
		t.Fatal(err)
	}
	want := []string{fmt.Sprintf("%d.0", serve.ProtocolVersion)}
	if diff := cmp.Diff(want, manifest.Metadata.ProtocolVersions); diff != "" || manifest.Version != 1 {
		t.Errorf("version %d, protocols (-want +got):\n%s", manifest.Version, diff)
	}
}
