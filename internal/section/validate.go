// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package section

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/mapped"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/rules"
)

// ValidateConfig applies the rules that need no more than the configuration.
// Terraform calls it again before an apply, when all values are known.
func (r *sectionResource) ValidateConfig(_ context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	configured := r.Encode(mapped.ValuesOf(req.Config.Raw))
	r.ReportFindings(&resp.Diagnostics, r.judge(rules.Configured, rules.View{Root: configured}), configured)
}

func (r *sectionResource) judge(occasion rules.Occasion, view rules.View) []rules.Finding {
	return rules.Judge(r.TypeName, occasion, r.strictness.Mode(), view)
}

// soFar adds what can't be seen while an apply runs: Terraform may be about to
// change another part of the skill.
func soFar(findings []rules.Finding) []rules.Finding {
	for i := range findings {
		findings[i].Message += " If another resource of this apply is still to do so, nothing is wrong."
	}
	return findings
}
