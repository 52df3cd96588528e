// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"math/big"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// Review is a change to be looked at.
type Review struct {
	// Before is what the skill has, After what the plan makes of it. What is
	// absent from one of them is added or removed.
	Before, After rules.View
	// settings are those of the resource, defaults those of the provider block.
	settings, defaults values
}

// Setting returns a number among the section's settings; where the resource leaves
// it out, it is the provider block's. The number is nil where it is in neither of
// the two, and where it is not known yet.
func (r Review) Setting(name string) (number *big.Float, known bool) {
	value := r.settings[name]
	if value.Type() == nil || value.IsNull() {
		value = r.defaults[name]
	}
	if value.Type() != nil && !value.IsKnown() {
		return nil, false
	}
	if mapped.IsSet(value) {
		set := mapped.As[big.Float](value)
		number = &set
	}
	return number, true
}

// Notice is something to say of a change.
type Notice struct {
	// Rule is the ID of the rule that says so; its severity says whether the plan
	// may go on.
	Rule string
	// At is the part of the manifest it is about.
	At document.Pointer
	// Text is the message; the attribute is put before it.
	Text string
	// Of names the one of several entries that it is about, to be shown in the
	// summary: Terraform folds warnings of the same summary into one. It is "" where
	// it is about all of them.
	Of string
	// Live: it is to be said only if customers can buy the skill now. To find
	// that out takes a request.
	Live bool
}

// review reports what the section says of a change. The attributes are those of
// the plan, or of the state in the case of a destroy.
func (r *sectionResource) review(ctx context.Context, diags *diag.Diagnostics, manifest document.Value, change Review, attributes values) {
	if r.Definition.Review == nil {
		return
	}
	id := skillOf(attributes)
	for _, notice := range r.Definition.Review(change) {
		rule := rules.Named(notice.Rule)
		severity, silent := rule.In(r.strictness.Mode())
		if silent || notice.Live && !r.isLive(ctx, id) {
			continue
		}
		finding := rules.Finding{Rule: rule, Severity: severity, At: []document.Pointer{notice.At}, Message: notice.Text}
		of := skillmanifest.Label(manifest, id)
		if notice.Of != "" {
			of = notice.Of + ", " + of
		}
		r.ReportFinding(diags, finding, rule.Title+": "+of, r.Encode(attributes))
	}
}

// isLive reports whether customers have the skill now. Where Amazon does not say,
// the notices that are made in any case have to do.
func (r *sectionResource) isLive(ctx context.Context, id string) bool {
	if r.backend.Manifests == nil || id == "" {
		return false
	}
	live, err := r.backend.Manifests.Live(ctx, id)
	return err == nil && live
}
