// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"errors"
	"fmt"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/codec"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/skillmanifest"
)

// report turns an error into what the user reads.
func (r *sectionResource) report(diags *diag.Diagnostics, f mapped.Failure) {
	var overlap *entity.OverlapError
	if errors.As(f.Err, &overlap) {
		diags.AddAttributeError(path.Root(entity.SkillID), entity.OverlapSummary, fmt.Sprintf("skill_id: %s.\n\n%s", overlap, mapped.Advice(f)))
		return
	}
	r.Report(diags, r.backend.Said, f)
}

// ours are the warnings that this resource shows of those that all resources get
// whose changes were written together: the ones about its own part, and the first
// of the resources shows what is about none of theirs.
func (r *sectionResource) ours(result reconcile.Result) []reconcile.Problem {
	return slices.DeleteFunc(slices.Clone(result.Warnings), func(warning reconcile.Problem) bool {
		for _, property := range warning.Places() {
			if owner := ownerOf(property); slices.Contains(result.Owners, owner) {
				return owner != r.TypeName
			}
		}
		return result.Owners[0] != r.TypeName
	})
}

// elsewhere says who is likely to look after a property that no attribute of a
// resource stands for.
func elsewhere(typeName string) func(property, place string) string {
	return func(property, place string) string {
		switch owner := ownerOf(place); owner {
		case "":
			return fmt.Sprintf("%s is not managed by this provider. Correct it in the developer console, or with the tool that maintains it, and apply again.", property)
		case typeName:
			return fmt.Sprintf("%s is part of what this resource owns, but the provider has no attribute for it. Correct it in the developer console and apply again.", property)
		default:
			return fmt.Sprintf("%s belongs to %s. Correct it there and apply again.", property, owner)
		}
	}
}

// ownerOf names the resource type that owns what a property path names, "" if
// none does.
func ownerOf(property string) string {
	for _, part := range skillmanifest.Ownership {
		covers := func(pattern skillmanifest.Pattern) bool { return codec.CoversProperty(property, pattern.Keys()) }
		if covers(part.Pattern) && !slices.ContainsFunc(part.Except, covers) {
			return part.Owner
		}
	}
	return ""
}
