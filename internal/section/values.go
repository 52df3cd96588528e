// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
)

// values are the attributes of a resource, by name.
type values = mapped.Values

// skillOf returns the skill ID, "" if it is not known.
func skillOf(attrs values) string { return mapped.Text(attrs, entity.SkillID) }

// keepsSkill reports whether a destroy leaves the skill as it is.
func keepsSkill(state values) bool { return mapped.IsTrue(state, skipDestroy) }

// state makes the state of a resource: what the skill has, written as the base (a
// plan or an earlier state) has it where the two mean the same.
func (s section) state(base tftypes.Value, current values) tftypes.Value {
	state := s.StateOf(base, current)
	s.summarize(state)
	return tftypes.NewValue(base.Type(), state)
}

// imported makes the state of a skill that Terraform has not seen before.
func (s section) imported(wire tftypes.Type, id string, current values) tftypes.Value {
	state := mapped.Imported(wire, current)
	state[entity.SkillID] = tftypes.NewValue(tftypes.String, id)
	s.summarize(state)
	return tftypes.NewValue(wire, state)
}

func identify(ctx context.Context, identity *tfsdk.ResourceIdentity, id string) {
	entity.Identify(ctx, identity, map[string]string{entity.SkillID: id})
}
