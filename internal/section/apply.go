// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/document"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// change is what a create or an update has to do.
type change struct {
	verb  string
	limit time.Duration
	// prior is the state that the plan was made from, nil for a create.
	prior   values
	planned values
	private mapped.PrivateState
}

// apply brings the skill to the plan and returns what it has afterwards; ok is
// false when it is as it was before.
func (r *sectionResource) apply(ctx context.Context, diags *diag.Diagnostics, c change) (current values, ok bool) {
	id := skillOf(c.planned)
	desired := r.Encode(c.planned)
	sent := desired
	failed := func(err error) {
		r.report(diags, mapped.Failure{Verb: c.verb, Key: id, Err: err, Sent: sent, Timeout: c.verb})
	}
	if r.backend.Manifests == nil {
		failed(entity.ErrUnconfigured)
		return nil, false
	}
	ctx, cancel := context.WithTimeout(ctx, c.limit)
	defer cancel()
	result, err := r.backend.Manifests.Apply(ctx, id, reconcile.Change{
		Owner:   r.TypeName,
		Created: c.prior == nil,
		Edit: func(stored document.Value) (document.Value, error) {
			recognized := mapped.Recognize(ctx, r.Meaning, c.private, stored)
			merged, err := r.edit(recognized, desired, c)
			if err != nil {
				return stored, err
			}
			sent = merged
			return r.Meaning.Restore(stored, recognized, merged), nil
		},
	})
	if err != nil {
		failed(err)
		return nil, false
	}
	read, noted := mapped.Learn(ctx, r.Meaning, c.private, sent, result.Document)
	diags.Append(noted...)
	if current, err = r.Decode(read); err != nil {
		failed(err)
		return nil, false
	}
	r.Warn(diags, id, r.ours(result), result.Sent)
	r.ReportFindings(diags, soFar(r.judge(rules.Applied, rules.View{Root: read})), read)
	for _, d := range r.Compare(sent, read) {
		diags.AddAttributeError(entity.Place(d.Attribute), r.Unable(c.verb), fmt.Sprintf(
			"Amazon reported success for skill %s, but the manifest has another value than was sent for %s: "+
				"it was to be %s and is %s.\n\nThe skill keeps what Amazon made of it. Plan again to see the difference; "+
				"if the value can't be stored, configure the one that Amazon has.", id, d.Attribute, d.Before(), d.After()))
	}
	return current, true
}

// edit makes the change, unless the section is no longer what the plan was made
// from or the manifest as a whole would break a rule.
func (r *sectionResource) edit(stored, desired document.Value, c change) (document.Value, error) {
	if _, err := r.Decode(stored); err != nil {
		return stored, err
	}
	if c.prior != nil {
		if conflicts := r.Conflicts(r.Encode(c.prior), desired, stored); len(conflicts) > 0 {
			return stored, &mapped.ChangedError{Conflicts: conflicts}
		}
	}
	merged := r.Merge(stored, desired)
	if err := mapped.Refusal(r.judge(rules.Written, rules.View{Root: merged, Before: stored}), merged); err != nil {
		return stored, err
	}
	return merged, nil
}
