// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package actions

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/action"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
)

// Call is one check or one invocation of an action.
type Call struct {
	Backend     entity.Backend
	Diagnostics *diag.Diagnostics

	unable   string
	config   tfsdk.Config
	progress func(action.InvokeProgressEvent)
}

// Text returns an argument that is a string, "" if it is left out or not known yet.
func (c Call) Text(ctx context.Context, name string) string {
	var text types.String
	c.Diagnostics.Append(c.config.GetAttribute(ctx, path.Root(name), &text)...)
	return text.ValueString()
}

// Texts returns an argument that is a set of strings, none if it is left out or not
// known yet.
func (c Call) Texts(ctx context.Context, name string) []string {
	var set types.Set
	c.Diagnostics.Append(c.config.GetAttribute(ctx, path.Root(name), &set)...)
	var texts []string
	if !set.IsUnknown() {
		c.Diagnostics.Append(set.ElementsAs(ctx, &texts, false)...)
	}
	return texts
}

// IsUnknown reports whether an argument is not known yet.
func (c Call) IsUnknown(ctx context.Context, name string) bool {
	var text types.String
	c.Diagnostics.Append(c.config.GetAttribute(ctx, path.Root(name), &text)...)
	return text.IsUnknown()
}

// IsNull reports whether an argument is left out.
func (c Call) IsNull(ctx context.Context, name string) bool {
	var text types.String
	c.Diagnostics.Append(c.config.GetAttribute(ctx, path.Root(name), &text)...)
	return text.IsNull()
}

// IsTrue reports whether an argument that is a bool is true.
func (c Call) IsTrue(ctx context.Context, name string) bool {
	var value types.Bool
	c.Diagnostics.Append(c.config.GetAttribute(ctx, path.Root(name), &value)...)
	return value.ValueBool()
}

// Progress tells the user how far the action is.
func (c Call) Progress(format string, args ...any) {
	c.progress(action.InvokeProgressEvent{Message: fmt.Sprintf(format, args...)})
}

// FailSkill is [Call.Fail] for the skill that skill_id names.
func (c Call) FailSkill(ctx context.Context, err error) {
	c.Fail(Subject{Attribute: entity.SkillID, Noun: "skill", Key: c.Text(ctx, entity.SkillID), Missing: "unknown-skill"}, err)
}

// CheckSkill reports a skill that Amazon does not know. It reads the manifest, once for
// all that is planned of the skill; what else may be wrong with it is not looked at.
func (c Call) CheckSkill(ctx context.Context) {
	id := c.Text(ctx, entity.SkillID)
	if id == "" {
		return
	}
	if _, err := c.Backend.Manifests.Read(ctx, id, reconcile.Development); errors.Is(err, reconcile.ErrNotFound) {
		c.FailSkill(ctx, err)
	}
}

// Subject is what an action is about, and how a message calls it.
type Subject struct {
	// Attribute is the argument with the key: "skill_id".
	Attribute string
	// Noun is what it is: "skill".
	Noun string
	// Key is its id.
	Key string
	// Missing is the ID of the trouble that there is none.
	Missing string
}

// Fail reports an error about something. In an invocation, timeouts.invoke bounds it.
func (c Call) Fail(about Subject, err error) {
	switch {
	case errors.Is(err, reconcile.ErrNotFound):
		c.Diagnostics.AddAttributeError(path.Root(about.Attribute), c.unable, entity.Unknown(about.Attribute, about.Noun, about.Key, err, about.Missing))
	case c.Backend.Said.IsExplained(err):
		c.Diagnostics.AddError(c.unable, entity.ExplainedElsewhere(about.Noun, about.Key))
	default:
		for _, detail := range entity.Details(about.Noun, about.Key, err, "invoke") {
			c.Diagnostics.AddError(c.unable, detail)
		}
	}
}
