// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

// Skill is one skill of a vendor.
type Skill struct {
	ID string
	// Name is what the skill is called in the first of its languages, by locale.
	Name string
}

// Skills lists the skills of the vendor, one page of the API at a time. Amazon
// lists a skill once per stage; here each comes once.
func (e *Engine) Skills(ctx context.Context) iter.Seq2[Skill, error] {
	return func(yield func(Skill, error) bool) {
		vendorID, err := e.vendorID(ctx)
		if err != nil {
			yield(Skill{}, err)
			return
		}
		for summary, err := range e.api.Skills(ctx, vendorID) {
			if err != nil {
				yield(Skill{}, translate(err))
				return
			}
			if summary.Stage != smapi.StageDevelopment {
				continue
			}
			if !yield(Skill{ID: summary.SkillID, Name: name(summary)}, nil) {
				return
			}
		}
	}
}

func name(summary smapi.SkillSummary) string {
	locales := slices.Sorted(maps.Keys(summary.NameByLocale))
	if len(locales) == 0 {
		return summary.SkillID
	}
	return summary.NameByLocale[locales[0]]
}

func (e *Engine) vendorID(ctx context.Context) (string, error) {
	if e.vendor != "" {
		return e.vendor, nil
	}
	vendors, err := e.api.Vendors(ctx)
	if err != nil {
		return "", err
	}
	switch len(vendors) {
	case 0:
		return "", errors.New("the account belongs to no vendor, so it has no skills: sign in once to the Alexa developer console with it, or use the credentials of another account")
	case 1:
		return vendors[0].ID, nil
	}
	choices := make([]string, 0, len(vendors))
	for _, vendor := range vendors {
		choices = append(choices, fmt.Sprintf("%s (%s)", vendor.ID, vendor.Name))
	}
	return "", fmt.Errorf("the account belongs to several vendors; set vendor_id in the provider block, or ASK_VENDOR_ID, to one of %s", strings.Join(choices, ", "))
}
