// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

// ForeseeLock warns in a plan that changes something of a skill that Amazon refuses it
// while the skill is in certification. It costs one request for each skill, so it is for
// plans that change something. The label is what messages call the skill.
//
// It is no error, because the same apply may withdraw the skill first, and what can't be
// found out is left to the apply.
func (b *Backend) ForeseeLock(ctx context.Context, diags *diag.Diagnostics, skillID, label string) {
	if b.Certification == nil || skillID == "" {
		return
	}
	latest, err := b.Certification.Foreseen(ctx, skillID)
	if err != nil || latest.Status != reconcile.CertificationInProgress {
		return
	}
	diags.AddWarning(Sentence(label)+" is in certification", fmt.Sprintf(
		"%s. Amazon lets nobody change it, nor what belongs to it, until the certification ends, so the apply will fail unless it ends first.\n\n%s",
		Sentence(reconcile.InCertification(skillID, latest.SubmittedAt)), trouble.Cure("in-certification")))
}
