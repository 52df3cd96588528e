// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

func (m *managed) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	id := skillOf(valuesOf(req.State.Raw))
	identify(ctx, resp.Identity, id)
	if m.engine == nil {
		return
	}
	held, present, err := m.fetch(ctx, id)
	switch {
	case errors.Is(err, reconcile.ErrSkillNotFound):
		resp.State.RemoveResource(ctx)
	case err != nil:
		m.report(&resp.Diagnostics, failure{verb: "read", skill: id, err: err})
	case !present:
		resp.State.RemoveResource(ctx)
	default:
		resp.State.Raw = m.state(req.State.Raw, held)
	}
}

// fetch reads the section from the skill. While an update of the skill runs it
// waits, and the engine ends that in time.
func (m *managed) fetch(ctx context.Context, id string) (held values, present bool, err error) {
	document, err := m.engine.Read(ctx, id)
	if err != nil {
		return nil, false, err
	}
	return m.layout.read(document)
}

// ImportState reads the skill at once instead of leaving it to the refresh that
// follows, because only here can it be said why there is nothing to import.
func (m *managed) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	id := req.ID
	if id == "" && req.Identity != nil {
		identity := valuesOf(req.Identity.Raw)
		id = skillOf(identity)
	}
	if id == "" {
		resp.Diagnostics.AddError(m.unable("import"), "The import names no skill. Give the skill ID, as in: terraform import ADDRESS amzn1.ask.skill....")
		return
	}
	identify(ctx, resp.Identity, id)
	if m.engine == nil {
		resp.Diagnostics.AddError(m.unable("import"), "An argument of the provider is not known yet, so the skill can't be read. "+
			"Apply what the argument depends on first, or give it a value that is known.")
		return
	}
	held, present, err := m.fetch(ctx, id)
	switch {
	case err != nil:
		m.report(&resp.Diagnostics, failure{verb: "import", skill: id, err: err})
	case !present:
		resp.Diagnostics.AddError(m.unable("import"), fmt.Sprintf(
			"Skill %s has no %s, so there is nothing to import. To add it, leave out the import and apply the resource.", id, m.definition.Title))
	default:
		resp.State.Raw = m.imported(resp.State.Raw.Type(), id, held)
	}
}

// imported makes the state of a skill that Terraform has not seen before.
func (m *managed) imported(wire tftypes.Type, id string, held values) tftypes.Value {
	attributes := values{}
	object, ok := wire.(tftypes.Object)
	if !ok {
		panic(fmt.Sprintf("section: the state of %s is a %s", m.definition.TypeName, wire))
	}
	for name, attribute := range object.AttributeTypes {
		attributes[name] = tftypes.NewValue(attribute, nil)
	}
	for name, value := range held {
		attributes[name] = value
	}
	attributes[skillID] = tftypes.NewValue(tftypes.String, id)
	m.summarize(attributes)
	return tftypes.NewValue(wire, attributes)
}

// unable begins every error: "Unable to update paid skill pricing".
func (m *managed) unable(verb string) string {
	return "Unable to " + verb + " " + m.definition.Title
}

// failure is an operation that did not succeed.
type failure struct {
	// verb says what was being done: "create".
	verb  string
	skill string
	err   error
	// planned are the values that were being written, nil for a read.
	planned values
	// limit is the argument that bounds the operation, if one does.
	limit string
}

func (m *managed) report(diags *diag.Diagnostics, f failure) {
	diags.Append(m.diagnose(f)...)
}
