// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"context"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
)

// Identify sets the identity of a resource. Older CLIs keep none, so every
// operation sets it anew, before anything else can end it.
func Identify(ctx context.Context, identity *tfsdk.ResourceIdentity, attributes map[string]string) {
	if identity == nil {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		// The identity's schema has the attribute, so setting it cannot fail.
		_ = identity.SetAttribute(ctx, path.Root(name), attributes[name])
	}
}

// SkillID is the attribute with the id of a skill, also in identities.
const SkillID = "skill_id"

// SkillIDIdentity says in the schema of an identity what that is.
const SkillIDIdentity = "The ID of the skill."

// SkillIDDescription says in schemas what an attribute with the id of a skill holds.
const SkillIDDescription = "The ID of the skill, such as `amzn1.ask.skill.00000000-0000-0000-0000-000000000000`."
