// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package schemas

import (
	"context"
	"fmt"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// Snapshot is all that a provider has, by kind and name as the files are called:
// "resource/alexa_skill".
type Snapshot map[string]Schema

// Take asks a provider for all its schemas.
func Take(ctx context.Context, newProvider func() provider.Provider) (Snapshot, error) {
	server, err := providerserver.NewProtocol6WithError(newProvider())()
	if err != nil {
		return nil, err
	}
	told, err := server.GetProviderSchema(ctx, &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		return nil, err
	}
	identities, err := server.GetResourceIdentitySchemas(ctx, &tfprotov6.GetResourceIdentitySchemasRequest{})
	if err != nil {
		return nil, err
	}
	taken := Snapshot{}
	for kind, named := range map[string]map[string]*tfprotov6.Schema{
		"provider": {"provider": told.Provider}, "resource": told.ResourceSchemas, "data-source": told.DataSourceSchemas,
		"ephemeral-resource": told.EphemeralResourceSchemas, "list-resource": told.ListResourceSchemas, "action": actions(told),
	} {
		for name, one := range named {
			described, err := Of(one)
			if err != nil {
				return nil, fmt.Errorf("%s %s: %w", kind, name, err)
			}
			if identity := identities.IdentitySchemas[name]; kind == "resource" && identity != nil {
				described.Identity = OfIdentity(identity)
			}
			taken[kind+"/"+name] = described
		}
	}
	for name, one := range told.Functions {
		taken["function/"+name] = OfFunction(one)
	}
	return taken, nil
}

func actions(told *tfprotov6.GetProviderSchemaResponse) map[string]*tfprotov6.Schema {
	plain := map[string]*tfprotov6.Schema{}
	for name, one := range told.ActionSchemas {
		plain[name] = one.Schema
	}
	return plain
}

// UpgradesOf tells what the resources of a provider can upgrade, by the names of a
// [Snapshot].
func UpgradesOf(ctx context.Context, newProvider func() provider.Provider) map[string]Upgrades {
	found := map[string]Upgrades{}
	made := newProvider()
	var called provider.MetadataResponse
	made.Metadata(ctx, provider.MetadataRequest{}, &called)
	for _, newResource := range made.Resources(ctx) {
		one := newResource()
		var named resource.MetadataResponse
		one.Metadata(ctx, resource.MetadataRequest{ProviderTypeName: called.TypeName}, &named)
		var upgrades Upgrades
		if upgrading, ok := one.(resource.ResourceWithUpgradeState); ok {
			for version := range maps.Keys(upgrading.UpgradeState(ctx)) {
				upgrades.State = append(upgrades.State, version)
			}
		}
		if upgrading, ok := one.(resource.ResourceWithUpgradeIdentity); ok {
			for version := range maps.Keys(upgrading.UpgradeIdentity(ctx)) {
				upgrades.Identity = append(upgrades.Identity, version)
			}
		}
		found["resource/"+named.TypeName] = upgrades
	}
	return found
}

// Breaks lists what has changed since a snapshot that breaks something, by name.
func (s Snapshot) Breaks(after Snapshot, upgrades map[string]Upgrades) map[string][]string {
	all := map[string][]string{}
	for name, before := range s {
		is, exists := after[name]
		if !exists {
			all[name] = []string{"it is gone"}
			continue
		}
		if found := Breaks(before, is, upgrades[name]); len(found) > 0 {
			all[name] = found
		}
	}
	return all
}
