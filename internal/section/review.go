// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"
	"math/big"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/manifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// Review is a change to be looked at.
type Review struct {
	// Before is what the skill holds, After what the plan makes of it. What is
	// absent from one of them is added or removed.
	Before, After rules.View
	settings      values
}

// Setting returns a number among the section's settings, nil if it is not set or
// not known yet.
func (r Review) Setting(name string) *big.Float {
	if !said(r.settings[name]) {
		return nil
	}
	return asNumber(r.settings[name])
}

// Notice is something to say of a change.
type Notice struct {
	// Rule is the ID of the rule that says so; its severity says whether the plan
	// may go on.
	Rule string
	// At is the part of the manifest it is about.
	At manifest.Pointer
	// Text is the message; the attribute is put before it.
	Text string
	// Live: it is to be said only if customers can buy the skill now. To find
	// that out takes a request.
	Live bool
}

// review reports what the section says of a change.
func (m *managed) review(ctx context.Context, diags *diag.Diagnostics, skill string, r Review, attributes values) {
	if m.definition.Review == nil {
		return
	}
	for _, notice := range m.definition.Review(r) {
		rule := rules.Named(notice.Rule)
		severity, silent := rule.In(m.strictness.Mode())
		if silent || notice.Live && !m.live(ctx, skill) {
			continue
		}
		m.tell(diags, []rules.Finding{{Rule: rule, Severity: severity, At: []manifest.Pointer{notice.At}, Message: notice.Text}}, attributes)
	}
}

// live tells whether customers have the skill now. Where Amazon does not say,
// the notices that are made in any case have to do.
func (m *managed) live(ctx context.Context, skill string) bool {
	if m.engine == nil || skill == "" {
		return false
	}
	live, err := m.engine.Live(ctx, skill)
	return err == nil && live
}
