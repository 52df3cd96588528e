// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package entity

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// Keeps notes that a resource is planned for a skill, and refuses it if another
// provider configuration removes the same part in the same run.
func (b *Backend) Keeps(typeName, skill string) diag.Diagnostics {
	if skill == "" || !b.Siblings.Keep(skill, typeName) {
		return nil
	}
	return refuseTakeover(typeName, skill, "keeps or creates", "removes it")
}

// Removes notes that a resource is to be removed from a skill, and refuses that if
// another provider configuration keeps the same part in the same run.
func (b *Backend) Removes(typeName, skill string) diag.Diagnostics {
	if skill == "" || !b.Siblings.Remove(skill, typeName) {
		return nil
	}
	return refuseTakeover(typeName, skill, "removes", "keeps or creates it")
}

func refuseTakeover(typeName, skill, mine, other string) diag.Diagnostics {
	return diag.Diagnostics{diag.NewErrorDiagnostic("A part of a skill moves to another provider configuration", fmt.Sprintf(
		"This provider configuration %s the %s of skill %s, and another one %s. Terraform runs a process for each, "+
			"so the removal could come last, and the skill would end up without what the state says it has.\n\n"+
			"If the resource has another name now, tell Terraform so, and nothing is removed:\n\n"+
			"  moved {\n    from = %s.OLD_NAME\n    to   = %s.NEW_NAME\n  }\n\n"+
			"Else let Terraform forget the one that goes, with a removed block:\n\n"+
			"  removed {\n    from = %s.OLD_NAME\n    lifecycle {\n      destroy = false\n    }\n  }",
		mine, typeName, skill, other, typeName, typeName, typeName))}
}
