// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skill

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// change is an update.
type change struct {
	state, plan   model
	before, after declared
}

// writes reports whether the update is about the manifest at all: where the argument is
// removed, the skill keeps its values.
func (c change) writes() bool {
	return !c.plan.Manifest.IsNull() && !c.plan.Manifest.Equal(c.state.Manifest)
}

// foreseeUpdate says which values change, because the JSON itself is sensitive, and what
// does nothing.
func (r *skillResource) foreseeUpdate(ctx context.Context, say messages, c change) {
	id := c.state.SkillID.ValueString()
	if !c.plan.InitialListing.Equal(c.state.InitialListing) && !c.plan.InitialListing.IsNull() {
		say.warn(atListing, "Initial listing without effect", "initial_listing: it is for the creation alone. The skill keeps the listings that it has; "+
			"to change them, use an alexa_skill_publishing, or declare them in manifest.")
	}
	if c.plan.Manifest.IsNull() && !c.state.Manifest.IsNull() {
		say.warn(atManifest, fmt.Sprintf("The manifest of %s will no longer be managed", skillmanifest.Label(c.before.Document(), id)), fmt.Sprintf(
			"manifest: the argument is removed, so skill %s keeps the values that it declared, and Terraform no longer looks after them. "+
				"To remove them from the skill, apply manifest = \"{}\" first.", id))
	}
	if !c.writes() || c.plan.Manifest.IsUnknown() || r.Backend.Manifests == nil {
		return
	}
	stored, err := r.Backend.Manifests.Read(ctx, id, reconcile.Development)
	if err != nil {
		r.report(say, failure{verb: "update", id: id, err: err, manifest: c.after})
		return
	}
	say.announce(c, stored)
	r.Backend.ForeseeLock(ctx, say.diags, id, skillmanifest.Label(stored, id))
	if merged, err := c.before.Merge(stored, c.after.LeafSet, skillmanifest.Means); err != nil {
		r.report(say, failure{verb: "update", id: id, err: err, manifest: c.after})
	} else {
		r.reportFindings(say, c.after, r.sections.Judge(rules.Planned, r.strictness.Mode(), rules.View{Root: merged, Before: stored}))
	}
}

// announce lists the values that an update changes, those included that the skill has
// already and that the JSON has not declared before.
func (m messages) announce(c change, stored document.Value) {
	var lines []string
	for _, changed := range c.before.Changes(c.after.LeafSet) {
		now := changed.Old
		if !now.Exists() {
			now = stored.Get(changed.At)
		}
		if alone := c.after.LeavesOf(only(changed.At, changed.New)); len(alone.Observe(stored).Changes(alone)) == 0 && changed.New.Exists() {
			continue
		}
		then := c.after.Render(changed.At, changed.New)
		if changed.New.Kind() == document.Object {
			then = "{}"
		}
		lines = append(lines, fmt.Sprintf("%s: %s -> %s", changed.At, c.after.Render(changed.At, now), then))
	}
	if len(lines) == 0 {
		return
	}
	id := c.state.SkillID.ValueString()
	m.warn(atManifest, fmt.Sprintf("Values in the manifest of %s will change", skillmanifest.Label(stored, id)), fmt.Sprintf(
		"manifest: applying changes these values of skill %s (now -> then):\n\n  %s\n\nAll others stay as they are.", id, strings.Join(lines, "\n  ")))
}

// only is a document with one value.
func only(at document.Pointer, value document.Value) document.Value {
	doc, _ := document.EmptyObject().Set(at, value)
	return doc
}

// Update makes of the manifest what the plan declares. Nothing else of a skill can change.
func (r *skillResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var c change
	c.plan, _ = read(ctx, req.Plan, req.Plan.Raw, &resp.Diagnostics)
	c.state, _ = read(ctx, req.State, req.State.Raw, &resp.Diagnostics)
	id := c.state.SkillID.ValueString()
	identify(ctx, resp.Identity, id)
	limit, diags := entity.Timeout(ctx, req.Plan, "update")
	resp.Diagnostics.Append(diags...)
	after, err := r.declare(c.plan.Manifest)
	if c.after = after; err == nil {
		c.before, err = r.declare(c.state.Manifest)
	}
	say := r.messagesOf(&resp.Diagnostics, c.before, c.after)
	if err != nil {
		r.report(say, failure{verb: "update", id: id, err: err})
	}
	if say.failed() {
		return
	}
	if c.writes() {
		ctx, cancel := context.WithTimeout(ctx, limit)
		defer cancel()
		if !r.write(ctx, say, c, resp.Private) {
			return
		}
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, c.plan)...)
}

// write makes the change of the manifest and reports whether it was made.
func (r *skillResource) write(ctx context.Context, say messages, c change, state mapped.PrivateState) bool {
	id := c.state.SkillID.ValueString()
	failed := func(err error) bool {
		r.report(say, failure{verb: "update", id: id, err: err, manifest: c.after, timeout: "update"})
		return false
	}
	if r.Backend.Manifests == nil {
		return failed(entity.ErrUnconfigured)
	}
	result, err := r.Backend.Manifests.Apply(ctx, id, reconcile.Change{Owner: typeName, Edit: func(stored document.Value) (document.Value, error) {
		recognized := mapped.Recognize(ctx, c.after.Meaning, state, stored)
		merged, err := r.edit(recognized, c)
		if err != nil {
			return stored, err
		}
		return c.after.Restore(stored, recognized, merged), nil
	}})
	if err != nil {
		return failed(err)
	}
	stored, noted := mapped.Learn(ctx, c.after.Meaning, state, c.after.Document(), result.Document)
	say.diags.Append(noted...)
	r.showWarnings(say, c.after, id, ours(result))
	r.reportFindings(say, c.after, r.sections.Judge(rules.Applied, r.strictness.Mode(), rules.View{Root: result.Document}))
	say.compare(c.after, id, stored)
	return true
}

// edit makes the change, unless a value is no longer what the plan was made from or the
// manifest would be one that can't be.
func (r *skillResource) edit(stored document.Value, c change) (document.Value, error) {
	if conflicts := c.before.Conflicts(c.after.LeafSet, stored); len(conflicts) > 0 {
		return stored, &changedError{conflicts: conflicts, manifest: c.after}
	}
	merged, err := c.before.Merge(stored, c.after.LeafSet, skillmanifest.Means)
	if err != nil {
		return stored, err
	}
	findings := r.sections.Judge(rules.Written, r.strictness.Mode(), rules.View{Root: merged, Before: stored})
	if err := mapped.Refusal(findings, merged); err != nil {
		return stored, err
	}
	return merged, nil
}

// changedError says that values are no longer what a plan was made from.
type changedError struct {
	conflicts []codec.LeafConflict
	manifest  declared
}

func (e *changedError) Error() string {
	var lines []string
	for _, c := range e.conflicts {
		lines = append(lines, fmt.Sprintf("%s: %s when the plan was made, %s in the plan, %s now",
			c.At, e.manifest.Render(c.At, c.Old), e.manifest.Render(c.At, c.Planned), e.manifest.Render(c.At, c.Present)))
	}
	return "somebody else has changed what the plan was made from: " + strings.Join(lines, "; ")
}
