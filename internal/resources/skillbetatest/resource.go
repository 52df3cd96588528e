// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

// Package skillbetatest is the beta test of a skill: whether it runs, who takes part,
// and where they write to. Each change of who takes part is a mail to a person, so only
// what differs is ever sent.
package skillbetatest

import (
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
)

var (
	_ resource.ResourceWithConfigure   = &betaTestResource{}
	_ resource.ResourceWithIdentity    = &betaTestResource{}
	_ resource.ResourceWithImportState = &betaTestResource{}
	_ resource.ResourceWithModifyPlan  = &betaTestResource{}
)

// typeName is the resource type.
const typeName = "alexa_skill_beta_test"

// Resource makes the Terraform resource of beta tests.
func Resource() resource.Resource { return &betaTestResource{entity.OfSkill(typeName)} }

type betaTestResource struct{ entity.Resource }
