// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillinteractionmodel

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

// unlistedError says that a skill has no listing in the language of a model.
type unlistedError struct {
	skillID, locale string
	listed          []string
}

func (e *unlistedError) Error() string {
	listed := "none"
	if len(e.listed) > 0 {
		listed = strings.Join(e.listed, ", ")
	}
	return fmt.Sprintf("skill %s has no listing in %s (its languages: %s), and Amazon takes no model without one", e.skillID, e.locale, listed)
}

func (e *unlistedError) advice() string { return trouble.Cure("model-unlisted") }

// checkListing looks for the listing in the language. Where the manifest can't be read,
// Amazon's answer to the write says what is wrong.
func (r *modelResource) checkListing(ctx context.Context, v values) *unlistedError {
	if r.Backend.Manifests == nil {
		return nil
	}
	skill, locale := v.SkillID.ValueString(), v.Locale.ValueString()
	manifest, err := r.Backend.Manifests.Read(ctx, skill, reconcile.Development)
	listings := manifest.Get(skillmanifest.Listings)
	if err == nil && !listings.Member(locale).Exists() {
		return &unlistedError{skillID: skill, locale: locale, listed: slices.Sorted(maps.Keys(skillmanifest.Names(manifest)))}
	}
	return nil
}
