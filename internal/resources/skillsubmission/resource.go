// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillsubmission is the resource that submits a skill for certification, for
// those whose CLI has no actions.
package skillsubmission

import (
	"context"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/submission"
)

var (
	_ resource.ResourceWithConfigure   = &submissionResource{}
	_ resource.ResourceWithIdentity    = &submissionResource{}
	_ resource.ResourceWithImportState = &submissionResource{}
	_ resource.ResourceWithModifyPlan  = &submissionResource{}
)

// Resource makes the resource, which applies the rules as strictly as told.
func Resource(strictness *mapped.Strictness) func() resource.Resource {
	kept, order := &sync.Map{}, &turns{}
	return func() resource.Resource {
		return &submissionResource{Resource: entity.OfSkill(rules.Submission), strictness: strictness, kept: kept, order: order}
	}
}

type submissionResource struct {
	entity.Resource
	strictness *mapped.Strictness
	// kept has the certifications that a create of this run has found in review. They
	// are that resource's from then on, and no destroy of another one ends them: with
	// create_before_destroy, and after a rename, the new one comes first.
	kept *sync.Map
	// order is that of creates and destroys.
	order *turns
}

// model is a plan or a state.
type model struct {
	SkillID           types.String   `tfsdk:"skill_id"`
	PublicationMethod types.String   `tfsdk:"publication_method"`
	VersionMessage    types.String   `tfsdk:"version_message"`
	Triggers          types.Map      `tfsdk:"triggers"`
	CertificationID   types.String   `tfsdk:"certification_id"`
	SubmittedAt       types.String   `tfsdk:"submitted_at"`
	Status            types.String   `tfsdk:"status"`
	Timeouts          timeouts.Value `tfsdk:"timeouts"`
}

// note takes over what Amazon says of a certification.
func (m *model) note(record reconcile.CertificationRecord) {
	m.CertificationID, m.SubmittedAt, m.Status = orNull(record.ID), orNull(record.SubmittedAt), orNull(string(record.Status))
}

func orNull(text string) types.String {
	if text == "" {
		return types.StringNull()
	}
	return types.StringValue(text)
}

func (r *submissionResource) desk(timeout string) submission.Desk {
	return submission.Desk{Backend: r.Backend, Strictness: r.strictness, Timeout: timeout}
}

func identify(ctx context.Context, identity *tfsdk.ResourceIdentity, skillID string) {
	entity.Identify(ctx, identity, map[string]string{entity.SkillID: skillID})
}

var arguments = []path.Path{path.Root(submission.PublicationMethod), path.Root(submission.VersionMessage), path.Root("triggers")}
