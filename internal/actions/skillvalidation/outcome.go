// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package skillvalidation

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/actions"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/entity"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/reconcile"
	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/trouble"
)

// allListed reports whether the skill is listed in all languages that are to be checked.
func allListed(call actions.Call, id string, asked, listed []string) bool {
	var missing []string
	for _, locale := range asked {
		if !slices.Contains(listed, locale) {
			missing = append(missing, locale)
		}
	}
	switch {
	case len(listed) == 0:
		call.Diagnostics.AddAttributeError(path.Root(entity.SkillID), unable, fmt.Sprintf(
			"skill_id: skill %s is listed in no language, so there is nothing to check.\n\n%s", id, trouble.Cure("validation-locale")))
	case len(missing) > 0:
		call.Diagnostics.AddAttributeError(path.Root(locales), unable, fmt.Sprintf(
			"locales: skill %s is not listed in %s, but in %s. Amazon was not asked to check it.\n\n%s",
			id, strings.Join(missing, ", "), strings.Join(listed, ", "), trouble.Cure("validation-locale")))
	}
	return len(listed) > 0 && len(missing) == 0
}

// report says how the checks ended. A validation that has failed is never a success,
// whatever it names.
func report(call actions.Call, id string, validation reconcile.Validation) {
	failed, required := 0, 0
	for _, check := range validation.Result.Checks {
		if check.Status != reconcile.ValidationFailed {
			continue
		}
		failed++
		if check.Importance == reconcile.ImportanceRequired {
			required++
			call.Diagnostics.AddError(unable, fmt.Sprintf("Skill %s%s: a check that a certification demands has failed: %s\n\n%s",
				id, in(check), text(check), trouble.Cure("validation-failed")))
			continue
		}
		// Terraform folds warnings of the same summary into one.
		call.Diagnostics.AddWarning(fmt.Sprintf("Amazon recommends a change of skill %s%s: %s", id, in(check), check.Title), text(check))
	}
	switch wrong := validation.Result.Error; {
	case wrong != nil:
		call.Diagnostics.AddError(unable, fmt.Sprintf("Skill %s: Amazon could not make the checks: %s (code %s, validation %s)\n\n%s",
			id, wrong.Message, wrong.Code, validation.ID, trouble.Cure("validation-not-made")))
	case required == 0 && validation.Status != reconcile.ValidationSuccessful && failed == 0:
		call.Diagnostics.AddError(unable, fmt.Sprintf("Skill %s: Amazon says that the validation %s is %s, and names no check that has failed.\n\n%s",
			id, validation.ID, validation.Status, trouble.Cure("validation-not-made")))
	}
	call.Progress("Amazon has made %d checks of skill %s: %d have failed, and a certification demands %d of these.", len(validation.Result.Checks), id, failed, required)
}

// in is the language of a check.
func in(check reconcile.ValidationCheck) string {
	if check.Locale == "" {
		return ""
	}
	return " in " + check.Locale
}

// text is what Amazon says of a check, word for word.
func text(check reconcile.ValidationCheck) string {
	said := check.Title
	if check.Description != "" && check.Description != check.Title {
		said += ": " + check.Description
	}
	if check.Category != "" {
		said += fmt.Sprintf(" (%s)", check.Category)
	}
	return said
}
