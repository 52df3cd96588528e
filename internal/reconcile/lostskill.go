// Copyright (c) The terraform-provider-alexa Authors
// SPDX-License-Identifier: MPL-2.0

package reconcile

import (
	"context"
	"fmt"
	"maps"
	"strings"
	"time"

	"github.com/terraform-provider-alexa/terraform-provider-alexa/internal/smapi"
)

const (
	// listLag is how long a vendor's list may lack a skill that was just made. In a
	// recorded exchange it lacked one at once; Amazon publishes no figure.
	listLag = 30 * time.Second
	// recent is how old a skill may be to be named as one that may be the new one:
	// long enough for a clock that is wrong, and to show what an attempt before has
	// left too.
	recent = time.Hour
	// clockSkew is what this machine's clock and Amazon's may differ by where a skill
	// counts as made after the request for it.
	clockSkew = time.Minute
)

// ListedSkill is a skill in the vendor's list.
type ListedSkill struct {
	ID string
	// Updated is when it was last changed, as Amazon wrote it.
	Updated string
}

// LostSkillError says that the answer to a creation was lost, so that there may be a
// new skill. Another creation could make a second one.
type LostSkillError struct {
	// Candidates are the skills of the vendor's list that may be it.
	Candidates []ListedSkill
	// Listing is why the vendor's list could not be read, if it could not.
	Listing error
	// Err is what happened instead of an answer.
	Err error
}

func (e *LostSkillError) Error() string {
	text := "whether Amazon has created the skill is not known"
	switch {
	case len(e.Candidates) > 0:
		var named []string
		for _, candidate := range e.Candidates {
			named = append(named, fmt.Sprintf("%s (last updated %s)", candidate.ID, candidate.Updated))
		}
		text += "; it may be " + strings.Join(named, " or ")
	case e.Listing != nil:
		text += fmt.Sprintf(", and the vendor's skills can't be listed (%v)", e.Listing)
	default:
		text += fmt.Sprintf(", and the vendor's list has shown no such skill for %s", listLag)
	}
	return text + ": " + e.Err.Error()
}

func (e *LostSkillError) Unwrap() error { return e.Err }

// findLost looks in the vendor's list for a skill that a request may have made, and
// goes on while the list may lag. The end of the operation does not end it.
func (a *Account) findLost(ctx context.Context, skill NewSkill, began time.Time, lost error) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), listLag)
	defer cancel()
	result := &LostSkillError{Err: lost}
	pause := newPace()
	for {
		candidates, certain, err := a.candidates(ctx, skill, began)
		if err == nil || ctx.Err() == nil {
			result.Candidates, result.Listing = candidates, err
		}
		if certain || pause.wait(ctx) != nil {
			return result
		}
	}
}

// candidates are the skills of the vendor's list that may be the new one; certain
// reports whether one of them was made after the request.
func (a *Account) candidates(ctx context.Context, skill NewSkill, began time.Time) (found []ListedSkill, certain bool, err error) {
	for summary, err := range a.api.Skills(ctx, skill.VendorID) {
		switch {
		case err != nil:
			return found, false, forbidden(err)
		case summary.Stage != smapi.StageDevelopment:
			continue
		case len(summary.NameByLocale) > 0 && !maps.Equal(summary.NameByLocale, skill.Names):
			// One that is still being made may have no name yet.
			continue
		}
		updated, err := time.Parse(time.RFC3339, summary.LastUpdated)
		isDated := err == nil && !updated.IsZero()
		if isDated && updated.Before(began.Add(-recent)) {
			continue
		}
		certain = certain || !isDated || !updated.Before(began.Add(-clockSkew))
		found = append(found, ListedSkill{ID: summary.SkillID, Updated: summary.LastUpdated})
	}
	return found, certain, nil
}
